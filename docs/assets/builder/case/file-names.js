import { labelOf } from "../form/controls.js";
import { find, findAll } from "../page/find.js";
import { fileNameLike } from "../page/messages.js";

/** @import { Answers, Row } from "../engine/shapes.js" */
/** @import { AnswersInForm } from "../form/answers.js" */

const PATIENT = "patient_name";
const LONGEST_ITEM = 40;

/** What stands before the names of files: nothing of the patient, until the writer chooses the initials and the item. */
export class FileNames {
  /**
   * @param {HTMLElement} builder
   * @param {AnswersInForm} answers
   */
  constructor(builder, answers) {
    this.answers = answers;
    this.choice = find(builder, ".file-names", HTMLElement);
    this.box = find(this.choice, "input", HTMLInputElement);
    this.shown = find(this.choice, "small", HTMLElement);
    this.tables = findAll(answers.form, "[data-names-item]");
    this.box.checked = false;
    this.box.addEventListener("change", () => this.tell());
    this.tell();
  }

  /**
   * Shows how the next files are called.
   *
   * @param {Answers} [answers]
   */
  tell(answers) {
    const words = fileNameLike(this.prefix(answers));
    if (this.shown.textContent !== words) this.shown.textContent = words;
  }

  /**
   * Returns what the writer wants before a file's name: "MQ-rituximab-", or "".
   *
   * @param {Answers} [given]
   */
  prefix(given) {
    if (!this.box.checked) return "";
    const answers = given ?? this.answers.read();
    const parts = [initialsOf(String(answers[PATIENT] ?? "")), itemIn(this.itemOf(answers))];
    return parts.map((part) => part && `${part}-`).join("");
  }

  /**
   * Returns what is requested first: its name, or the kind of it where it has none yet.
   *
   * @param {Answers} answers
   */
  itemOf(answers) {
    for (const table of this.tables.filter((one) => !one.hidden)) {
      const rows = /** @type {Row[]} */ (answers[table.dataset.question ?? ""] ?? []);
      const named = rows.map((row) => row[table.dataset.namesItem ?? ""]).find(Boolean);
      if (named) return named;
    }
    const asked = this.tables.find((one) => !one.hidden);
    return asked ? labelOf(asked) : "";
  }
}

/**
 * Returns the initials of a name: "MQ" of "Marisol Quill" as of "Quill, Marisol".
 *
 * @param {string} name
 */
function initialsOf(name) {
  const [last = "", first] = name.split(",");
  const words = (first === undefined ? last : `${first} ${last}`).match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.map((word) => word.charAt(0).toUpperCase()).join("");
}

/**
 * Returns an item as it can stand in a file's name, cut between words.
 *
 * @param {string} item
 */
function itemIn(item) {
  const words =
    item
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  let name = "";
  for (const word of words) {
    const longer = name ? `${name}-${word}` : word;
    if (longer.length > LONGEST_ITEM && name) break;
    name = longer;
  }
  return name.slice(0, LONGEST_ITEM);
}
