/**
 * The words of a pack in one language: `texts/<language>/<file>.json`, by id. English is the source and complete;
 * a missing entry in another language falls back and is shown with its `lang`.
 * `{{period}}` in a question stands for the dates of its period (*between 1 October 2025 and 30 September 2026*).
 */

/** `texts/<language>/questions.json` */
export interface QuestionTexts {
  readonly laurel: 'texts/1'
  readonly language: string
  readonly questions: Readonly<Record<string, QuestionText>>
  /** Heading of a grid of like questions. */
  readonly groups: Readonly<Record<string, { readonly title: string; readonly question: string }>>
  /** Unit id → words by plural category, e.g. `{ "one": "participant", "other": "participants" }`. */
  readonly units: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Cross-check id → the sentence shown when it fails; `{{left}}` and `{{right}}` are the two figures. */
  readonly checks: Readonly<Record<string, string>>
  /** Sentence for each `when` condition of a question, by condition id: when this is asked. */
  readonly conditions: Readonly<Record<string, string>>
}

export interface QuestionText {
  /** The whole question, as asked. */
  readonly question: string
  /** A label of two to four words: trace rows, Gather, tables. */
  readonly short: string
  /** What counts and what does not. */
  readonly definition?: string
  /** Option const (as string) → its words. */
  readonly options?: Readonly<Record<string, string>>
  /** Glossary ids of the terms used. */
  readonly terms?: readonly string[]
}

/** `texts/<language>/<questionnaire>.json` */
export interface QuestionnaireTexts {
  readonly laurel: 'texts/1'
  readonly language: string
  readonly title: string
  /** One word, for a place beside the others; the title where it is not said. */
  readonly short?: string
  readonly dimensions: Readonly<Record<string, { readonly title: string; readonly short: string }>>
  readonly indicators: Readonly<Record<string, IndicatorText>>
  /** Why what every indicator shares is assumed as it is: how points are given, the limits, the days of work. */
  readonly assumed?: { readonly points: string; readonly levels: string; readonly efforts: string }
}

export interface IndicatorText {
  readonly title: string
  /** What the indicator wants to know, one sentence. */
  readonly question: string
  /** What counts. */
  readonly definition: string
  /** One sentence for each band, worst first: the levels in words. Absent without bands. */
  readonly bands?: readonly string[]
  /**
   * Why each limit is where it is: one sentence for each band above the lowest; without bands, one that says why it has
   * none.
   */
  readonly whys?: readonly string[]
  /** Condition id → why it is asked, where it is assumed. */
  readonly conditionWhys?: Readonly<Record<string, string>>
  /** Why a step takes its days of work: one sentence for each band above the lowest that has an effort. */
  readonly efforts?: readonly string[]
  /** Condition id (of bands' `and`, `floor`, `when`) → sentence that states the condition. */
  readonly conditions?: Readonly<Record<string, string>>
  /** Name of the measure in the trace, e.g. *Share*. */
  readonly measure?: string
  /** Id of a further measure → its name. */
  readonly measures?: Readonly<Record<string, string>>
  /** Evidence id → *papers that usually show it*. */
  readonly papers?: Readonly<Record<string, string>>
  /** *Our advice* to reach the next band. */
  readonly advice: string
}

/** `texts/<language>/labels.json` */
export interface LabelTexts {
  readonly laurel: 'texts/1'
  readonly language: string
  readonly labels: Readonly<Record<string, LabelText>>
  /** Goal id → its words. */
  readonly goals?: Readonly<Record<string, GoalText>>
}

export interface GoalText {
  /** As it is chosen: *We want the Bronze label*. */
  readonly choice: string
  /** As it is named: *Bronze*. */
  readonly title: string
  /** What is said beside the verdict, where there is something to say. */
  readonly lead?: string
  /** What comes after it, and the word of the link there. */
  readonly then: { readonly title: string; readonly text: string; readonly more: string; readonly link: string }
}

export interface LabelText {
  /** *Bronze* in every language. */
  readonly title: string
  /** The label's own name with its gloss: *Striving for Cluster Excellence*. */
  readonly gloss: string
  /** What this label is, in two or three sentences. */
  readonly about: string
  readonly requirements: Readonly<Record<string, RequirementText>>
  /** What the scheme has announced, and what it would mean. */
  readonly announced?: Readonly<Record<string, string>>
  readonly prices: Readonly<Record<string, string>>
  readonly priceNote: string
  readonly steps: Readonly<Record<string, string>>
  readonly apply: string
  readonly terms: Readonly<Record<string, string>>
  /** Why it is supposed that its audit looks at certain indicators. */
  readonly looksAt?: string
}

/** `{{found}}` and `{{needed}}` are figures with their unit, or a day. */
export interface RequirementText {
  readonly title: string
  readonly met: string
  readonly notMet: string
  readonly notYetKnown: string
  readonly notYetDue?: string
  /** Not yet due, but a day is entered; `notYetDue` where this is missing. */
  readonly planned?: string
  /**
   * Not yet known though something was found: a planned day that has passed, dates outside what is asked;
   * `notYetKnown` where this is missing.
   */
  readonly unsure?: string
  /** Word of the link to where it is answered. */
  readonly link: string
  /** Why it is supposed at all; of a hypothesis. */
  readonly why?: string
  /** Why it takes its days of work. */
  readonly effortWhy?: string
}

/** `texts/<language>/glossary.json` and `reference.json` */
export interface GlossaryTexts {
  readonly laurel: 'texts/1'
  readonly language: string
  readonly terms: Readonly<Record<string, { readonly term: string; readonly definition: string }>>
}

export interface ReferenceTexts {
  readonly laurel: 'texts/1'
  readonly language: string
  /** Figure id → sentence: value, population, year. */
  readonly figures: Readonly<Record<string, string>>
}

/** `texts/<language>/evidence.json`: words in a title or a file name by which a paper is likely to name third persons. */
export interface EvidenceTexts {
  readonly laurel: 'texts/1'
  readonly language: string
  /** Words in any language: a paper is seldom in that of its reader. */
  readonly namesPersons: readonly string[]
}

/** Every word of a pack in one language. */
export interface PackTexts {
  readonly questions: QuestionTexts
  /** By file name, without `.json`. */
  readonly questionnaires: Readonly<Record<string, QuestionnaireTexts>>
  readonly labels: LabelTexts
  readonly glossary: GlossaryTexts
  readonly reference: ReferenceTexts
}
