import { figureOf, knownValue, valueOf, type Facts } from '../measures/facts.ts'
import type { Indicator } from '../questionnaire/questionnaire.ts'
import type { Figure } from '../questionnaire/range.ts'
import type { IndicatorScore, IndicatorState, Trace } from './assessment.ts'
import { isFloored, possiblyReached, surelyReached } from './bands.ts'
import { nextBand } from './nextBand.ts'
import { saidOf, type Said } from './state.ts'
import { traceOf } from './trace.ts'

/** What an indicator is worth, and why. Unanswered is not zero: without an answer there are no points at all. */
export function scoreIndicator(indicator: Indicator, facts: Facts): IndicatorScore {
  const said = saidOf(indicator, facts)
  if (said.notApplicable !== undefined) return notApplicable(indicator, said.notApplicable, facts)

  const figure = indicator.measure === undefined ? undefined : figureOf(indicator.measure, facts)
  const floored = said.mayNotBeAsked ? null : isFloored(indicator, facts)
  if (typeof figure === 'string' && floored === false) {
    return notApplicable(indicator, figure === 'not-asked' ? 'nothing-asked' : figure, facts)
  }

  const state = stateWith(figure, floored, said)
  const isKnown = state === 'answered' || floored === true
  const band = isKnown && figure !== undefined ? bandOf(indicator, figure, floored === true, facts) : null
  return {
    id: indicator.id,
    dimension: indicator.dimension,
    state,
    measure: isKnown && figure !== undefined ? knownValue(figure) : null,
    points: pointsAt(indicator, band),
    greatest: greatestPoints(indicator),
    band,
    range: rangeOfPoints(indicator, figure, floored, band, said, facts),
    next: band === null || figure === undefined ? null : nextBand(indicator, figure, band, facts),
    measures: furtherMeasures(indicator, facts),
    trace: () => traceOf(indicator, facts, undefined, floored === true),
  }
}

function notApplicable(
  indicator: Indicator,
  reason: NonNullable<Trace['notApplicable']>,
  facts: Facts,
): IndicatorScore {
  return {
    id: indicator.id,
    dimension: indicator.dimension,
    state: 'not-applicable',
    measure: null,
    points: null,
    greatest: greatestPoints(indicator),
    band: null,
    range: null,
    next: null,
    measures: reason === 'marked' ? withoutValues(indicator) : furtherMeasures(indicator, facts),
    trace: () => traceOf(indicator, facts, reason, false),
  }
}

/** An answer that cannot be read as its question asks (a text for a number) leaves the figure open. */
function stateWith(figure: Figure | undefined, floored: boolean | null, { state }: Said): IndicatorState {
  if (state !== 'answered' || figure === undefined || floored === true) return state
  return knownValue(figure) === null ? 'partly' : 'answered'
}

function bandOf(indicator: Indicator, figure: Figure, floored: boolean, facts: Facts): number | null {
  if (indicator.bands.length === 0) return null
  return floored ? 0 : surelyReached(indicator, figure, facts)
}

function pointsAt({ bands }: Indicator, band: number | null): number | null {
  return band === null ? null : (bands[band]?.points ?? null)
}

function greatestPoints({ bands }: Indicator): number | null {
  return bands.at(-1)?.points ?? null
}

/**
 * The points still possible. An indicator that may turn out not to apply has its whole range from 0, so that the
 * share's range can only narrow when it leaves.
 */
function rangeOfPoints(
  indicator: Indicator,
  figure: Figure | undefined,
  floored: boolean | null,
  band: number | null,
  said: Said,
  facts: Facts,
): IndicatorScore['range'] {
  const { bands } = indicator
  const greatest = bands.at(-1)?.points
  if (greatest === undefined || figure === undefined) return null
  if (band !== null) {
    const points = bands[band]?.points ?? 0
    return { least: points, greatest: points }
  }
  if (said.mayNotBeAsked || typeof figure === 'string' || figure.mayLack) return { least: 0, greatest }
  const sure = floored === null ? 0 : surelyReached(indicator, figure, facts)
  return { least: bands[sure]?.points ?? 0, greatest: bands[possiblyReached(indicator, figure, facts)]?.points ?? 0 }
}

const noMeasures: Readonly<Record<string, number | null>> = {}

function furtherMeasures({ measures }: Indicator, facts: Facts): Readonly<Record<string, number | null>> {
  if (measures.length === 0) return noMeasures
  const values: Record<string, number | null> = {}
  for (const { id, measure } of measures) values[id] = valueOf(measure, facts)
  return values
}

function withoutValues({ measures }: Indicator): Readonly<Record<string, number | null>> {
  if (measures.length === 0) return noMeasures
  return Object.fromEntries(measures.map(({ id }) => [id, null]))
}
