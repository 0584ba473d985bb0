/** What the builder says by itself. Words about answers come from the generator; labels stand in the form's template. */

/**
 * @typedef {object} Needs  What a letter or a step still needs, in numbers.
 * @property {number} missing  Required answers that are not there.
 * @property {number} toFix  Answers that cannot stand, or were written for another patient, and words of the writer's own
 *   that no longer fit.
 * @property {number} suggestions
 */

/**
 * @param {number} count
 * @param {string} one
 * @param {string} several
 */
const counted = (count, one, several) => `${count} ${count === 1 ? one : several}`;

/** @type {Partial<Record<import("../engine/engine.js").Stage, string>>} */
export const LOADING = {
  runtime: "Loading the letter engine, part 1 of 3. You can type meanwhile.",
  "standard library": "Loading the letter engine, part 2 of 3. You can type meanwhile.",
  "letter engine": "Starting the letter engine, part 3 of 3. You can type meanwhile.",
  ready: "",
};

const STILL_WORKS = "You can still answer, save your answers to a case file, and open that file later.";
/**
 * Says in a fault's own words that the engine did not start.
 *
 * @param {Error} fault
 */
export const notLoaded = (fault) => `${fault.message} ${STILL_WORKS}`;
export const NOT_LOADED = `The letter engine did not load. ${STILL_WORKS}`;
export const SLOW_START = `The letter engine is not here yet: the connection may be slow, or a filter may hold it back. ${STILL_WORKS}`;
export const SLOW_REPLY = "The letter engine takes long over this. You can go on typing.";
export const NOT_WRITTEN =
  "The letter could not be written from these answers. Save a case file, so that nothing is lost.";
/**
 * Says why a letter could not be written.
 *
 * @param {Error} fault
 */
export const whyNotWritten = (fault) => (fault.cause === "refused" ? NOT_WRITTEN : fault.message);
export const NOT_REVIEWED = "The letter could not be checked this time, so there are no suggestions.";
export const BEING_WRITTEN = "The letter is being written.";
export const NO_LETTER_YET = "The letter appears here once the letter engine is there.";
export const WAITS_FOR_ENGINE = "The letter engine is still loading. This is done as soon as it is there.";
export const READY = "The letter engine is ready.";

export const PRIVATE = "Nothing you type is sent.";
export const NOT_SAVED = "Not saved.";
/** @param {number} minutes */
export const savedAgo = (minutes) =>
  minutes < 1 ? "Saved to a file just now." : `Saved to a file ${counted(minutes, "minute", "minutes")} ago.`;
/** @param {number} minutes */
export const changedSince = (minutes) =>
  minutes < 1 ? "Changed since you saved." : `Changed since you saved ${counted(minutes, "minute", "minutes")} ago.`;

export const NOT_CHECKED = "Nothing checked yet";

// What a letter may still need has three names, the same wherever it is told: missing, to fix, suggestion.

/** @param {number} count */
export const missing = (count) => `${count} missing`;
/** @param {number} count */
export const toFix = (count) => `${count} to fix`;
/** @param {number} count */
export const suggestions = (count) => counted(count, "suggestion", "suggestions");
/**
 * Says what a letter or a step of it still needs; "" where it needs nothing.
 *
 * @param {Needs} needs
 */
export const needs = (needs) =>
  [
    needs.missing > 0 && missing(needs.missing),
    needs.toFix > 0 && toFix(needs.toFix),
    needs.suggestions > 0 && suggestions(needs.suggestions),
  ]
    .filter(Boolean)
    .join(" · ");
export const COMPLETE = "All required answers are in";
export const STEP_COMPLETE = "complete";
export const STEP_OPTIONAL = "optional";
export const MISSING = "Missing";
export const TO_FIX = "To fix";
export const SUGGESTIONS = "Suggestions";
/** @param {string} title @param {number} count */
export const titleWithCount = (title, count) => `${title} (${count})`;
/** @param {number} count */
export const inWords = (count) => `${count.toLocaleString("en-US")} ${count === 1 ? "word" : "words"}`;
/**
 * Says how long the letter is.
 *
 * @param {number} words
 * @param {number} pages  0 where the sheet has none.
 * @param {number} budget
 */
