import { find, findAll } from "../page/find.js";
import * as messages from "../page/messages.js";
import { Signal } from "../page/signal.js";

/** @import { CarriedAnswers, Carried } from "../case/carried.js" */
/** @import { Recorder } from "../form/recorder.js" */
/** @import { Actions } from "../page/clicks.js" */
/** @import { Problems } from "./problems.js" */

/** Lists the answers that were written for another patient, and marks each beside its question. */
export class CarriedList {
  /**
   * @param {HTMLElement} builder
   * @param {object} given
   * @param {CarriedAnswers} given.carried
   * @param {Problems} given.problems
   * @param {Recorder} given.recorder
   */
  constructor(builder, { carried, problems, recorder }) {
    this.carried = carried;
    this.problems = problems;
    this.recorder = recorder;
    this.form = find(builder, "form.questions", HTMLFormElement);
    this.section = find(builder, ".carried", HTMLElement);
    this.heading = find(this.section, "h4", HTMLElement);
    this.lists = find(this.section, ".carried-lists", HTMLElement);
    this.line = find(builder, ".carried-line", HTMLElement);
    /** @type {Carried[]} */
    this.listed = [];
    this.key = "";
    /** @type {Signal<string[]>} These answers are to be confirmed now, by name. */
    this.told = new Signal();
  }

  /** @returns {Actions} */
  get actions() {
    return {
      "confirm-answer": (button) => this.confirm([button.dataset.name ?? ""], button),
      "confirm-group": (button) => this.confirm(this.namesIn(button.dataset.group), button),
      "same-patient": () => this.confirm(this.carried.names),
    };
  }

  /** Lists what is to be confirmed now; the same list stays as it is, with the focus that may be in it. */
  show() {
    const listed = this.carried.list();
    const key = JSON.stringify(listed);
    if (key === this.key) return;
    this.key = key;
    this.listed = listed;
    this.section.hidden = listed.length === 0;
    this.line.hidden = listed.length === 0;
    this.heading.textContent = messages.carriedTitle(listed.length);
    find(this.line, "strong", HTMLElement).textContent = messages.carriedTitle(listed.length);
    const groups = new Set(listed.map(({ group }) => group));
    this.lists.replaceChildren(...[...groups].flatMap((group) => this.listOf(group)));
    this.note();
    this.problems.tellCarried(listed.length);
    this.told.tell(listed.map(({ name }) => name));
  }

  /**
   * Takes answers for this patient's, and leads to the next one that is to be confirmed.
   *
   * @param {string[]} names
   * @param {HTMLElement} [button]  The one that said so.
   */
  confirm(names, button) {
    const isListed = button !== undefined && this.section.contains(button);
    const place = isListed ? findAll(this.section, "li button").indexOf(button) : -1;
    const change = this.recorder.record(messages.CONFIRM, () => {
      this.carried.confirm(names);
      this.show();
    });
    this.recorder.say(messages.confirmed(this.listed.length), change);
    if (!isListed) return;
    const buttons = findAll(this.section, "li button");
    (buttons[Math.max(0, Math.min(place, buttons.length - 1))] ?? this.problems.heading).focus();
  }

  /** @param {string | undefined} group */
  namesIn(group) {
    return this.listed.filter((one) => one.group === group).map(({ name }) => name);
  }

  /**
   * Returns the heading and the list of one group of questions.
   *
   * @param {string} group
   * @returns {HTMLElement[]}
   */
  listOf(group) {
    const held = this.listed.filter((one) => one.group === group);
    const heading = Object.assign(document.createElement("h5"), { textContent: group });
    const list = document.createElement("ul");
    list.append(...held.map(itemFor));
    if (held.length < 2) return [heading, list];
    const all = confirmButton(messages.stillTrueAll(held.length), group);
    all.dataset.do = "confirm-group";
    all.dataset.group = group;
    const words = document.createElement("p");
    words.append(all);
    return [heading, list, words];
  }

  /** Marks each answer beside its question. */
  note() {
    for (const old of findAll(this.form, ".carried-note")) old.remove();
    for (const { name, label } of this.listed) {
      const question = this.form.querySelector(`[data-question="${CSS.escape(name)}"]`);
      const told = question && [...question.children].find((one) => one.matches(".told"));
      if (!told) continue;
      const note = Object.assign(document.createElement("p"), { className: "carried-note" });
      const button = confirmOne(name, label);
      note.append(`${messages.WRITTEN_FOR_ANOTHER} `, button);
      told.append(note);
    }
  }
}

/** @param {Carried} carried */
function itemFor({ name, path, label, says }) {
  const link = Object.assign(document.createElement("a"), { href: `#question-${path}`, textContent: label });
  link.dataset.path = path;
  const button = confirmOne(name, label);
  const item = document.createElement("li");
  item.append(link, " ", Object.assign(document.createElement("q"), { textContent: says }), " ", button);
  return item;
}

/**
 * @param {string} name
 * @param {string} label
 */
function confirmOne(name, label) {
  const button = confirmButton(messages.STILL_TRUE, label);
  button.dataset.do = "confirm-answer";
  button.dataset.name = name;
  return button;
}

/**
 * @param {string} words
 * @param {string} label  Of what it confirms.
 */
function confirmButton(words, label) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: words });
  button.ariaLabel = `${words}: ${label}`;
  return button;
}
