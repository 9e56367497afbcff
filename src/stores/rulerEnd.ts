import type { Measure, Operand } from '#engine/questionnaire/measure.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'

/** How far a ruler runs, and whether each whole step takes a cell of its own. */
interface RulerEnd {
  readonly end: number
  readonly whole: boolean
}

/** More steps than this do not get cells of their own. */
const mostCells = 12

/**
 * Where the scale of an indicator ends: at the greatest value it can have (all of it, every option, every row),
 * else a little behind its last limit. The end never moves with the answer: only the mark does.
 */
export function naturalEnd(indicator: Indicator): RulerEnd {
  const greatest = Math.max(...indicator.bands.map(band => band.limit ?? 0))
  const whole = indicator.measure === undefined ? undefined : wholeEnd(indicator.measure, indicator)
  if (whole !== undefined && whole <= mostCells) return { end: Math.max(whole, greatest), whole: true }
  const isShare = indicator.measure !== undefined && 'ratio' in indicator.measure && indicator.unit === undefined
  if (isShare)
    return { end: indicator.direction === 'falling' ? Math.min(1, 2 * greatest) : Math.max(1, greatest), whole: false }
  return { end: 1.6 * greatest, whole: false }
}

function wholeEnd(measure: Measure, { questions }: Indicator): number | undefined {
  if ('howMany' in measure) return countOf(measure.howMany.of)
  const id = 'count' in measure ? measure.count : 'value' in measure ? measure.value : undefined
  const form = questions.find(question => question.id === id)?.form
  if (form?.kind === 'several') return form.options.length
  if (form?.kind === 'one') return Math.max(...form.options.map(Number))
  return undefined
}

const countOf = (operands: readonly Operand[]): number => operands.length
