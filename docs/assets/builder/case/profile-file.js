/** A practice profile as text: who writes, and nothing of any patient. */

import { controlsAt, labelOf, readControls } from "../form/controls.js";
import { find, findAll } from "../page/find.js";
import { NOT_A_PROFILE, PROFILE_NEWER } from "../page/messages.js";
import { markIn, marksOf } from "./patient-marks.js";

const FORMAT = "lmn-kit-profile";

/** @typedef {Record<string, string>} Profile  Answers by the names of their questions. */
/** @typedef {(answers: Record<string, unknown>) => void} Step */

/** @type {Step[]} What takes the answers of a profile from schema 1 to 2, from 2 to 3, and so on. */
const STEPS = [];
const SCHEMA = STEPS.length + 1;

/**
 * @typedef {object} Entry  One answer of who writes.
 * @property {string} name
 * @property {string} label
 * @property {string} answer
 * @property {string} mark  The words by which it tells who the patient is; "" where it does not.
 */

/**
 * Returns what the form says of who writes; nothing where a patient, or one who acts for a patient, signs.
 *
 * @param {HTMLFormElement} form
 * @returns {Entry[]}
 */
export function listEntries(form) {
  if (find(form, ".profile", HTMLElement).hidden) return [];
  const marks = marksOf(form, String(readControls(controlsAt(form, "author_credentials"))));
  return profileQuestions(form)
    .filter((question) => !question.hidden)
    .map((question) => {
      const name = question.dataset.question ?? "";
      const answer = String(readControls(controlsAt(form, name)));
      const isPicture = question.dataset.kind === "image";
      return { name, label: labelOf(question), answer, mark: isPicture ? "" : markIn(answer, marks) };
    })
    .filter(({ answer }) => answer.trim() !== "");
}

/** @param {HTMLFormElement} form */
export function profileQuestions(form) {
  return findAll(form, "[data-profile][data-question]");
}

/** @param {Profile} answers */
export function writeProfile(answers) {
  return `${JSON.stringify({ format: FORMAT, schema: SCHEMA, answers }, null, 2)}\n`;
}

/**
 * Returns the answers in a profile that the form asks for, and the names of the others; or the sentence that says
 * why a text cannot be opened.
 *
 * @param {HTMLFormElement} form
 * @param {string} text
 * @param {Step[]} [steps]
 * @returns {{ profile: Profile, unknown: string[] } | { refused: string }}
 */
export function parseProfile(form, text, steps = STEPS) {
  const content = parse(text);
  const { format, schema, answers } = content ?? {};
  const isOne = format === FORMAT && Number.isInteger(schema) && schema >= 1;
  if (!isOne || typeof answers !== "object" || !answers || Array.isArray(answers)) return { refused: NOT_A_PROFILE };
  if (schema > steps.length + 1) return { refused: PROFILE_NEWER };
  const migrated = { ...answers };
  for (const step of steps.slice(schema - 1)) step(migrated);
  const asked = new Set(profileQuestions(form).map((question) => question.dataset.question ?? ""));
  /** @param {string} name */
  const isKnown = (name) => asked.has(name) && typeof migrated[name] === "string";
  const names = Object.keys(migrated);
  return {
    profile: Object.fromEntries(names.filter(isKnown).map((name) => [name, migrated[name]])),
    unknown: names.filter((name) => !isKnown(name)),
  };
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
