/** What can be wrong with a pack; a closed union. Problems are for whoever writes the pack. */
export type PackProblemCode =
  | 'keyword-not-allowed' // details: keyword
  | 'form-incomplete' // details: keyword that lacks
  | 'form-unknown'
  | 'ref-elsewhere' // details: ref
  | 'property-missing' // details: question
  | 'property-superfluous' // details: question
  | 'unknown-question' // details: question
  | 'unknown-indicator' // details: indicator
  | 'unknown-dimension' // details: dimension
  | 'unknown-questionnaire' // details: questionnaire
  | 'unknown-label' // details: label
  | 'unknown-source' // details: source
  | 'unknown-term' // details: term
  | 'unknown-paper' // no indicator names it as its evidence; details: paper
  | 'unused-question' // no questionnaire, check, requirement or condition reads it
  | 'asks-nothing' // an indicator without questions
  | 'unread-question' // listed, but neither measure nor bands nor floor read it; details: question
  | 'unlisted-question' // read, but not listed; details: question
  | 'measure-not-one-kind' // details: keys
  | 'measure-too-deep'
  | 'measure-misreads' // it reads a question in a way its answers do not allow; details: question
  | 'condition-not-one-limit' // details: limits
  | 'condition-decided' // it holds always or never, whatever is answered; details: holds
  | 'condition-cycle' // details: question
  | 'bands-mixed' // rising and falling limits in one scale
  | 'bands-out-of-order' // details: limit
  | 'bands-without-measure'
  | 'bands-too-few'
  | 'band-limit-missing'
  | 'band-limit-superfluous' // the lowest band has none
  | 'points-not-rising' // details: points
  | 'limit-out-of-reach' // details: limit, least, greatest
  | 'floor-without-bands'
  | 'points-unknown' // a requirement asks for points that no band gives; details: points
  | 'basis-missing'
  | 'id-form' // details: id
  | 'id-twice' // details: id
  | 'id-collides' // another id looks the same; details: id, other
  | 'version-differs' // details: version, expected
  | 'text-missing'
  | 'text-superfluous'
  | 'band-sentences-differ' // details: sentences, bands
  | 'efforts-differ' // days of work and their sentences, one a step; details: sentences, efforts, steps
  | 'period-missing' // the question prints {{period}} and has none

export interface PackProblem {
  readonly code: PackProblemCode
  /** Path below the pack's folder, e.g. `quality.json`, `texts/en/quality.json`. */
  readonly file: string
  /** Way to the place by ids, e.g. `direct-contact/bands/1`. */
  readonly path: string
  readonly details: Readonly<Record<string, string | number>>
}

/** Where something stands. */
export interface Place {
  readonly file: string
  readonly path: string
}

export function problemAt(
  { file, path }: Place,
  code: PackProblemCode,
  details: PackProblem['details'] = {},
): PackProblem {
  return { code, file, path, details }
}

/** A place inside another one. */
export function inside({ file, path }: Place, ...steps: readonly (string | number)[]): Place {
  return { file, path: [...(path === '' ? [] : [path]), ...steps].join('/') }
}
