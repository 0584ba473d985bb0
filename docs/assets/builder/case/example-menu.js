import { find } from "../page/find.js";
import * as messages from "../page/messages.js";

/** @import { Answers } from "../engine/shapes.js" */
/** @import { Cases } from "./cases.js" */
/** @import { Conversation } from "../engine/conversation.js" */
/** @import { Actions } from "../page/clicks.js" */
/** @import { Status } from "../page/status.js" */

/** @typedef {{ name: string, title: string, occasion: string }} Example */

const ADDRESS = "#example-";

/** The examples that come with the builder: in a menu by occasion, and by the address of the page. */
export class ExampleMenu {
  /**
   * @param {HTMLElement} builder
   * @param {object} given
   * @param {Cases} given.cases
   * @param {Conversation} given.conversation
   * @param {Status} given.status
   */
  constructor(builder, { cases, conversation, status }) {
    this.menu = find(builder, ".examples", HTMLElement);
    this.cases = cases;
    this.conversation = conversation;
    this.status = status;
    /** @type {Example[]} */
    this.examples = [];
  }

  /** @returns {Actions} */
  get actions() {
    return { example: (button) => this.fill(button.dataset.name ?? "") };
  }

  /** Lists the examples, and opens the one that is asked for. */
  async begin() {
    await this.list();
    await this.follow();
  }

  /** Lists the examples under their occasions. */
  async list() {
    const reply = await this.conversation.generator.ask({ do: "list" });
    this.examples = /** @type {Example[]} */ (reply.examples);
    const occasions = [...new Set(this.examples.map(({ occasion }) => occasion))];
    const groups = occasions.map((occasion, place) => {
      const heading = document.createElement("p");
      heading.id = `examples-${place}`;
      heading.textContent = occasion;
      const list = document.createElement("ul");
      list.setAttribute("aria-labelledby", heading.id);
      list.append(...this.examples.filter((one) => one.occasion === occasion).map(itemOf));
      const group = document.createElement("li");
      group.append(heading, list);
      return group;
    });
    this.menu.replaceChildren(...groups);
  }

  /**
   * Fills the form with an example.
   *
   * @param {string} name
   */
  async fill(name) {
    const reply = await this.conversation.generator.ask({ do: "example", name });
    const title = this.examples.find((one) => one.name === name)?.title ?? "";
    this.cases.replace(/** @type {Answers} */ (reply.answers), {
      says: messages.fillExample(title),
      before: messages.exampleBefore(title),
      sentence: messages.exampleFilled(title),
    });
  }

  /** Whether the address names an example. */
  get isAsked() {
    return location.hash.startsWith(ADDRESS);
  }

  /** Opens the example that the address names; where the writer has begun, only offers it. */
  async follow() {
    const example = this.examples.find(({ name }) => location.hash === ADDRESS + name);
    if (!example) return;
    if (!this.status.isChanged) return this.fill(example.name);
    this.status.say(messages.exampleOffered(example.title), () => this.fill(example.name), messages.OPEN_EXAMPLE);
  }
}

/** @param {Example} example */
function itemOf({ name, title }) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.do = "example";
  button.dataset.name = name;
  button.textContent = title;
  const item = document.createElement("li");
  item.append(button);
  return item;
}
