import { around, find, findAll } from "./find.js";
import * as messages from "./messages.js";

/** @import { Desk } from "./desk.js" */

const LARGEST = 600;
const KINDS = ["image/png", "image/jpeg"];

/** Pictures among the answers: read from a file, made a small opaque PNG, shown beside their question. */
export class Pictures {
  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.choosers = /** @type {HTMLInputElement[]} */ (findAll(desk.form, "input[data-picture]"));
  }

  /** Shows each picture that is among the answers, and none where there is none. */
  show() {
    for (const chooser of this.choosers) {
      const { shown, image, holder } = partsOf(chooser);
      if (shown.hidden !== (holder.value === "")) shown.hidden = holder.value === "";
      if (image.getAttribute("src") === holder.value) continue;
      if (holder.value) image.src = holder.value;
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
    const url = KINDS.includes(file.type) ? await readPicture(file).catch(() => "") : "";
    if (!url) return this.desk.status.say(messages.NO_PICTURE);
    this.put(chooser, url, messages.TAKE_PICTURE, messages.PICTURE_TAKEN);
  }

  /** @param {HTMLElement} button  Takes away the picture that it stands beside. */
  remove(button) {
    const chooser = around(button, ".question")?.querySelector("input[data-picture]");
    if (!(chooser instanceof HTMLInputElement)) return;
    this.put(chooser, "", messages.REMOVE_PICTURE, messages.PICTURE_REMOVED);
    chooser.focus();
  }

  /**
   * @param {HTMLInputElement} chooser
   * @param {string} url
   * @param {string} says
   * @param {string} sentence
   */
  put(chooser, url, says, sentence) {
    const { changed, changes, history } = this.desk;
    const change = changes.record(says, () => {
      partsOf(chooser).holder.value = url;
      changed();
    });
    history.say(sentence, change);
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
