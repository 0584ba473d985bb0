/**
 * What a part needs that changes the form so that it can be undone; the history of the case is one.
 *
 * @typedef {{ says: string }} Recorded  A change, for its recorder alone to look into.
 *
 * @typedef {{
 *   record(says: string, act: () => void, kind?: { of?: HTMLElement }): Recorded | undefined,
 *   follow(change: Recorded, act: () => void): Recorded | undefined,
 *   say(sentence: string, change: Recorded | undefined): void,
 * }} Recorder  Does something as one change, named as behind "Undo:", and of a table if it moves its rows; lets something
 *   that follows from a change belong to it; and says what was done, with a way back.
 */

export {};
