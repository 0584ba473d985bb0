import { handOver, readFile } from "./case-file.js";
import { controlsAt, writeControls } from "./controls.js";
import { find } from "./find.js";
import * as messages from "./messages.js";
import { parseProfile, profileQuestions, readProfile, writeProfile } from "./profile-file.js";

/** @import { Cases } from "./cases.js" */
/** @import { Desk } from "./desk.js" */
/** @import { Profile } from "./profile-file.js" */

/** Under this name the browser keeps the profile, once the writer has said so. */
const KEPT = "lmn-kit-profile";

/** The practice profile: letterhead and signer, kept on this device or in a file when the writer asks for it. */
export class PracticeProfile {
  /**
   * @param {Desk} desk
   * @param {Cases} cases
   */
  constructor(desk, cases) {
    this.desk = desk;
    this.cases = cases;
    this.kept = find(desk.form, ".profile-kept", HTMLElement);
    this.forgetButton = find(desk.form, "[data-do=forget-profile]", HTMLButtonElement);
    this.file = find(desk.form, "input.profile-file", HTMLInputElement);
    this.file.addEventListener("change", () => this.open());
    this.tell();
  }

  /** Says whether a profile is kept here. */
  tell() {
    this.kept.hidden = this.onDevice() === undefined;
  }

  /** @returns {Profile | undefined} The profile that this device keeps. */
  onDevice() {
    try {
      return parseProfile(this.desk.form, localStorage.getItem(KEPT) ?? "");
    } catch {
      return undefined; // the browser keeps nothing for this page
    }
  }

  /** Fills an untouched form with the profile that is kept here, and says so. */
  begin() {
    const profile = this.onDevice();
    if (!profile || this.desk.status.isChanged) return;
    this.fill(profile, messages.PROFILE_FILLED, () => this.cases.settle());
  }

  keep() {
    const { profile, leftOut } = readProfile(this.desk.form);
    const before = this.stored();
    if (Object.keys(profile).length === 0) return this.desk.status.say(messages.NO_PROFILE);
    if (!this.store(writeProfile(profile))) return this.desk.status.say(messages.NOT_KEPT);
    this.tell();
    this.desk.status.say(messages.profileKept(leftOut), () => this.store(before));
  }

  save() {
    const { profile, leftOut } = readProfile(this.desk.form);
    if (Object.keys(profile).length === 0) return this.desk.status.say(messages.NO_PROFILE);
    const name = "practice-profile.json";
    handOver(name, new Blob([writeProfile(profile)], { type: "application/json" }));
    this.desk.status.say([messages.downloaded(name), messages.leftOut(leftOut)].filter(Boolean).join(" "));
  }

  /** Opens the profile file that the writer chose; one that cannot be opened changes nothing. */
  async open() {
    const file = this.file.files?.[0];
    if (!file) return;
    const profile = parseProfile(this.desk.form, await readFile(this.desk.builder.dataset, file));
    this.file.value = "";
    if (!profile) return this.desk.status.say(messages.NOT_A_PROFILE);
    this.fill(profile, messages.opened(file.name));
  }

  use() {
    const profile = this.onDevice();
    if (profile) this.fill(profile, messages.PROFILE_FILLED);
  }

  forget() {
    const before = this.stored();
    this.store("");
    this.desk.status.say(messages.PROFILE_FORGOTTEN, () => this.store(before));
    find(this.desk.form, "[data-do=keep-profile]", HTMLElement).focus();
  }

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
    const { changed, changes, form, history } = this.desk;
    const change = changes.record(messages.FILL_PROFILE, () => {
      for (const question of profileQuestions(form)) {
        const name = question.dataset.question ?? "";
        const answer = profile[name];
        if (answer !== undefined) writeControls(controlsAt(form, name), answer);
      }
      this.cases.unfold();
      also();
      changed();
    });
    history.say(sentence, change);
  }
}
