/**
 * The worker of the site's search: the theme's own, which it hands a better question and whose answers it puts in order.
 * The theme takes every word as the start of one, so that "formula" finds "formulary", and looks for "how" and "to".
 * What it does here is: leave out small words, find a word's other forms and its other names, take only an unknown last
 * word as the start of one, and bring forward the page that has more of the question.
 * It is a classic script, because the theme starts it as one.
 */

(() => {
  const THEME = "../javascripts/workers/search.a7633da7.min.js";
  const SETUP = 0;
  const QUERY = 2;

  /** @typedef {{ location: string, title: string, text: string, keywords?: string, letter?: string }} Entry */
  /** @typedef {{ separator: string, small_words: string[], same_words: string[][] }} Config */
  /** @typedef {{ score: number, terms: Record<string, boolean> }} Section */
  /** @typedef {{ type: number, data?: any }} Message */
  /** @typedef {{ asked: string[], typed: Map<string, string>, also: string[][], start: string | undefined }} Question */

  /** @type {(event: { data: Message }) => Promise<void>} */
  let answer = () => Promise.resolve();
  const listen = self.addEventListener;
  const post = self.postMessage;
  /** @type {Question} */
  let question = { asked: [], typed: new Map(), also: [], start: undefined };
  let separator = /\s+/;
  /** @type {Set<string>} */
  let small = new Set();
  /** @type {Map<string, string[]>} A word's stem, and the stems of what else it is called. */
  const names = new Map();
  /** @type {Map<string, number>} In how many passages a stem stands. */
  const passages = new Map();
  let count = 0;
  // The theme's worker gives its listener and takes its messages through here.
  Reflect.set(self, "addEventListener", (/** @type {string} */ _, /** @type {typeof answer} */ act) => {
    answer = act;
  });
  Reflect.set(self, "postMessage", (/** @type {Message} */ message) => post(arrange(message)));
  Reflect.get(self, "importScripts")(THEME);
  const lunr = Reflect.get(self, "lunr");

  /**
   * A word without its endings. The stemmer is asked until nothing changes: so a stem is its own stem.
   *
   * @param {string} word
   * @returns {string}
   */
  function stem(word) {
    const shorter = String(plainStemmer(new lunr.Token(word, {})));
    return shorter === word ? word : stem(shorter);
  }
  const plainStemmer = lunr.stemmer;
  lunr.stemmer = (/** @type {any} */ token) => token.update(stem);
  lunr.Pipeline.registeredFunctions.stemmer = lunr.stemmer;
  lunr.stemmer.label = "stemmer";

  /** @param {string} text */
  const wordsOf = (text) => text.toLowerCase().split(separator).filter(Boolean);

  /** @param {{ config: Config, docs: Entry[] }} index */
  function learn({ config, docs }) {
    separator = new RegExp(config.separator);
    small = new Set(config.small_words);
    for (const group of config.same_words) {
      const stems = group.map(stem);
      for (const one of stems) names.set(one, [...(names.get(one) ?? []), ...stems.filter((other) => other !== one)]);
    }
    for (const { title, text, keywords = "", letter = "" } of docs) {
      const stems = new Set(wordsOf(`${title} ${text.replaceAll(/<[^>]*>/g, " ")} ${keywords} ${letter}`).map(stem));
      for (const one of stems) passages.set(one, (passages.get(one) ?? 0) + 1);
    }
    count = docs.length;
  }

  /**
   * How much a stem tells: a rare one tells more, and is as common as the most common of its names.
   *
   * @param {string} one
   */
  function weight(one) {
    const found = [one, ...(names.get(one) ?? [])].map((name) => passages.get(name) ?? 0);
    return Math.log(1 + count / (1 + Math.max(...found))) ** 2;
  }

  /**
   * Reads what was typed.
   *
   * @param {string} typed
   * @returns {Question}
   */
  function read(typed) {
    const words = wordsOf(typed.replaceAll(/[*^~+:]/g, " "));
    const telling = words.filter((word) => !small.has(word));
    const typedAs = new Map((telling.length > 0 ? telling : words).map((word) => [stem(word), word]));
    const asked = [...typedAs.keys()];
    const last = asked.at(-1);
    const isBegun = last !== undefined && !passages.has(last) && !/\s$/.test(typed);
    const also = asked.map((one) => names.get(one) ?? []);
    return { asked, typed: typedAs, also, start: isBegun ? last : undefined };
  }

  /**
   * Writes a question for the theme: a word with a whole-number weight is taken as it is; one without is a start.
   *
   * @param {Question} read
   */
  function write({ asked, also, start }) {
    const known = asked.map((one) => {
      if (passages.has(one)) return `${one}^3`;
      return one === start ? `${one}*^3 ${one}~1^1` : `${one}~1^2`;
    });
    return [...known, ...also.flat().map((one) => `${one}^1`)].join(" ");
  }

  /**
   * Puts pages in the order of how much of the question they have, and names words as they were asked for.
   *
   * @param {Message} message
   */
  function arrange(message) {
    /** @type {Section[][] | undefined} */
    const pages = message.data?.items;
    if (!pages) return message;
    const { asked, typed, also } = question;
    const whole = asked.reduce((sum, one) => sum + weight(one), 0) || 1;
    const ranked = pages.map((sections) => {
      /** @param {string} one */
      const has = (one) => sections.some(({ terms }) => terms[one]);
      const held = asked.map((one, place) => (has(one) ? 1 : also[place]?.some(has) ? 0.7 : 0) * weight(one));
      const share = held.reduce((sum, one) => sum + one, 0) / whole;
      const best = Math.max(...sections.map(({ score }) => score));
      return { sections, score: best * (share + 0.01) ** 2 };
    });
    for (const { sections } of ranked) {
      for (const section of sections) {
        section.terms = Object.fromEntries(
          asked.map((one, place) => [
            typed.get(one) ?? one,
            [one, ...(also[place] ?? [])].some((name) => section.terms[name]),
          ]),
        );
      }
    }
    ranked.sort((one, other) => other.score - one.score);
    return { ...message, data: { ...message.data, items: ranked.map(({ sections }) => sections) } };
  }

  Reflect.apply(listen, self, [
    "message",
    (/** @type {{ data: Message }} */ { data: message }) => {
      if (message.type === SETUP) learn(message.data);
      if (message.type !== QUERY) return answer({ data: message });
      question = read(message.data);
      return answer({ data: { ...message, data: write(question) } });
    },
  ]);
})();
