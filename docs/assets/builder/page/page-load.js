/** When what is heavy begins, and what is fetched before it can be needed. */

const SITE_FONT = "Source Sans 3";

/** In milliseconds: where a browser cannot tell that it is idle, and the longest wait, as in a tab that nobody sees. */
const SOON = 300;
const LATEST = 2000;

/** In milliseconds: a font that has not come by then stays out, as the door closes. */
const LONGEST_WAIT = 15_000;

/**
 * Waits until the page has loaded and been drawn, and the browser has nothing to do: what is heavy begins then, and does
 * not keep the page from being read, scrolled and typed into.
 *
 * @param {AbortSignal} signal  Ends the waiting; the promise is then never kept.
 * @returns {Promise<void>}
 */
export function pageLoad(signal) {
  return new Promise((resolve) => {
    const whenDrawn = () => {
      if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve());
      else setTimeout(resolve, SOON);
    };
    const whenLoaded = () => {
      new PerformanceObserver((_, observer) => {
        observer.disconnect();
        whenDrawn();
      }).observe({ type: "paint", buffered: true });
      setTimeout(resolve, LATEST);
    };
    if (document.readyState === "complete") whenLoaded();
    else addEventListener("load", whenLoaded, { once: true, signal });
  });
}

/**
 * Fetches every part of the site's font: nothing is asked for later, whatever is typed. Waits until each is there, or
 * will not come.
 *
 * @returns {Promise<void>}
 */
export async function loadFonts() {
  const faces = [...document.fonts].filter((face) => face.family.includes(SITE_FONT));
  const loaded = Promise.allSettled(faces.map((face) => face.load()));
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))]);
}
