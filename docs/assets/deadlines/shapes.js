/**
 * The shapes of the calculator: its data, as site_hooks/after/deadline_form.py writes it, and what is typed.
 *
 * @typedef {object} Filing  One limit; docs/guide/denials/clocks.toml says what each value means.
 * @property {string} what  Which one this is; "" for the usual one.
 * @property {number | null} count
 * @property {"days" | "months" | "hours" | "noon" | "year-ends"} unit
 * @property {string} limit  The limit in words.
 * @property {"notice" | "receipt" | "cut"} start
 * @property {number} receivedAfter  Days after which receipt is presumed; 0 where it is not.
 * @property {boolean} orCut
 * @property {boolean} withinFirst
 * @property {boolean} moves
 * @property {"last" | "next"} monthEnd
 * @property {boolean} isMost
 * @property {number | null} cautious
 * @property {boolean} atOnce
 * @property {boolean} answers
 * @property {string} filed  When it counts as filed, as a sentence; "" for a clock that is not the reader's.
 * @property {string} care  The words of care, such as "as reported".
 * @property {string} rule
 * @property {string} address  Of the rule; "" where there is none.
 * @property {string[]} notes
 *
 * @typedef {object} Level
 * @property {string} id
 * @property {string} name
 * @property {string} branch
 * @property {string} decides
 * @property {string} asks  The label of the first date.
 * @property {string} hint
 * @property {boolean} isNotice
 * @property {boolean} mayBeAhead
 * @property {"" | "needed" | "if known"} asksTime
 * @property {boolean} asksReceipt
 * @property {boolean} asksCut
 * @property {boolean} isAlternative  Beside the level before it, not after it.
 * @property {boolean} isSentByPlan
 * @property {string} late
 * @property {Filing[]} filings
 * @property {string[]} decisions
 * @property {string[]} notes
 * @property {string[]} sources
 *
 * @typedef {{ name: string, caution: string, regulator: string, levels: Level[] }} Plan
 *
 * @typedef {object} Clocks
 * @property {string[]} twoDates
 * @property {string} late
 * @property {Record<string, Plan>} plans
 * @property {Record<string, {title: string, address: string}>} sources
 *
 * @typedef {object} Given  What is typed, as days; the start is a moment where a time is asked for.
 * @property {number} start
 * @property {number} [received]
 * @property {number} [cut]
 * @property {number} [noticed]  The last day that the notice gives.
 *
 * @typedef {"ahead" | "open" | "passed"} State  Open: the counted day has gone by, and the rule may give a later one.
 *
 * @typedef {object} Deadline
 * @property {string} what
 * @property {Filing} filing
 * @property {number} last  The last day, or the last moment.
 * @property {number} aim  The cautious earlier day.
 * @property {boolean} isTimed
 * @property {State} state
 * @property {number} [noticed]
 * @property {string[]} notes  How it was counted, and what may surprise.
 */

export {};
