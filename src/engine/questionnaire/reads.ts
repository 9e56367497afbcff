import type { ConditionTest } from './condition.ts'
import type { QuestionId } from './ids.ts'
import type { Measure, Operand } from './measure.ts'
import type { IndicatorDefinition } from './packFiles.ts'

/** The questions a measure reads, in reading order; one that is read twice stands there twice. */
export function questionsOfMeasure(measure: Measure): readonly QuestionId[] {
  if ('value' in measure) return [measure.value]
  if ('count' in measure) return [measure.count]
  if ('share' in measure) return measure.share
  if ('monthsSince' in measure) return [measure.monthsSince]
  if ('monthsUntil' in measure) return [measure.monthsUntil]
  if ('yearsSince' in measure) return [measure.yearsSince]
  return operandsOf(measure).flatMap(operand => (typeof operand === 'string' ? [operand] : questionsOfMeasure(operand)))
}

/** The operands of a measure that is computed from figures; none for one that is read straight off answers. */
export function operandsOf(measure: Measure): readonly Operand[] {
  if ('sum' in measure) return measure.sum
  if ('ratio' in measure) return measure.ratio
  if ('howMany' in measure) return measure.howMany.of
  if ('least' in measure) return measure.least
  if ('greatest' in measure) return measure.greatest
  return []
}

/** Whether a measure counts to the reference date, so that it moves while its answers stay. */
export function readsTime(measure: Measure): boolean {
  if ('monthsSince' in measure || 'monthsUntil' in measure || 'yearsSince' in measure) return true
  return operandsOf(measure).some(operand => typeof operand !== 'string' && readsTime(operand))
}

/** The questions a condition reads itself; not those that decide whether these are asked. */
export function questionsOfCondition(condition: ConditionTest): readonly QuestionId[] {
  return 'measure' in condition ? questionsOfMeasure(condition.measure) : [condition.question]
}

/** What the card of an indicator asks: its questions, then those that only a further measure reads; each once. */
export function questionsAskedBy({
  questions,
  measures = [],
}: Pick<IndicatorDefinition, 'questions' | 'measures'>): readonly QuestionId[] {
  return [...new Set([...questions, ...measures.flatMap(({ measure }) => questionsOfMeasure(measure))])]
}

/** The questions below the line of a measure that is a share; none of another. */
export function wholeOf({ measure }: { readonly measure?: Measure | undefined }): readonly QuestionId[] {
  if (measure === undefined || !('ratio' in measure)) return []
  const [, whole] = measure.ratio
  return typeof whole === 'string' ? [whole] : questionsOfMeasure(whole)
}
