import { choiceOf, labelOf } from "../form/controls.js";
import { OWN_WORDS } from "../page/messages.js";
import { SOURCE } from "../sheet/rewording-notes.js";
import { answerTo, belongsTo, groupOf, isDefault, isGiven } from "./belongings.js";
import { same } from "./same.js";

/** @import { Answer, Answers, Row } from "../engine/shapes.js" */
/** @import { AnswersInForm } from "../form/answers.js" */

/**
 * @typedef {object} CarriedContent
 * @property {string} patient  Whose the answers are that are not to be confirmed; "" before anyone is named.
 * @property {Answers} pending  Those written for another patient, as they were then; of a table, the rows.
 * @property {Answers} base  Those that were pending when this patient was named.
 *
 * @typedef {object} Carried  An answer to confirm.
 * @property {string} name
 * @property {string} path  Where it is typed.
 * @property {string} label
 * @property {string} group
 * @property {string} says  The beginning of it.
 */

const PATIENT = "patient_name";
const REWORDINGS = "rewordings";
/** Neither the practice nor the kind of letter is a patient's. */
const NEVER = ["practice", "letter"];

/**
 * The guard against the last patient's answers in the next patient's letter: what was written for one stays to be
 * confirmed for another, until it is edited or the writer says that it is still true.
 */
export class CarriedAnswers {
  /** @param {AnswersInForm} answers */
  constructor(answers) {
    this.answers = answers;
    /** @type {CarriedContent} */
    this.now = { patient: "", pending: {}, base: {} };
  }

  /** @returns {{ carried: CarriedContent }} */
  read() {
    return { carried: this.now };
  }

  /**
   * Puts back what was to be confirmed.
   *
   * @param {CarriedContent} content
   */
  write(content) {
    this.set(content);
  }

  /**
   * Begins with another case, of which these answers are to be confirmed.
   *
   * @param {Iterable<string>} [names]
   */
  begin(names = []) {
    const given = this.answers.read();
    const pending = this.pick(given, new Set(names));
    this.set({ patient: this.patientIn(given), pending, base: pending });
  }

  /**
   * Takes the newest answers: what was edited needs no confirming, and under another name all that stands does.
   *
   * @param {Answers} given
   * @param {EventTarget | null} changed  The control whose answer alone has changed.
   */
  take(given, changed) {
    const { patient, base } = this.now;
    const name = this.patientIn(given);
    const isNamed = changed instanceof HTMLInputElement && changed.name === PATIENT;
    if (isNamed && patient !== "" && alike(name, patient))
      this.set({ patient, base, pending: this.still(base, given) });
    else if (isNamed && patient !== "") this.set({ patient, base, pending: this.pick(given) });
    else {
      const pending = this.still(this.now.pending, given);
      if (changed && !isNamed) this.set({ patient: name, pending, base: pending });
      else this.set({ patient, base, pending });
    }
  }

  /**
   * Takes answers for this patient's: those with these names, or all.
   *
   * @param {Iterable<string>} [names]
   */
  confirm(names = Object.keys(this.now.pending)) {
    const gone = new Set(names);
    const pending = Object.fromEntries(Object.entries(this.now.pending).filter(([name]) => !gone.has(name)));
    this.set({ patient: this.patientIn(this.answers.read()), pending, base: pending });
  }

  /**
   * Returns the answers to confirm that this letter asks for, in the order of the form.
   *
   * @returns {Carried[]}
   */
  list() {
    const { pending } = this.now;
    if (Object.keys(pending).length === 0) return [];
    const found = this.answers.questions.filter((one) => !one.hidden && pending[one.dataset.question ?? ""]);
    const listed = found.map((question) => {
      const name = question.dataset.question ?? "";
      const answer = answerTo(question, pending);
      const path = question.dataset.kind === "rows" ? this.rowPath(question, answer) : name;
      return { name, path, label: labelOf(question), group: groupOf(question), says: sayAnswer(question, answer) };
    });
    const own = /** @type {{ key: string, says: string }[]} */ (/** @type {unknown} */ (pending[REWORDINGS] ?? []));
    if (own[0]) {
      const { key, says } = own[0];
      listed.push({ name: REWORDINGS, path: `${SOURCE}${key}`, label: OWN_WORDS, group: OWN_WORDS, says });
    }
    return listed;
  }

