/** Compares values as a case file would hold them: strings, lists, and answers by name, whose order counts. */

/**
 * Whether two values would be written alike.
 *
 * @param {unknown} one
 * @param {unknown} other
 * @returns {boolean}
 */
export function same(one, other) {
  if (one === other) return true;
  if (!isHolder(one) || !isHolder(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  const others = Object.keys(other);
  return (
    names.length === others.length &&
    names.every((name, place) => name === others[place] && same(one[name], other[name]))
  );
}

/**
 * Returns a value that holds what `now` holds, made of the parts of `before` wherever they are the same: many moments
 * of a case then take little more room than one.
 *
 * @template Value
 * @param {Value} now
 * @param {unknown} before
 * @returns {Value}
 */
export function share(now, before) {
  if (same(now, before)) return /** @type {Value} */ (before);
  if (!isHolder(now) || !isHolder(before) || Array.isArray(now) !== Array.isArray(before)) return now;
  const parts = Object.entries(now).map(([name, part]) => [name, share(part, before[name])]);
  const shared = Array.isArray(now) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
  return /** @type {Value} */ (shared);
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isHolder(value) {
  return typeof value === "object" && value !== null;
}
