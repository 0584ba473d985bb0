import { around, find, findAll } from "./find.js";

/** @import { Actions } from "./clicks.js" */

/** The parts whose height the style sheet is told, by their class. */
const MEASURED = ["steps", "builder-foot"];

/** The menus of the toolbar, and the three parts of the builder on a phone. */
export class Toolbar {
  /** @param {HTMLElement} builder */
  constructor(builder) {
    this.builder = builder;
    this.menus = /** @type {HTMLDetailsElement[]} */ (findAll(builder, "details.menu"));
    this.tabs = findAll(builder, "[data-tab]");
    this.wide = matchMedia("(min-width: 68.75rem)");
    this.fit = () => this.closeMenus();
    /** @param {Event} event */
    this.closeOthers = (event) => {
      if (!this.wide.matches || around(event.target, "[data-do=show-examples]")) return;
      this.closeMenus(around(event.target, "details.menu"));
    };
    /** @param {KeyboardEvent} event */
    this.press = (event) => {
      const menu = this.menus.find((one) => one.open);
      if (event.key !== "Escape" || !menu || !this.wide.matches) return;
      this.closeMenus();
      menu.querySelector("summary")?.focus();
    };
    // A browser brings the caret of a long box into sight, and may leave the rest of the box under a bar.
    /** @param {KeyboardEvent} event */
    this.arrive = (event) => event.key === "Tab" && this.keepInSight();
    this.wide.addEventListener("change", this.fit);
    document.addEventListener("click", this.closeOthers);
    document.addEventListener("focusin", this.closeOthers);
    document.addEventListener("keydown", this.press);
    document.addEventListener("keyup", this.arrive);
    // In the next frame: what is laid out anew while sizes are told would be told again at once.
    this.sized = new ResizeObserver((parts) => requestAnimationFrame(() => this.measure(parts)));
    for (const part of MEASURED) this.sized.observe(find(builder, `.${part}`, HTMLElement));
    this.closeMenus();
    this.show("questions");
  }

  /** @returns {Actions} */
  get actions() {
    return { "show-examples": () => this.openMenu(".examples") };
  }

  /**
   * Opens the menu that holds a list, and takes the focus to it.
   *
   * @param {string} list
   */
  openMenu(list) {
    this.show("finish");
    const menu = this.menus.find((one) => one.querySelector(list));
    if (!menu) return;
    menu.open = true;
    const summary = menu.querySelector("summary");
    summary?.focus();
    summary?.scrollIntoView({ block: "nearest" });
  }

  /**
   * Tells the style sheet how much room the steps and the foot take, so that nothing is scrolled to under them.
   *
   * @param {ResizeObserverEntry[]} parts
   */
  measure(parts) {
    for (const { target, borderBoxSize } of parts) {
      const name = MEASURED.find((part) => target.matches(`.${part}`));
      document.documentElement.style.setProperty(`--${name}`, `${borderBoxSize[0]?.blockSize}px`);
    }
    this.keepInSight();
  }

  /** Brings what has the focus out from under the bars, if it is where the writer looks. */
  keepInSight() {
    const focused = document.activeElement;
    if (!focused || !around(focused, ".questions, .finish")) return;
    const { top, bottom } = focused.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) focused.scrollIntoView({ block: "nearest" });
  }

  /** Ends what the toolbar has begun. */
  stop() {
    this.sized.disconnect();
    this.wide.removeEventListener("change", this.fit);
    document.removeEventListener("click", this.closeOthers);
    document.removeEventListener("focusin", this.closeOthers);
    document.removeEventListener("keydown", this.press);
    document.removeEventListener("keyup", this.arrive);
  }

  /**
   * Closes the menus but one; where they are a list of their own, all stay open.
   *
   * @param {Element | null} [but]
   */
  closeMenus(but = null) {
    for (const menu of this.menus) if (menu !== but) menu.open = !this.wide.matches;
  }

  /**
   * Shows one part of the builder: questions, letter or finish. On a wide screen all are there.
   *
   * @param {string} part
   */
  show(part) {
    const isOther = this.builder.dataset.part !== undefined && this.builder.dataset.part !== part;
    this.builder.dataset.part = part;
    if (isOther && !this.wide.matches) {
      const marked = part === "letter" ? this.builder.querySelector(".is-fed") : null;
      if (marked) marked.scrollIntoView({ block: "center" });
      else this.builder.scrollIntoView();
    }
    for (const tab of this.tabs) {
      if (tab.dataset.tab === part) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
    }
  }
}