  /** The names of all answers to confirm, for a case file. */
  get names() {
    return Object.keys(this.now.pending);
  }

  /**
   * @param {HTMLElement} table
   * @param {Answer} left
   */
  rowPath(table, left) {
    const name = table.dataset.question ?? "";
    const rows = /** @type {Row[]} */ (this.answers.read()[name] ?? []);
    const first = Array.isArray(left) ? rows.findIndex((row) => left.some((one) => same(one, row))) : -1;
    const column = Object.keys(rows[first] ?? {})[0];
    return column ? `${name}.${first}.${column}` : name;
  }

  /** @param {CarriedContent} next */
  set({ patient, pending, base }) {
    // In one order, which counts where moments are compared.
    this.now = { patient, pending, base };
  }

  /** @param {Answers} given */
  patientIn(given) {
    return String(given[PATIENT] ?? "").trim();
  }

  /**
   * Returns the answers that were written for somebody.
   *
   * @param {Answers} given
   * @param {Set<string>} [names]  Only these.
   * @returns {Answers}
   */
  pick(given, names) {
    /** @type {Answers} */
    const picked = {};
    for (const question of this.answers.questions) {
      const name = question.dataset.question ?? "";
      const answer = answerTo(question, given);
      if (name === PATIENT || !isGiven(answer) || (names && !names.has(name))) continue;
      if (NEVER.includes(belongsTo(this.answers.form, question)) || isDefault(question, answer)) continue;
      picked[name] = question.dataset.kind === "rows" ? filledRows(answer) : answer;
    }
    const own = given[REWORDINGS];
    if (own && (!names || names.has(REWORDINGS))) picked[REWORDINGS] = own;
    return picked;
  }

  /**
   * Returns those of some answers that stand as they did; of rows, those that do.
   *
   * @param {Answers} some
   * @param {Answers} given
   * @returns {Answers}
   */
  still(some, given) {
    /** @type {Answers} */
    const left = {};
    for (const [name, was] of Object.entries(some)) {
      const now = given[name];
      if (now === undefined) continue;
      if (same(was, now)) left[name] = was;
      else if (isRows(was) && Array.isArray(now)) {
        const rows = was.filter((row) => now.some((one) => same(one, row)));
        if (rows.length > 0) left[name] = /** @type {Row[]} */ (rows);
      }
    }
    return left;
  }
}

/**
 * @param {unknown} answer
 * @returns {answer is Row[]}
 */
const isRows = (answer) => Array.isArray(answer) && answer.some((one) => typeof one === "object");

/** @param {Answer} answer */
const filledRows = (answer) => /** @type {Row[]} */ (answer).filter((row) => Object.keys(row).length > 0);

/**
 * Whether two names are one but for capitals, accents, points and spaces.
 *
 * @param {string} one
 * @param {string} other
 */
function alike(one, other) {
  const [first, second] = [one, other].map((name) =>
    name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ""),
  );
  return first === second;
}

const LONGEST_SAID = 60;

/**
 * @param {HTMLElement} question
 * @param {Answer} answer
 */
function sayAnswer(question, answer) {
  const values = (Array.isArray(answer) ? answer : [answer]).map((one) =>
    typeof one === "string" ? (choiceIn(question, one) ?? one) : Object.values(one).slice(0, 2).join(" · "),
  );
  const words = values.join("; ").replace(/\s+/g, " ");
  return words.length > LONGEST_SAID ? `${words.slice(0, LONGEST_SAID).trimEnd()} …` : words;
}

/**
 * Returns the words of a choice; undefined where the answer is typed.
 *
 * @param {HTMLElement} question
 * @param {string} value
 */
function choiceIn(question, value) {
  const control = question.querySelector(`:is([type=radio], [type=checkbox], option)[value="${CSS.escape(value)}"]`);
  if (control instanceof HTMLOptionElement) return control.label;
  return choiceOf(control);
}
