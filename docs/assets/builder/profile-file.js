/** A practice profile as text: who writes, and nothing of any patient. */

import { controlsAt, labelOf, readControls } from "./controls.js";
import { findAll } from "./find.js";

const FORMAT = "lmn-kit-profile";
const SCHEMA = 1;
const SHORTEST_NAME = 3;

/** @typedef {Record<string, string>} Profile  Answers by the names of their questions. */

/**
 * Returns what the form says of who writes, and the labels of answers left out because they name the patient.
 *
 * @param {HTMLFormElement} form
 * @returns {{ profile: Profile, leftOut: string[] }}
 */
export function readProfile(form) {
  /** @type {Profile} */
  const profile = {};
  const leftOut = [];
  const patient = namesOf(String(readControls(controlsAt(form, "patient_name"))));
  for (const question of profileQuestions(form)) {
    const name = question.dataset.question ?? "";
    const answer = String(readControls(controlsAt(form, name)));
    if (question.dataset.kind === "long" && namesOf(answer).some((word) => patient.includes(word))) {
      leftOut.push(labelOf(question));
    } else if (answer) {
      profile[name] = answer;
    }
  }
  return { profile, leftOut };
}

/** @param {HTMLFormElement} form */
export function profileQuestions(form) {
  return findAll(form, "[data-profile][data-question]");
}

/** @param {string} text  The words that may be a name. */
function namesOf(text) {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu)
      ?.filter((word) => word.length >= SHORTEST_NAME) ?? []
  );
}

/** @param {Profile} answers */
export function writeProfile(answers) {
  return `${JSON.stringify({ format: FORMAT, schema: SCHEMA, answers }, null, 2)}\n`;
}

/**
 * Returns the answers in a profile that the form asks for, or undefined where a text is no profile.
 *
 * @param {HTMLFormElement} form
 * @param {string} text
 * @returns {Profile | undefined}
 */
export function parseProfile(form, text) {
  try {
    const content = JSON.parse(text);
    if (content.format !== FORMAT || content.schema !== SCHEMA) return undefined;
    const names = profileQuestions(form).map((question) => question.dataset.question ?? "");
    const known = names.filter((name) => typeof content.answers?.[name] === "string");
    return Object.fromEntries(known.map((name) => [name, content.answers[name]]));
  } catch {
    return undefined;
  }
}
