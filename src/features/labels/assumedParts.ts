import type { BasisKind } from '#engine/questionnaire/basis.ts'
import type { Condition } from '#engine/questionnaire/condition.ts'
import type { Measure } from '#engine/questionnaire/measure.ts'
import type { Dimension, Indicator } from '#engine/questionnaire/questionnaire.ts'

/** A limit that can be set in the place of ours; `key` is its name among the assumptions of the organisation. */
export interface SettableLimit {
  readonly key: string
  /** As shipped; null where the scheme keeps its own to itself and we have none. */
  readonly limit: number | null
  readonly measure: Measure | undefined
  readonly unit: string | undefined
}

interface AssumedBand {
  readonly points: number
  /** Its place among the bands: of its words, its reason and its days of work. */
  readonly band: number
  /** Undefined for a limit that is published: nothing is set in its place. */
  readonly settable: SettableLimit | undefined
  readonly basis: BasisKind
}

interface AssumedCondition {
  readonly condition: Condition
  /** Points of the band that it belongs to; undefined for one that leaves no points. */
  readonly points: number | undefined
  /** Undefined where it asks for no figure. */
  readonly settable: SettableLimit | undefined
}

/** What is assumed of an indicator. */
export interface AssumedIndicator {
  readonly indicator: Indicator
  readonly bands: readonly AssumedBand[]
  readonly conditions: readonly AssumedCondition[]
}

/** Points of the levels that an indicator can be given, which is only placed as it ships. */
const enteredPoints = [1, 2]

/** What is assumed of the indicators of a dimension, as shipped; those without limit and measure are left out. */
export function assumedIn({ indicators }: Dimension): readonly AssumedIndicator[] {
  return indicators
    .filter(({ bands, position }) => bands.length > 0 || position)
    .map(indicator => ({ indicator, bands: bandsOf(indicator), conditions: conditionsOf(indicator) }))
}

function bandsOf({ id, bands, position, measure, unit }: Indicator): readonly AssumedBand[] {
  if (position)
    return enteredPoints.map((points, index) => ({
      points,
      band: index + 1,
      settable: { key: `${id}/${points}`, limit: null, measure, unit },
      basis: 'assumed',
    }))
  return bands.flatMap(({ points, limit, basis }, band) =>
    limit === undefined || basis === undefined
      ? []
      : [
          {
            points,
            band,
            settable: basis.basis === 'assumed' ? { key: `${id}/${points}`, limit, measure, unit } : undefined,
            basis: basis.basis,
          },
        ],
  )
}

function conditionsOf({ id, bands, floor }: Indicator): readonly AssumedCondition[] {
  const all = [
    ...bands.flatMap(({ and, points }) => and.map(condition => ({ condition, points }))),
    ...floor.map(condition => ({ condition, points: undefined })),
  ]
  return all
    .filter(({ condition }) => condition.basis === 'assumed')
    .map(({ condition, points }) => ({ condition, points, settable: settableOf(condition, id) }))
}

function settableOf(condition: Condition, indicator: string): SettableLimit | undefined {
  if (!('measure' in condition)) return undefined
  const { id, measure } = condition
  const limit =
    'from' in condition
      ? condition.from
      : 'over' in condition
        ? condition.over
        : 'upTo' in condition
          ? condition.upTo
          : condition.under
  return { key: `${indicator}/${id}`, limit, measure, unit: undefined }
}
