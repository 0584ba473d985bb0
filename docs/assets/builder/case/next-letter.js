import { find, findAll } from "../page/find.js";
import * as messages from "../page/messages.js";
import { isGiven, listBelongings } from "./belongings.js";

/** @import { Answers } from "../engine/shapes.js" */
/** @import { AnswersInForm } from "../form/answers.js" */
/** @import { Actions } from "../page/clicks.js" */
/** @import { Status } from "../page/status.js" */
/** @import { Belonging } from "./belongings.js" */
/** @import { CarriedAnswers } from "./carried.js" */
/** @import { Cases } from "./cases.js" */

/** A new letter for the next patient: what stays and what goes is shown first, and nothing of the patient stays. */
export class NextLetter {
  /**
   * @param {HTMLElement} builder
   * @param {object} given
   * @param {AnswersInForm} given.answers
   * @param {CarriedAnswers} given.carried
   * @param {Cases} given.cases
   * @param {(path: string) => void} given.goTo
   * @param {Status} given.status
   */
  constructor(builder, { answers, carried, cases, goTo, status }) {
    this.answers = answers;
    this.carried = carried;
    this.cases = cases;
    this.goTo = goTo;
    this.status = status;
    this.dialog = find(builder, "dialog.next-ask", HTMLDialogElement);
    this.parts = findAll(this.dialog, "[data-keeps]");
    this.cleared = find(this.dialog, ".next-cleared", HTMLElement);
    this.told = find(this.dialog, ".next-told", HTMLElement);
    /** @type {Belonging[]} */
    this.belongings = [];
    this.dialog.addEventListener("change", () => this.tellCleared());
    this.dialog.addEventListener("close", () => this.forget());
  }

  /** @returns {Actions} */
  get actions() {
    return {
      "next-letter": () => this.ask(),
      "next-letter-now": () => this.begin(),
      "next-letter-cancel": () => this.dialog.close(),
    };
  }

  /** Shows what would stay and what would go. */
  ask() {
    this.belongings = listBelongings(this.answers.form, this.answers.read());
    if (this.belongings.length === 0) return this.status.say(messages.NO_LETTER_TO_FOLLOW);
    for (const part of this.parts) {
      const held = this.belongings.filter((one) => keeps(part, one));
      const box = find(part, "input", HTMLInputElement);
      box.checked = held.length > 0;
      part.hidden = held.length === 0;
      find(part, "small", HTMLElement).textContent = held.map(({ label }) => label).join("; ");
    }
    this.tellCleared();
    this.dialog.showModal();
  }

  /** Says what goes: what is the patient's, what no box keeps, and what tells who the patient is. */
  tellCleared() {
    const kept = new Set(this.kept());
    const gone = this.belongings.filter((one) => !kept.has(one) && one.marks.length === 0);
    /** @type {Map<string, string[]>} */
    const groups = new Map();
    for (const { group, label } of gone) groups.set(group, [...(groups.get(group) ?? []), label]);
    const items = [...groups].map(([group, labels]) => item(`${group}: `, labels.join("; ")));
    find(this.cleared, "ul", HTMLElement).replaceChildren(...items);
    this.cleared.hidden = items.length === 0;
    const told = this.belongings.filter(({ marks }) => marks.length > 0);
    const words = told.map(({ label, marks }) => item("", messages.tellsOfPatient(label, marks.join("”, “"))));
    find(this.told, "ul", HTMLElement).replaceChildren(...words);
    this.told.hidden = told.length === 0;
  }

  /** Returns what the boxes keep. */
  kept() {
    const parts = this.parts.filter((part) => find(part, "input", HTMLInputElement).checked);
    return this.belongings.filter((one) => parts.some((part) => keeps(part, one)));
  }

  /** Begins the next patient's letter. */
  begin() {
    const kept = this.kept();
    /** @type {Answers} */
    const answers = {};
    for (const { name, answer } of kept) if (answer !== undefined) answers[name] = answer;
    this.dialog.close();
    const { says, before } = messages.NEXT_LETTER;
    const act = () => {
      this.answers.clear();
      this.cases.cleared.tell();
      const blank = this.answers.read();
      this.answers.write({
        ...Object.fromEntries(Object.entries(blank).filter(([, one]) => isGiven(one))),
        ...answers,
      });
    };
    this.cases.putInPlace(act, { says, before, sentence: "", toConfirm: Object.keys(answers) });
    this.goTo("patient_name");
    this.cases.history.say(messages.nextLetter(this.carried.list().length), this.cases.history.changes.history.last);
  }

  /** Holds no answer any more. */
  forget() {
    this.belongings = [];
    for (const list of findAll(this.dialog, "ul")) if (!list.matches(".next-kept")) list.replaceChildren();
    for (const words of findAll(this.dialog, "[data-keeps] small")) words.textContent = "";
  }
}

/**
 * Whether a box of the dialog stands for an answer of which something may stay.
 *
 * @param {HTMLElement} part
 * @param {Belonging} belonging
 */
const keeps = (part, { answer, belongs }) =>
  answer !== undefined && (part.dataset.keeps ?? "").split(" ").includes(belongs);

/**
 * @param {string} title
 * @param {string} words
 */
function item(title, words) {
  const made = document.createElement("li");
  made.append(Object.assign(document.createElement("b"), { textContent: title }), words);
  return made;
}
