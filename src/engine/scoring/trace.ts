import { answerOf, figureOf, holds, isAsked, knownValue, questionOf, type Facts } from '../measures/facts.ts'
import { isMarkedUnknown } from '../measures/keptAnswer.ts'
import type { QuestionId } from '../questionnaire/ids.ts'
import type { Measure } from '../questionnaire/measure.ts'
import type { Question } from '../questionnaire/question.ts'
import type { Indicator } from '../questionnaire/questionnaire.ts'
import { operandsOf, questionsOfMeasure } from '../questionnaire/reads.ts'
import type { Trace, TracedCondition, TraceRow } from './assessment.ts'

/**
 * Why a score is what it is: the facts in reading order, each figure below the facts it is computed from, then the
 * facts that only conditions read; and what is known of each condition.
 */
export function traceOf(
  indicator: Indicator,
  facts: Facts,
  notApplicable: Trace['notApplicable'],
  floored: boolean,
): Trace {
  const { measure, unit, questions } = indicator
  const read = new Set<QuestionId>(measure === undefined ? [] : questionsOfMeasure(measure))
  const others = questions.filter(question => !read.has(question.id))
  return {
    rows: [
      ...(measure === undefined ? [] : measureRows(measure, unit, facts)),
      ...others.map(question => factRow(question, facts)),
    ],
    conditions: tracedConditions(indicator, facts),
    notApplicable,
    floored,
  }
}

function measureRows(measure: Measure, unit: string | undefined, facts: Facts): readonly TraceRow[] {
  const operands = operandsOf(measure)
  const rows = operands.length === 0 ? questionsOfMeasure(measure) : operands
  return [
    ...rows.flatMap(operand =>
      typeof operand === 'string'
        ? [factRow(questionOf(operand, facts), facts)]
        : measureRows(operand, undefined, facts),
    ),
    {
      kind: 'measure',
      value: knownValue(figureOf(measure, facts)),
      unit,
      isRatio: 'ratio' in measure || 'share' in measure,
    },
  ]
}

function factRow(question: Question, facts: Facts): TraceRow {
  const value = answerOf(question, facts)
  if (value !== undefined) return { kind: 'fact', question: question.id, value, mark: null }
  const mark = isAsked(question, facts) === true ? markOf(question, facts) : 'not-asked'
  return { kind: 'fact', question: question.id, value: null, mark }
}

function markOf(question: Question, facts: Facts): 'unknown' | 'open' {
  return isMarkedUnknown(question, facts.answers) ? 'unknown' : 'open'
}

function tracedConditions({ floor, bands }: Indicator, facts: Facts): readonly TracedCondition[] {
  return [
    ...floor.map(condition => ({
      id: condition.id,
      role: 'floor' as const,
      band: undefined,
      holds: holds(condition, facts),
      basis: condition.basis,
    })),
    ...bands.flatMap((band, index) =>
      band.and.map(condition => ({
        id: condition.id,
        role: 'band' as const,
        band: index,
        holds: holds(condition, facts),
        basis: condition.basis,
      })),
    ),
  ]
}
