/** Breaks a paragraph between two of its lines. */

/** The class of what stands where a sheet ends. */
export const FEED = "page-feed";

/**
 * Breaks a paragraph between two lines; whether there was a line to break at.
 *
 * @param {HTMLElement} part
 * @param {number} top
 * @param {number} end
 * @param {number} next
 */
export function breakInside(part, top, end, next) {
  const place = lineBelow(part, top + end);
  if (!place) return false;
  const line = place.getBoundingClientRect().top - top;
  const feed = document.createElement("span");
  feed.className = FEED;
  feed.ariaHidden = "true";
  feed.style.height = `${next - line}px`;
  place.collapse(true);
  place.insertNode(feed);
  return true;
}

/**
 * Returns the start of the first line that ends below a height, unless it is the part's first line.
 *
 * @param {HTMLElement} part
 * @param {number} height
 * @returns {Range | null}
 */
function lineBelow(part, height) {
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
    return box.top > first + box.height ? range : null;
  }
  return null;
}