export const lengthOf = (words, pages, budget) => {
  const size = [inWords(words), pages > 0 ? counted(pages, "page", "pages") : ""].filter(Boolean).join(", ");
  const over = words > budget ? `${(words - budget).toLocaleString("en-US")} over` : "within";
  return `Length: ${size}: ${over} ${budget.toLocaleString("en-US")}`;
};
/** @param {string[]} names  Longest first. */
export const longestParts = (names) => `The longest parts: ${names.join("; ")}.`;
/** @param {Needs} still */
export const summaryTitle = (still) =>
  still.missing + still.toFix === 0 ? `${COMPLETE}. Read the letter once more, then sign it.` : needs(still);
/** @param {number} count */
export const waiting = (count) => `${counted(count, "answer waits", "answers wait")} for another kind of letter`;
export const NOTHING_ASKED = "nothing asked";
/** @param {string} title */
export const next = (title) => `Next: ${title}`;
/** @param {string} label */
export const slot = (label) => `Answer missing: ${label}`;

export const ANYWAY = {
  write: "Download anyway",
  "copy-formatted": "Copy anyway",
  "copy-plain": "Copy anyway",
  print: "Print anyway",
};

/** @param {string} row @param {number} number */
export const rowRemoved = (row, number) => `${row} ${number} is removed.`;
/** @param {number} count @param {string[]} lost  The words of cells that no column took. */
export const rowsPasted = (count, lost) =>
  [
    `${counted(count, "row is", "rows are")} filled from what you pasted.`,
    lost.length > 0 && `${counted(lost.length, "cell", "cells")} had no column to go to: ${quoted(lost)}.`,
  ]
    .filter(Boolean)
    .join(" ");

const MOST_QUOTED = 3;

/** @param {string[]} cells */
const quoted = (cells) =>
  cells
    .slice(0, MOST_QUOTED)
    .map((cell) => `“${cell.length > 40 ? `${cell.slice(0, 40)} …` : cell}”`)
    .join(", ") + (cells.length > MOST_QUOTED ? " and others" : "");
/** @param {number} count @param {number} most */
export const tooManyRows = (count, most) =>
  `What you pasted has ${count.toLocaleString("en-US")} rows; there is room for ${most.toLocaleString("en-US")}. Nothing was pasted. Enclose the table as a record, or paste a part of it.`;
/** @param {number} count @param {number} most */
export const tooLong = (count, most) =>
  `What you pasted has ${count.toLocaleString("en-US")} characters; an answer has room for ${most.toLocaleString("en-US")}. Nothing was pasted. Enclose it as a record, or paste a part of it.`;
/** @param {number} most */
export const noMoreRows = (most) => `A table has room for ${most.toLocaleString("en-US")} rows, and this one is full.`;
/** @param {number} count */
export const criteriaSplit = (count) => `${counted(count, "criterion is", "criteria are")} in rows of their own.`;
export const NOTHING_PASTED = "Paste the policy’s list into the box first.";
/** @param {number} count @param {number} lost */
export const renumbered = (count, lost) =>
  [
    count > 0
      ? `${counted(count, "mention of an enclosure has its", "mentions of enclosures have their")} new ${count === 1 ? "number" : "numbers"}.`
      : "",
    lost > 0 ? `${counted(lost, "mention names", "mentions name")} an enclosure that is gone: look at it again.` : "",
  ]
    .filter(Boolean)
    .join(" ");
