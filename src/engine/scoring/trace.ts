import { figureOfReading, holds, isAsked, knownValue, type Facts } from '../measures/facts.ts'
import { isMarkedUnknown, isToCome, keptAnswer } from '../measures/keptAnswer.ts'
import { readingIn } from '../measures/resolved.ts'
import type { Condition } from '../questionnaire/condition.ts'
import type { Question } from '../questionnaire/question.ts'
import type { Indicator } from '../questionnaire/questionnaire.ts'
import type { ReadAs, Reading } from '../questionnaire/reading.ts'
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
  const rows: TraceRow[] = []
  if (measure !== undefined) addFigure(rows, readingIn(measure, facts.bank), unit, facts)
  for (const question of questions) {
    if (!hasFact(rows, question)) rows.push(factRow(question, facts))
  }
  return { rows, conditions: tracedConditions(indicator, facts), notApplicable, floored }
}

/** Adds what a figure is computed from, then the figure itself. */
function addFigure(rows: TraceRow[], reading: Reading, unit: string | undefined, facts: Facts): void {
  switch (reading.kind) {
    case 'question':
      rows.push(factRow(reading.question, facts, reading.as))
      break
    case 'ratio':
      addOperand(rows, reading.numerator, facts)
      addOperand(rows, reading.denominator, facts)
      break
    case 'sum':
    case 'share':
    case 'least':
    case 'greatest':
    case 'howMany':
      for (const operand of reading.of) addOperand(rows, operand, facts)
  }
  rows.push({
    kind: 'measure',
    value: knownValue(figureOfReading(reading, facts)),
    unit,
    isRatio: reading.kind === 'ratio' || reading.kind === 'share',
  })
}

/** A fact stands for itself; what is computed of facts has its own row, without a unit. */
function addOperand(rows: TraceRow[], operand: Reading, facts: Facts): void {
  if (operand.kind === 'question' && operand.as === 'value') rows.push(factRow(operand.question, facts))
  else addFigure(rows, operand, undefined, facts)
}

function hasFact(rows: readonly TraceRow[], { id }: Question): boolean {
  return rows.some(row => row.kind === 'fact' && row.question === id)
}

function factRow(question: Question, facts: Facts, as: ReadAs = 'value'): TraceRow {
  if (isAsked(question, facts) !== true) return { kind: 'fact', question: question.id, value: null, mark: 'not-asked' }
  const value = keptAnswer(question, facts.answers)
  if (value !== undefined) {
    const mark = isToCome(value, as, facts.asOf) ? 'to-come' : null
    return { kind: 'fact', question: question.id, value, mark }
  }
  const mark = isMarkedUnknown(question, facts.answers) ? 'unknown' : 'open'
  return { kind: 'fact', question: question.id, value: null, mark }
}

function tracedConditions({ floor, bands }: Indicator, facts: Facts): readonly TracedCondition[] {
  const traced = floor.map(condition => tracedCondition(condition, 'floor', undefined, facts))
  for (const [index, { and }] of bands.entries()) {
    for (const condition of and) traced.push(tracedCondition(condition, 'band', index, facts))
  }
  return traced
}

function tracedCondition(
  condition: Condition,
  role: TracedCondition['role'],
  band: number | undefined,
  facts: Facts,
): TracedCondition {
  return { id: condition.id, role, band, holds: holds(condition, facts), basis: condition.basis }
}
