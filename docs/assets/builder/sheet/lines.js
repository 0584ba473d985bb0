/** Finds the lines of a paragraph, whose lines are all of one height. */

/** The class of what stands where a sheet ends. */
export const FEED = "page-feed";

/**
 * Returns the first line that ends below a height, unless it is the part's first line: where it begins, and its top.
 *
 * @param {HTMLElement} part
 * @param {number} height
 * @returns {{ node: Text, offset: number, top: number } | null}
 */
export function lineBelow(part, height) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const first = part.getBoundingClientRect().top;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = /** @type {Text} */ (node);
    range.selectNodeContents(text);
    if (range.getBoundingClientRect().bottom <= height) continue;
    let [low, high] = [0, text.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      range.setStart(text, middle);
      range.setEnd(text, middle + 1);
      if (range.getBoundingClientRect().bottom > height) high = middle;
      else low = middle + 1;
    }
    range.setStart(text, low);
    range.setEnd(text, Math.min(low + 1, text.length));
    const box = range.getBoundingClientRect();
    if (box.bottom <= height) continue;
    return box.top > first + box.height ? { node: text, offset: low, top: box.top } : null;
  }
  return null;
}

/**
 * Returns how many lines a paragraph has, how high each is, and where the first begins in the window.
 *
 * @param {HTMLElement} part
 */
export function linesOf(part) {
  const box = part.getBoundingClientRect();
  const height = Number.parseFloat(getComputedStyle(part).lineHeight);
  return { count: Math.round(box.height / height), height, top: box.top };
}

/**
 * Returns one of a paragraph's lines by its number, from 0 on.
 *
 * @param {HTMLElement} part
 * @param {number} number
 */
export function lineAt(part, number) {
  const { height, top } = linesOf(part);
  return lineBelow(part, top + (number + 0.25) * height) ?? undefined;
}
