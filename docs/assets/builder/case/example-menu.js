import { find } from "../page/find.js";
import * as messages from "../page/messages.js";

/** @import { Answers } from "../engine/shapes.js" */
/** @import { Cases } from "./cases.js" */
/** @import { Desk } from "../page/desk.js" */

/** @typedef {{ name: string, title: string, occasion: string }} Example */

const ADDRESS = "#example-";

/** The examples that come with the builder: in a menu by occasion, and by the address of the page. */
export class ExampleMenu {
  /**
   * @param {Desk} desk
   * @param {Cases} cases
   */
  constructor(desk, cases) {
    this.desk = desk;
    this.cases = cases;
    /** @type {Example[]} */
    this.examples = [];
  }

  /** Lists the examples, and opens the one that is asked for. */
  async begin() {
    await this.list();
    await this.follow();
  }

  /** Lists the examples under their occasions. */
  async list() {
    const reply = await this.desk.conversation.generator.ask({ do: "list" });
    this.examples = /** @type {Example[]} */ (reply.examples);
    const occasions = [...new Set(this.examples.map(({ occasion }) => occasion))];
    const menu = find(this.desk.builder, ".examples", HTMLElement);
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
    menu.replaceChildren(...groups);
  }

  /** @param {string} name  Fills the form with an example. */
  async fill(name) {
    const reply = await this.desk.conversation.generator.ask({ do: "example", name });
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
    if (!this.desk.status.isChanged) return this.fill(example.name);
    this.desk.status.say(messages.exampleOffered(example.title), () => this.fill(example.name), messages.OPEN_EXAMPLE);
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
