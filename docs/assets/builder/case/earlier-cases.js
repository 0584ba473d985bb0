import { find } from "../page/find.js";
import { answersAt } from "../page/messages.js";
import { countAnswers, isDrafted } from "./moment-count.js";
import { same } from "./same.js";

/** @import { Actions } from "../page/clicks.js" */
/** @import { Moment } from "./moments.js" */

/** @typedef {{ says: string, at: Date, moment: Moment }} Earlier */

const MOST = 10;
const PATIENT = "patient_name";

/** What the writer had before: whole cases that others took the place of. In this page's memory only. */
export class EarlierCases {
  /** @param {HTMLElement} builder */
  constructor(builder) {
    this.part = find(builder, ".earlier", HTMLElement);
    this.menu = find(this.part, "ul", HTMLElement);
    /** @type {Earlier[]} The newest first. */
    this.list = [];
    /** @type {Moment | undefined} The case that nobody has begun. */
    this.blank = undefined;
    /** @type {(moment: Moment) => void} */
    this.bring = () => {};
  }

  /** @returns {Actions} */
  get actions() {
    return { "bring-back": (button) => this.choose(button) };
  }

  /**
   * Takes the case that nobody has begun for blank, and the way to bring another back.
   *
   * @param {Moment} blank
   * @param {(moment: Moment) => void} bring
   */
  begin(blank, bring) {
    this.blank = blank;
    this.bring = bring;
  }

  /**
   * Keeps a case, if it has been begun.
   *
   * @param {string} says
   * @param {Moment} moment
   */
  keep(says, moment) {
    if (!this.isBegun(moment)) return;
    const others = this.list.filter((one) => !same(one.moment.content, moment.content));
    this.list = [{ says, at: new Date(), moment }, ...others].slice(0, MOST);
    this.part.hidden = false;
    this.menu.replaceChildren(...this.list.map((one, place) => this.itemOf(one, place)));
  }

  /**
   * Brings back the case that a button names.
   *
   * @param {HTMLElement} button
   */
  choose(button) {
    const chosen = this.list[Number(button.dataset.place)];
    if (chosen) this.bring(chosen.moment);
  }

  /**
   * Whether there is anything of the writer's in a case.
   *
   * @param {Moment} moment
   */
  isBegun({ content }) {
    return isDrafted(content) || "rewordings" in content.answers || countAnswers(content, this.blank?.content) > 0;
  }

  /**
   * Returns the menu's entry for a case.
   *
   * @param {Earlier} earlier
   * @param {number} place
   */
  itemOf({ says, at, moment }, place) {
    const details = document.createElement("small");
    const { content } = moment;
    const count = countAnswers(content, this.blank?.content);
    const patient = content.answers[PATIENT];
    details.textContent = answersAt(typeof patient === "string" ? patient : "", at, count, isDrafted(content));
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.do = "bring-back";
    button.dataset.place = String(place);
    button.append(says, " ", details);
    const item = document.createElement("li");
    item.append(button);
    return item;
  }
}