export const GO_TO_ANSWER = "Go to the answer";
export const OWN_WORDS = "Your own words";
export const REWORDED = "Your words are in the letter.";
export const REWORDING_DROPPED = "The template’s words are back in the letter.";
export const NOTHING_REWORDED = "Write something, or take the template’s words.";
export const NO_PARAGRAPH = "The paragraph is no longer in the letter. Your words cannot stand in its place.";
export const PUT_WORDS_AWAY = "put your words away";
export const WORDS_PUT_AWAY = "The paragraph stays as it was. Your words are put away.";
/** @param {string} title */
export const exampleFilled = (title) => `Filled with an example: ${title}. The people in it are invented.`;
/** @param {string} file */
export const opened = (file) => `${file} is open.`;
/** @param {string} title */
export const exampleOffered = (title) =>
  `The address names an example: ${title}. It would take the place of your answers.`;
export const OPEN_EXAMPLE = "Open the example";
export const PROFILE_FILLED = "Letterhead and signer are filled from what this device keeps.";
export const PROFILE_ASK = {
  device: { title: "Keep this on this device?", agree: "Keep these answers" },
  file: { title: "Save this to a file?", agree: "Save these answers" },
};
/** @param {string} label @param {string} mark */
export const tellsOfPatient = (label, mark) => `${label}: “${mark}”`;
/** @param {string[]} labels */
export const leftOut = (labels) =>
  labels.length > 0 ? `Left out, because it tells who the patient is: ${labels.join(", ")}.` : "";
/** @param {string[]} labels */
export const profileKept = (labels) =>
  ["This device keeps the letterhead and the signer, and nothing of the patient.", leftOut(labels)]
    .filter(Boolean)
    .join(" ");
/** @param {string[]} names  Answers of a profile that the form does not ask for. */
export const notAsked = (names) => {
  if (names.length === 0) return "";
  const shown = names.slice(0, 5).map((name) => name.slice(0, 40));
  const others = names.length > shown.length ? " …" : "";
  const what = counted(names.length, "answer that the builder does", "answers that the builder does");
  return `It holds ${what} not ask for: ${shown.join(", ")}${others}. Nothing was filled from ${names.length === 1 ? "it" : "them"}.`;
};
export const PROFILE_FORGOTTEN = "This device keeps no letterhead and no signer any more.";
export const NO_PROFILE = "There is nothing to keep yet. Fill in the letterhead and who signs first.";
export const NOTHING_KEPT = "Nothing is kept: no answer was chosen.";
export const NOT_KEPT = "The browser does not allow keeping anything here. Save the profile to a file instead.";
export const NOT_A_PROFILE =
  "This file is not a practice profile. Choose a file that you saved here as practice-profile.json.";
export const PROFILE_NEWER =
  "This profile was saved by a newer version of the builder. Nothing was opened. Reload the page, or use the version that saved it.";
export const OTHER_ENCODING =
  "This file is not in Unicode (UTF-8), so its letters cannot be read for certain. Nothing was opened. Open it in a text editor, save it with the encoding UTF-8, and choose it again.";
export const NO_PICTURE =
  "This file cannot be read as a picture: it is of another kind, or damaged. Choose a PNG or a JPEG.";
/** @param {number} megabytes */
export const pictureTooHeavy = (megabytes) =>
  `This picture is larger than ${megabytes} MB. Choose a smaller one: a letterhead needs far less.`;
/** @param {number} width @param {number} height @param {number} most  All in pixels. */
export const pictureTooLarge = (width, height, most) =>
  `This picture has ${width} by ${height} pixels; ${most} by ${most} is the most. Choose a smaller one: a letterhead needs 600.`;
export const PICTURE_TAKEN = "The logo is in the letterhead.";
export const PICTURE_REMOVED = "The logo is removed.";
/** @param {string[]} answers  As a sentence names each. */
export const leftOutBesideGaps = (answers) =>
  `Until what is missing is there, the letter leaves out ${answers.join(", ")} as well.`;
