/** What the builder says by itself. Words about answers come from the generator; labels stand in the form's template. */

const NUMBER = new Intl.NumberFormat("en-US");

/**
 * @param {number} count
 * @param {string} one
 * @param {string} several
 */
const counted = (count, one, several) => `${NUMBER.format(count)} ${count === 1 ? one : several}`;

/** @type {Record<import("./generator.js").Stage, string>} */
export const LOADING = {
  runtime: "Loading the letter engine, part 1 of 3. You can type meanwhile.",
  "standard library": "Loading the letter engine, part 2 of 3. You can type meanwhile.",
  "letter engine": "Starting the letter engine, part 3 of 3. You can type meanwhile.",
  ready: "",
};

export const NOT_LOADED =
  "The letter engine did not load. You can still answer, save your answers to a case file, and read the guide. Reload the page to try again.";
export const NOT_WRITTEN =
  "The letter could not be written from these answers. Save a case file, so that nothing is lost.";
export const WAITS_FOR_ENGINE = "The letter engine is still loading. This is done as soon as it is there.";
export const READY = "The letter engine is ready.";

export const PRIVATE = "Nothing you type leaves this page.";
export const NOT_SAVED = "Not saved.";
/** @param {number} minutes */
export const savedAgo = (minutes) =>
  minutes < 1 ? "Saved to a file just now." : `Saved to a file ${counted(minutes, "minute", "minutes")} ago.`;
/** @param {number} minutes */
export const changedSince = (minutes) =>
  minutes < 1 ? "Changed since you saved." : `Changed since you saved ${counted(minutes, "minute", "minutes")} ago.`;

/** @param {number} count */
export const left = (count) => (count === 0 ? "done" : `${NUMBER.format(count)} left`);
/** @param {number} count */
export const open = (count) => (count === 0 ? "Nothing is left" : `${counted(count, "answer", "answers")} left`);
/** @param {number} count */
export const summaryTitle = (count) =>
  count === 0
    ? "Nothing is left. Read the letter once more, then sign it."
    : `${counted(count, "answer", "answers")} left`;
/** @param {number} count */
export const waiting = (count) =>
  `${counted(count, "answer waits", "answers wait")}: not asked for in this letter, kept in case you change your choices.`;
/** @param {string} label */
export const slot = (label) => `Answer missing: ${label}`;

export const ALL_THE_SAME = {
  write: "Download all the same",
  "copy-formatted": "Copy all the same",
  "copy-plain": "Copy all the same",
  print: "Print all the same",
};

/** @param {string} row @param {number} number */
export const rowRemoved = (row, number) => `${row} ${number} is removed.`;
/** @param {number} count */
export const rowsPasted = (count) => `${counted(count, "row is", "rows are")} filled from what you pasted.`;
export const STARTED_OVER = "The builder is empty again.";
/** @param {string} title */
export const exampleFilled = (title) => `Filled with an example: ${title}. The people in it are invented.`;
/** @param {string} file */
export const opened = (file) => `${file} is open.`;
export const COPIED = "The letter is copied. Paste it where you need it.";
export const NOT_COPIED = "The browser did not allow copying. Download the letter instead.";
/** @param {string} file */
export const downloaded = (file) => `${file} is in your downloads.`;
export const CLOSE_ROWS = "Close all";
export const OPEN_ROWS = "Open all";
export const SHOW_ALL = "Show all steps";
export const SHOW_ONE = "Show one step at a time";
