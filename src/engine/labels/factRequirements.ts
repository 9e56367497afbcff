import { answerOf, figureOf, holds, questionOf } from '../measures/facts.ts'
import type { Facts } from '../measures/facts.ts'
import type { Condition, ConditionTest, Limit } from '../questionnaire/condition.ts'
import type { Finding } from './finding.ts'
import type { JudgeInput } from './judgeInput.ts'

/** Whether a condition holds by the answers of the round; null while that cannot be told. */
export function conditionHolds(condition: Condition, input: JudgeInput): boolean | null {
  return holds(condition, factsOf(input))
}

/**
 * A condition on facts. What is unknown, open or not applicable to the organisation is not yet known, unless what
 * is known decides already: one paid post is enough, whatever the hired ones turn out to be.
 */
export function factFinding(condition: Condition, input: JudgeInput): Finding {
  const facts = factsOf(input)
  return 'measure' in condition ? measuredFinding(condition, facts) : answeredFinding(condition, facts)
}

function factsOf({ bank, answers, asOf }: JudgeInput): Facts {
  return { bank: bank.questions, answers, asOf }
}

function measuredFinding(condition: Extract<Condition, { measure: unknown }>, facts: Facts): Finding {
  const needed = limitOf(condition)
  const figure = figureOf(condition.measure, facts)
  const isSo = typeof figure === 'string' ? null : holds(condition, facts)
  if (typeof figure === 'string' || isSo === null) return { state: 'not-yet-known', needed, found: null }
  const wantsMuch = 'from' in condition || 'over' in condition
  return {
    state: isSo ? 'met' : 'not-met',
    needed,
    found: wantsMuch === isSo ? figure.least : figure.greatest,
  }
}

function answeredFinding(condition: Extract<Condition, { question: unknown }>, facts: Facts): Finding {
  const answer = answerOf(questionOf(condition.question, facts), facts)
  const isSo = answer === undefined ? null : holds(condition, facts)
  if (isSo === null) return { state: 'not-yet-known', needed: null, found: null }
  const found = typeof answer === 'number' || typeof answer === 'string' ? answer : null
  return { state: isSo ? 'met' : 'not-met', needed: null, found }
}

function limitOf(condition: ConditionTest & Limit): number {
  if ('from' in condition) return condition.from
  if ('over' in condition) return condition.over
  if ('upTo' in condition) return condition.upTo
  return condition.under
}