export const COPIED = "The letter is copied. Paste it where you need it.";
export const NOT_COPIED = "The browser did not allow copying. Download the letter instead.";
/** @param {string} prefix  What the writer wants before a file's name. */
export const fileNameLike = (prefix) => `As in ${prefix}letter-of-medical-necessity.docx; for case files too.`;
/** @param {string} file */
export const downloaded = (file) => `${file} is in your downloads.`;
/** @param {string} file */
export const handedOver = (file) =>
  `${file} was handed to the browser. If it is not in your downloads, the page around this one keeps it back: open the builder in a window of its own.`;
export const WHAT_NEXT = "What to do next";
/** @param {string[]} names */
export const signedBy = (names) =>
  names.length > 0 ? `To be signed by ${names.join(", and by ")}.` : "To be signed by whoever stands under the letter.";
/** @param {number} place  0 for the letter itself. @param {string} says */
export const toAttach = (place, says) => (place === 0 ? "The letter, signed" : `Enclosure ${place}: ${says}`);
/**
 * Says where the letter goes, and by when a reply is asked for.
 *
 * @param {{ to: string[], fax: string, by: string, address: string, reply: string }} known  "" for what is not known.
 */
export const waysOf = ({ to, fax, by, address, reply }) =>
  [
    to.length > 0 && `To ${to.join(", ")}`,
    fax && `Fax ${fax}`,
    by && `By ${by}`,
    address && `Mail ${address.replace(/\s*\n\s*/g, ", ")}`,
    reply && `The letter asks for a reply by ${reply}`,
  ].filter((words) => words !== false && words !== "");
export const SEE_REMARKS = "See them";
export const DISMISS = "Dismiss";
export const DISMISSED = "Dismissed. It returns if you change the text.";
export const CLOSE_ROWS = "Close all";
export const OPEN_ROWS = "Open all";
export const EVERY_QUESTION = "Show every question";
export const REQUIRED_QUESTIONS = "Show required questions";
export const CONTINUE = "Continue";
export const CHANGE_DONE = "Done";
/** @param {number} count */
export const optionalQuestions = (count) => `Show ${counted(count, "optional question", "optional questions")}`;
export const SHOW_ALL = "Show all steps";
export const SHOW_ONE = "Show one step at a time";

// The history: what is done stands behind "Undo:" and "Redo:", so it begins with a small letter.

export const UNDO = "Undo";
export const REDO = "Redo";
export const BACK_TO_BEFORE = "Go back to before this";
/** @param {string} says */
export const undoes = (says) => `Undo: ${says}`;
/** @param {string} says */
export const doAgain = (says) => `Redo: ${says}`;
/** @param {string} says @param {number} count */
export const undone = (says, count) => `Undone: ${says}. ${counted(count, "change", "changes")} before it.`;
/** @param {string} says @param {number} count */
export const doneAgain = (says, count) => `Done again: ${says}. ${counted(count, "change", "changes")} after it.`;

export const TYPED = "what you typed";
export const WORDS_TYPED = "your words for a paragraph";
export const LIST_PASTED = "the list to be split";
/** @param {string} name */
export const answerTo = (name) => `answer to “${name}”`;
/** @param {string} label @param {string} row */
export const rowOf = (label, row) => `${label}, ${row.toLowerCase()}`;
/** @param {string} row */
export const addRow = (row) => `add ${row}`;
/** @param {string} row @param {number} number */
export const removeRow = (row, number) => `remove ${row.toLowerCase()} ${number}`;
/** @param {string} row @param {number} number @param {number} by */
export const moveRow = (row, number, by) => `move ${row.toLowerCase()} ${number} ${by < 0 ? "up" : "down"}`;
export const PASTE_ROWS = "paste rows";
export const RENUMBER = "new numbers of enclosures";
export const SPLIT = "split into criteria";
export const REWORD = "put your words into the letter";
export const RENEW_REWORDING = "use your words again";
export const DROP_REWORDING = "take the template’s words";
export const TAKE_PICTURE = "choose the logo";
export const REMOVE_PICTURE = "remove the logo";
export const FILL_PROFILE = "fill in letterhead and signer";
/** @param {string} file */
export const openFile = (file) => `open ${file}`;
/** @param {string} title */
export const fillExample = (title) => `fill with the example ${title}`;
export const GO_BACK = "go back to what you had";

