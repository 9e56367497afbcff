import { holds, isAsked, questionOf, type Facts } from '../measures/facts.ts'
import { isMarkedUnknown, keptAnswer } from '../measures/keptAnswer.ts'
import type { Condition } from '../questionnaire/condition.ts'
import type { Indicator } from '../questionnaire/questionnaire.ts'
import { questionsOfCondition } from '../questionnaire/reads.ts'
import type { IndicatorState } from './assessment.ts'

/** What was said to an indicator's questions, before anything is measured. */
export interface Said {
  readonly state: IndicatorState
  readonly notApplicable: 'marked' | 'nothing-asked' | undefined
  /** It hangs on a condition that cannot be told yet whether the indicator applies. */
  readonly mayNotBeAsked: boolean
}

const marked: Said = { state: 'not-applicable', notApplicable: 'marked', mayNotBeAsked: false }
const nothingAsked: Said = { state: 'not-applicable', notApplicable: 'nothing-asked', mayNotBeAsked: false }
/** The commonest outcome, made once. */
const answeredAll: Said = { state: 'answered', notApplicable: undefined, mayNotBeAsked: false }

/**
 * The state of an indicator by its questions (design 3.1), in the order of precedence. A denominator of 0, which also
 * makes it not applicable, shows only when it is measured.
 *
 * A question whose `when` cannot be told yet is not asked yet, but it lacks: it keeps the indicator from being
 * answered, and counts as marked unknown when all that its condition waits for is.
 */
export function saidOf(indicator: Indicator, facts: Facts): Said {
  const { answers } = facts
  if (indicator.mayNotApply && answers.notApplicable[indicator.id] !== undefined) return marked
  const applies = indicator.when === undefined ? true : holds(indicator.when, facts)
  if (applies === false) return nothingAsked

  let answered = 0
  let unknown = 0
  let open = 0
  let pending = 0
  const wait = (condition: Condition | undefined): void => {
    pending++
    if (condition !== undefined && !waitsOnlyForUnknown(condition, facts)) open++
  }
  for (const question of indicator.questions) {
    const asked = isAsked(question, facts)
    if (asked === null) wait(question.when)
    else if (asked) {
      if (keptAnswer(question, answers) !== undefined) answered++
      else if (isMarkedUnknown(question, answers)) unknown++
      else open++
    }
  }
  if (answered + unknown + open + pending === 0) return nothingAsked
  if (applies === null) wait(indicator.when)

  if (unknown + open + pending === 0) return answeredAll
  const mayNotBeAsked = applies === null
  if (answered + unknown === 0) return { state: 'unanswered', notApplicable: undefined, mayNotBeAsked }
  return { state: open === 0 ? 'unknown' : 'partly', notApplicable: undefined, mayNotBeAsked }
}

function waitsOnlyForUnknown(condition: Condition, facts: Facts): boolean {
  return questionsOfCondition(condition).every(id => {
    const question = questionOf(id, facts)
    const asked = isAsked(question, facts)
    if (asked === false) return true
    if (asked === null) return question.when === undefined || waitsOnlyForUnknown(question.when, facts)
    return keptAnswer(question, facts.answers) !== undefined || isMarkedUnknown(question, facts.answers)
  })
}
