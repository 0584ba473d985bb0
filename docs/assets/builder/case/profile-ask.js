import { find } from "../page/find.js";
import * as messages from "../page/messages.js";

/** @import { Entry, Profile } from "./profile-file.js" */

/** Shows what a practice profile will hold before it is kept; each answer can be left out. */
export class ProfileAsk {
  /** @param {HTMLElement} builder */
  constructor(builder) {
    this.dialog = find(builder, "dialog.profile-ask", HTMLDialogElement);
    this.title = find(this.dialog, "h2", HTMLElement);
    this.list = find(this.dialog, ".profile-answers", HTMLElement);
    this.leftOut = find(this.dialog, ".profile-left-out", HTMLElement);
    this.agreeButton = find(this.dialog, "[data-do=profile-agree]", HTMLButtonElement);
    /** @type {Entry[]} Those that can be kept. */
    this.entries = [];
    /** @type {(profile: Profile) => void} */
    this.agreed = () => {};
  }

  /**
   * Lists the answers, and hands on those that the writer agrees to.
   *
   * @param {Entry[]} entries
   * @param {keyof typeof messages.PROFILE_ASK} where
   * @param {(profile: Profile) => void} agreed  Is told what the writer agreed to.
   */
  show(entries, where, agreed) {
    this.entries = entries.filter(({ mark }) => !mark);
    this.agreed = agreed;
    this.title.textContent = messages.PROFILE_ASK[where].title;
    this.agreeButton.textContent = messages.PROFILE_ASK[where].agree;
    this.list.replaceChildren(...this.entries.map(itemFor));
    const leftOut = entries.filter(({ mark }) => mark).map(({ label, mark }) => messages.tellsOfPatient(label, mark));
    find(this.leftOut, "ul", HTMLElement).replaceChildren(...leftOut.map((words) => made("li", words)));
    this.leftOut.hidden = leftOut.length === 0;
    this.dialog.showModal();
  }

  /** Hands on what is still marked. */
  agree() {
    const boxes = this.list.querySelectorAll("input");
    const kept = this.entries.filter((_, index) => boxes[index]?.checked);
    this.close();
    this.agreed(Object.fromEntries(kept.map(({ name, answer }) => [name, answer])));
  }

  /** Closes the list; it holds no answer any more. */
  close() {
    this.dialog.close();
    this.list.replaceChildren();
    find(this.leftOut, "ul", HTMLElement).replaceChildren();
  }
}

/** @param {Entry} entry */
function itemFor({ label, answer }) {
  const box = Object.assign(made("input"), { type: "checkbox", checked: true, autocomplete: "off" });
  const isPicture = answer.startsWith("data:image/");
  const value = isPicture ? Object.assign(made("img"), { src: answer, alt: label }) : made("span", answer);
  const choice = made("label");
  choice.className = "choice";
  choice.append(box, made("b", label), value);
  const item = made("li");
  item.append(choice);
  return item;
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} [words]
 */
function made(tag, words = "") {
  return Object.assign(document.createElement(tag), { textContent: words });
}
