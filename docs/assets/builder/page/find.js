/** How the parts of the builder find their elements in the page. */

/**
 * Returns the one element that a selector names; throws where the page lacks it.
 *
 * @template {Element} Kind
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
export function find(root, selector, kind) {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}

/**
 * Returns every element that a selector names.
 *
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export function findAll(root, selector) {
  return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
}

/**
 * Returns the nearest element around a node that a selector names, or null.
 *
 * @param {EventTarget | null} node
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function around(node, selector) {
  return node instanceof Element ? node.closest(selector) : null;
}
