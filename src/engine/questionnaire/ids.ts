/** Stable name of a question in the bank, e.g. `members.committed`. Never reused for another fact. */
export type QuestionId = string
/** Stable name of an indicator or topic, kebab-case, e.g. `direct-contact`. */
export type IndicatorId = string
export type DimensionId = string
/** The questionnaires of a pack by file name: `eligibility`, `benchmarking`, `quality`. */
export type QuestionnaireId = string
/** `bronze`, `silver`, `gold` in the European scheme; any other in another. */
export type LabelId = string
/** Id of a goal of a scheme: `bronze`, `renew-bronze`, `compare`, `not-sure` in the European one. */
export type GoalId = string
/** Id of an entry of `sources.json`. */
export type SourceId = string
