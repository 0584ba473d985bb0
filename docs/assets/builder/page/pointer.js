/** Knows whether a button of the pointer is down: what would move the page waits, so that a click meets its aim. */
export class Pointer {
  constructor() {
    this.isDown = false;
    /** @type {(() => void)[]} */
    this.waiting = [];
    this.press = () => {
      this.isDown = true;
    };
    this.release = () => {
      this.isDown = false;
      // The click comes after the release.
      setTimeout(() => {
        for (const act of this.waiting.splice(0)) act();
      });
    };
    document.addEventListener("pointerdown", this.press, true);
    document.addEventListener("pointerup", this.release, true);
    document.addEventListener("pointercancel", this.release, true);
  }

  /** Ends what this has begun. */
  stop() {
    document.removeEventListener("pointerdown", this.press, true);
    document.removeEventListener("pointerup", this.release, true);
    document.removeEventListener("pointercancel", this.release, true);
  }

  /**
   * Does something now, or once the pointer is released.
   *
   * @param {() => void} act
   */
  whenReleased(act) {
    if (this.isDown) this.waiting.push(act);
    else act();
  }
}
