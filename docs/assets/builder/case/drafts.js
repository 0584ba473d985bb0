import { findAll } from "../page/find.js";
import { same } from "./same.js";

/** @import { Draft, RewordingBox } from "../sheet/rewording-box.js" */

/**
 * @typedef {object} DraftContent
 * @property {string[]} pasted  What stands in the boxes from which rows are to be made.
 * @property {Draft | null} draft  Words in an open box of the letter that are not in it yet.
 */

/** Words that stand in a box of the form or the letter, and are neither answers nor in the letter yet. */
export class Drafts {
  /**
   * @param {HTMLFormElement} form
   * @param {RewordingBox} rewording
   */
  constructor(form, rewording) {
    this.boxes = /** @type {HTMLTextAreaElement[]} */ (findAll(form, ".paste textarea"));
    this.rewording = rewording;
  }

  /** Whether there are any. */
  get areThere() {
    return this.rewording.draft !== undefined || this.boxes.some((box) => box.value.trim() !== "");
  }

  /** @returns {DraftContent} */
  read() {
    return { pasted: this.boxes.map((box) => box.value), draft: this.rewording.draft ?? null };
  }

  /**
   * Puts words back into their boxes.
   *
   * @param {DraftContent} content
   */
  write({ pasted, draft }) {
    this.boxes.forEach((box, place) => {
      box.value = pasted[place] ?? "";
    });
    if (!same(draft, this.rewording.draft ?? null)) this.rewording.resume(draft);
  }

  /** Takes them away. */
  drop() {
    for (const box of this.boxes) box.value = "";
    this.rewording.close();
  }
}
