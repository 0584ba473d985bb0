/**
 * Something that happens in one part of the builder and is told to others, which that part need not know.
 *
 * @template Told
 */
export class Signal {
  /** @type {((told: Told) => void)[]} */
  #listeners = [];

  /**
   * Lets one more hear of it; they are told in the order in which they came.
   *
   * @param {(told: Told) => void} listener
   */
  listen(listener) {
    this.#listeners.push(listener);
  }

  /**
   * Tells all who listen.
   *
   * @param {Told} told
   */
  tell(told) {
    for (const listener of this.#listeners) listener(told);
  }
}
