import { around, find, findAll } from "../page/find.js";
import * as messages from "../page/messages.js";
import { sizeOf } from "./picture-size.js";

/** @import { Actions } from "../page/clicks.js" */
/** @import { Status } from "../page/status.js" */
/** @import { AnswersInForm } from "./answers.js" */
/** @import { Recorder } from "./recorder.js" */

/** The most pixels of a side in a letterhead. */
const LARGEST = 600;
/** What is decoded at most, in pixels of a side: more would freeze the tab. */
const MOST_PIXELS = 6000;
const MEGABYTE = 1_000_000;
const PNG_URL = "data:image/png;base64,";

/** Pictures among the answers: read from a file, made a small opaque PNG, shown beside their question. */
export class Pictures {
  /**
   * @param {HTMLFormElement} form
   * @param {object} given
   * @param {AnswersInForm} given.answers
   * @param {number} given.heaviest  In bytes: what a file may weigh.
   * @param {Recorder} given.recorder
   * @param {Status} given.status
   */
  constructor(form, { answers, heaviest, recorder, status }) {
    this.answers = answers;
    this.heaviest = heaviest;
    this.recorder = recorder;
    this.status = status;
    /** @type {WeakMap<HTMLInputElement, string>} What is shown beside each. */
    this.urls = new WeakMap();
    this.choosers = /** @type {HTMLInputElement[]} */ (findAll(form, "input[data-picture]"));
    for (const chooser of this.choosers) chooser.addEventListener("change", () => this.take(chooser));
  }

  /** @returns {Actions} */
  get actions() {
    return { "remove-picture": (button) => this.remove(button) };
  }

  /** Shows each picture that is among the answers, and none where there is none. */
  show() {
    for (const chooser of this.choosers) {
      const { shown, image, holder } = partsOf(chooser);
      if (this.urls.get(chooser) === holder.value) continue;
      this.urls.set(chooser, holder.value);
      shown.hidden = holder.value === "";
      if (isSmall(holder.value)) image.src = holder.value;
      else image.removeAttribute("src");
    }
  }

  /**
   * Takes the picture in the file that the writer chose.
   *
   * @param {HTMLInputElement} chooser
   */
  async take(chooser) {
    const file = chooser.files?.[0];
    chooser.value = "";
    if (!file) return;
    const refused = await refuse(file, this.heaviest);
    if (refused) return this.status.say(refused);
    const url = await readPicture(file).catch(() => "");
    if (!url) return this.status.say(messages.NO_PICTURE);
    this.put(chooser, url, messages.TAKE_PICTURE, messages.PICTURE_TAKEN);
  }

  /**
   * Takes away the picture that a button stands beside.
   *
   * @param {HTMLElement} button
   */
  remove(button) {
    const chooser = around(button, ".question")?.querySelector("input[data-picture]");
    if (!(chooser instanceof HTMLInputElement)) return;
    this.put(chooser, "", messages.REMOVE_PICTURE, messages.PICTURE_REMOVED);
    chooser.focus();
  }

  /**
   * Puts a picture among the answers, or takes it from them, as one change.
   *
   * @param {HTMLInputElement} chooser
   * @param {string} url
   * @param {string} says
   * @param {string} sentence
   */
  put(chooser, url, says, sentence) {
    const change = this.recorder.record(says, () => {
      partsOf(chooser).holder.value = url;
      this.answers.tellChanged();
    });
    this.recorder.say(sentence, change);
  }
}

/** @param {HTMLInputElement} chooser */
function partsOf(chooser) {
  const question = around(chooser, ".question");
  if (!question) throw new Error("A picture stands outside its question.");
  return {
    holder: find(question, "input[type=hidden]", HTMLInputElement),
    shown: find(question, ".picture", HTMLElement),
    image: find(question, ".picture img", HTMLImageElement),
  };
}

/**
 * Returns the sentence that says why a file is not decoded, or "".
 *
 * @param {Blob} file
 * @param {number} most  In bytes.
 */
async function refuse(file, most) {
  if (file.size > most) return messages.pictureTooHeavy(most / MEGABYTE);
  const size = sizeOf(await file.arrayBuffer());
  if (!size) return messages.NO_PICTURE;
  const { width, height } = size;
  return Math.max(width, height) > MOST_PIXELS ? messages.pictureTooLarge(width, height, MOST_PIXELS) : "";
}

/**
 * Whether a picture from an opened file can be shown: one that names a huge size would freeze the tab.
 *
 * @param {string} url
 */
function isSmall(url) {
  if (!url.startsWith(PNG_URL)) return false;
  try {
    const bytes = Uint8Array.from(atob(url.slice(PNG_URL.length)), (character) => character.charCodeAt(0));
    const size = sizeOf(bytes.buffer);
    return size !== undefined && Math.max(size.width, size.height) <= MOST_PIXELS;
  } catch {
    return false; // no base64
  }
}

/**
 * Returns a picture as the data URL of an opaque PNG on white, no larger than a letterhead needs.
 *
 * @param {Blob} file
 * @returns {Promise<string>}
 */
async function readPicture(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LARGEST / picture.width, LARGEST / picture.height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) return "";
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.toDataURL("image/png");
}