export const START_OVER = {
  says: "start over",
  before: "Before you started over",
  sentence: "The builder is empty again.",
};
/** @param {string} file */
export const openedBefore = (file) => `Before ${file} was opened`;
/** @param {string} title */
export const exampleBefore = (title) => `Before the example ${title}`;
export const NEXT_LETTER = {
  says: "begin the next patient’s letter",
  before: "The letter before the next patient’s",
};
export const NO_LETTER_TO_FOLLOW = "There is nothing to keep yet. Fill in a letter first.";
/** @param {number} count */
export const nextLetter = (count) =>
  ["The next patient’s letter: nothing of the last patient is in it.", count > 0 ? `${toConfirm(count)}.` : ""]
    .filter(Boolean)
    .join(" ");
/** @param {number} count */
const toConfirm = (count) =>
  `${counted(count, "answer that was kept is", "answers that were kept are")} to be confirmed`;
/** @param {number} count */
export const carriedTitle = (count) => `${counted(count, "answer was", "answers were")} written for another patient`;
export const WRITTEN_FOR_ANOTHER = "Written for another patient.";
export const STILL_TRUE = "Still true for this patient";
/** @param {number} count */
export const stillTrueAll = (count) => `All ${count} still true for this patient`;
export const CONFIRM = "confirm answers for this patient";
/** @param {number} left */
export const confirmed = (left) =>
  left === 0 ? "Confirmed. Nothing is left from another patient." : `Confirmed. ${left} still to confirm.`;
export const WENT_BACK_BEFORE = "Before you went back";
export const UNDONE_BEFORE = "Before you undid it";
/**
 * Says of a case which one it is.
 *
 * @param {string} patient  "" where none is named.
 * @param {Date} at
 * @param {number} count
 * @param {boolean} isDrafted  Whether words stand in a box of the letter or form.
 */
export const answersAt = (patient, at, count, isDrafted) =>
  [patient, clock(at), counted(count, "answer", "answers"), isDrafted ? "words in an open box" : ""]
    .filter(Boolean)
    .join(", ");
export const BROUGHT_BACK = "What you had before is back.";
export const WENT_BACK = "This is how it was before that. What came after is not lost: undo brings it back.";
export const NOT_IN_FILE = "What stands in an open box is not in it: put it into the letter or the form first.";
export const NOT_IN_LETTER = "What stands in an open box is not in the letter: put it in, and take the letter again.";
/** @param {string} name */
export const notOpened = (name) => `${name} was not opened: the letter engine did not answer. Choose it again.`;

const MONTHS = "January February March April May June July August September October November December".split(" ");

/**
 * Writes a day as letters do. Not by Intl: its first use takes longer than all else at the page's start.
 *
 * @param {Date} day
 */
export const inFull = (day) => `${MONTHS[day.getMonth()]} ${day.getDate()}, ${day.getFullYear()}`;

/**
 * Writes a time of day: "2:32 PM".
 *
 * @param {Date} at
 */
const clock = (at) =>
  `${at.getHours() % 12 || 12}:${String(at.getMinutes()).padStart(2, "0")} ${at.getHours() < 12 ? "AM" : "PM"}`;

export const CHOOSE_BY_LINK = "choices of a link";
export const CHOSEN_BY_LINK = "The letter is set as the link says. What you typed is still here.";
export const CHOICES_OFFERED = "The link sets another kind of letter. What you typed stays.";
export const CHOOSE = "Set it";
