/**
 * The shapes that cross between the form and the generator.
 *
 * @typedef {Record<string, string>} Row
 * @typedef {string | string[] | Row[]} Answer
 * @typedef {Record<string, unknown>} Answers  Answers by the names of their questions, as typed.
 *
 * @typedef {object} Problem
 * @property {string} path  The question it is about: "prior_treatments.0.dose".
 * @property {string} message
 * @property {boolean} missing  Whether the answer is missing rather than wrong.
 *
 * @typedef {object} Remark  What a check found in one answer.
 * @property {string} code
 * @property {string} path  The answer it is about.
 * @property {string} called
 * @property {string[]} quotes  The words it is about; none for what is not there.
 * @property {string[]} shows  What was worked out of them: a sum or a span.
 *
 * @typedef {object} Length  How long the letter is, in words.
 * @property {number} words
 * @property {number} budget  So many it may have.
 * @property {{ name: string, words: number }[]} parts  In the order of the letter.
 * @property {string[]} longest  The names of the longest parts of a letter that is too long.
 * @property {Cut[]} cuts  What to cut from it, in this order.
 *
 * @typedef {object} Cut
 * @property {string} says
 * @property {{ path: string, called: string, words: number }[]} places  The answers in which it stands.
 *
 * @typedef {object} StepState
 * @property {string} id
 * @property {number} missing  How many required answers are missing in this step.
 * @property {number} to_fix  How many cannot stand.
 * @property {boolean} begun
 *
 * @typedef {object} Preview
 * @property {(string | [number, number])[]} changed  The letter's blocks: HTML of a new one, or the first and the one
 *   after the last of those that the letter before had.
 * @property {string | null} since  The name of the letter before; null where all blocks are new.
 * @property {string} shown  The name of this letter.
 * @property {Problem[]} problems
 * @property {StepState[]} steps
 * @property {Record<string, string>} read_back  Dates in full, by path.
 * @property {Reworded[]} reworded
 *
 * @typedef {object} Rewording  A paragraph in the writer's own words.
 * @property {string} key  Its passage and place.
 * @property {string} was  The template's words.
 * @property {string} says  The writer's.
 *
 * @typedef {Rewording & { stale: boolean }} Reworded  Stale once the answers behind it have changed.
 */

export {};
