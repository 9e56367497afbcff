/**
 * What can be wrong with data that comes from outside. A closed union: each code has its sentence in
 * `i18n/messages/<language>/problems.json`; nothing of the file is ever shown but as quoted text.
 * `path` says where (`document.json/rounds/0/referenceDate`, `line 12, column 3`).
 */
export type ProblemCode =
  | 'empty'
  | 'too-large'
  | 'not-utf8'
  | 'not-json'
  | 'too-deep'
  | 'too-slow'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'lone-surrogate'
  | 'nul-character'
  | 'cut-short'
  | 'not-a-zip'
  | 'zip-broken'
  | 'zip-too-many-entries'
  | 'zip-too-large'
  | 'zip-unsafe-name'
  | 'zip-name-twice'
  | 'entry-missing'
  | 'entry-changed'
  | 'foreign'
  | 'link-broken'
  | 'link-too-long'
  | 'too-new'
  | 'other-pack'
  | 'schema'
  | 'not-this-kind'
  | 'out-of-range'
  | 'not-an-option'
  | 'impossible-figure'
  | 'document-broken'
  | 'document-differs'
  | 'not-a-table'
  | 'csv-no-header'
  | 'csv-missing-column'
  | 'csv-row'
  | 'unknown-question'
  | 'unknown-indicator'

export interface Problem {
  readonly code: ProblemCode
  readonly path: string
  /** Figures and quoted words for the sentence. */
  readonly details: Readonly<Record<string, string | number>>
}

/** Outcome of reading outside data: all of it, or the reasons and nothing. */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }
