import { controlsAt, writeControls } from "../form/controls.js";
import { unfoldAnswered } from "../form/folds.js";
import { handOver, tellDownload } from "../page/downloads.js";
import { find } from "../page/find.js";
import * as messages from "../page/messages.js";
import { readFile } from "./case-file.js";
import { ProfileAsk } from "./profile-ask.js";
import { listEntries, parseProfile, profileQuestions, writeProfile } from "./profile-file.js";

/** @import { AnswersInForm } from "../form/answers.js" */
/** @import { Recorder } from "../form/recorder.js" */
/** @import { Actions } from "../page/clicks.js" */
/** @import { Status } from "../page/status.js" */
/** @import { SavedCase } from "./saved-case.js" */
/** @import { Profile } from "./profile-file.js" */

/** Under this name the browser keeps the profile, once the writer has said so. */
const KEPT = "lmn-kit-profile";

/** The practice profile: letterhead and signer, kept on this device or in a file when the writer asks for it. */
export class PracticeProfile {
  /**
   * @param {HTMLElement} builder
   * @param {object} given
   * @param {AnswersInForm} given.answers
   * @param {Recorder} given.recorder
   * @param {SavedCase} given.saved
   * @param {Status} given.status
   */
  constructor(builder, { answers, recorder, saved, status }) {
    this.page = builder.dataset;
    this.answers = answers;
    this.form = answers.form;
    this.recorder = recorder;
    this.saved = saved;
    this.status = status;
    this.kept = find(this.form, ".profile-kept", HTMLElement);
    this.forgetButton = find(this.form, "[data-do=forget-profile]", HTMLButtonElement);
    this.ask = new ProfileAsk(builder);
    this.file = find(this.form, "input.profile-file", HTMLInputElement);
    this.file.addEventListener("change", () => this.open());
    this.tell();
  }

  /** @returns {Actions} */
  get actions() {
    return {
      "keep-profile": () => this.keep(),
      "save-profile": () => this.save(),
      "profile-agree": () => this.ask.agree(),
      "profile-cancel": () => this.ask.close(),
      "open-profile": () => this.file.click(),
      "use-profile": () => this.use(),
      "forget-profile": () => this.forget(),
    };
  }

  /** Says whether a profile is kept here. */
  tell() {
    this.kept.hidden = this.stored() === "";
  }

  /** Fills an untouched form with the profile that is kept here, and says so. */
  begin() {
    if (!this.stored() || this.status.isChanged) return;
    this.take(this.stored(), messages.PROFILE_FILLED, () => this.saved.settle());
  }

  /** Keeps the profile on this device, once the writer has looked it over. */
  keep() {
    this.lookOver("device", (profile, leftOut) => {
      const before = this.stored();
      if (!this.store(writeProfile(profile))) return this.status.say(messages.NOT_KEPT);
      this.status.say(messages.profileKept(leftOut), () => this.store(before));
    });
  }

  /** Saves the profile to a file, once the writer has looked it over. */
  save() {
    this.lookOver("file", (profile, leftOut) => {
      const name = "practice-profile.json";
      handOver(name, new Blob([writeProfile(profile)], { type: "application/json" }));
      this.status.say([tellDownload(name), messages.leftOut(leftOut)].filter(Boolean).join(" "));
    });
  }

  /**
   * Shows what would be kept, and goes on with what the writer agrees to.
   *
   * @param {keyof typeof messages.PROFILE_ASK} where
   * @param {(profile: Profile, leftOut: string[]) => void} then  Is also told the labels left out for the patient's sake.
   */
  lookOver(where, then) {
    const entries = listEntries(this.form);
    const leftOut = entries.filter(({ mark }) => mark).map(({ label }) => label);
    if (entries.length === 0) return this.status.say(messages.NO_PROFILE);
    if (leftOut.length === entries.length) return this.status.say(messages.leftOut(leftOut));
    this.ask.show(entries, where, (profile) => {
      if (Object.keys(profile).length === 0) return this.status.say(messages.NOTHING_KEPT);
      then(profile, leftOut);
    });
  }

  /** Opens the profile file that the writer chose; one that cannot be opened changes nothing. */
  async open() {
    const file = this.file.files?.[0];
    if (!file) return;
    const text = await readFile(this.page, file);
    this.file.value = "";
    if (text === undefined) return this.status.say(messages.OTHER_ENCODING);
    this.take(text, messages.opened(file.name));
  }

  /** Fills the form with the profile that is kept here. */
  use() {
    this.take(this.stored(), messages.PROFILE_FILLED);
  }

  /**
   * Fills the form with a profile, or says why it cannot be opened; then nothing changes.
   *
   * @param {string} text
   * @param {string} sentence
   * @param {() => void} [also]  Is done in the same change.
   */
  take(text, sentence, also) {
    const read = parseProfile(this.form, text);
    if ("refused" in read) return this.status.say(read.refused);
    this.fill(read.profile, [sentence, messages.notAsked(read.unknown)].filter(Boolean).join(" "), also);
  }

  /** Forgets the profile that is kept here. */
  forget() {
    const before = this.stored();
    this.store("");
    this.status.say(messages.PROFILE_FORGOTTEN, () => this.store(before));
    find(this.form, "[data-do=keep-profile]", HTMLElement).focus();
  }

  /** Returns the profile that is kept here, as text; "" where there is none. */
  stored() {
    try {
      return localStorage.getItem(KEPT) ?? "";
    } catch {
      return "";
    }
  }

  /**
   * Keeps a text on this device, "" for none; whether the browser allowed it.
   *
   * @param {string} text
   */
  store(text) {
    try {
      if (text) localStorage.setItem(KEPT, text);
      else localStorage.removeItem(KEPT);
    } catch {
      return false;
    }
    this.tell();
    return true;
  }

  /**
   * Answers the questions about who writes, and no others.
   *
   * @param {Profile} profile
   * @param {string} sentence
   * @param {() => void} [also]  Is done in the same change.
   */
  fill(profile, sentence, also = () => {}) {
    const change = this.recorder.record(messages.FILL_PROFILE, () => {
      for (const question of profileQuestions(this.form)) {
        const name = question.dataset.question ?? "";
        const answer = profile[name];
        if (answer !== undefined) writeControls(controlsAt(this.form, name), answer);
      }
      unfoldAnswered(this.form);
      also();
      this.answers.tellChanged();
    });
    this.recorder.say(sentence, change);
  }
}
