import type { Answers, AnswerValue, IsoDate } from '../questionnaire/answers.ts'
import { monthsLater } from '../questionnaire/calendar.ts'
import type { IndicatorId, QuestionId } from '../questionnaire/ids.ts'
import type { Pack } from '../questionnaire/pack.ts'
import type { Question } from '../questionnaire/question.ts'
import type { Indicator } from '../questionnaire/questionnaire.ts'
import { wholeOf } from '../questionnaire/reads.ts'
import { assess } from '../scoring/assess.ts'
import { suppose } from './whatIf.ts'

/** A figure that grows to be worse grows no further than this much above today's. */
const mostGrown = (now: number): number => now * 2 + 200
/** Months by which a day moves at most. */
const mostMonths = 600

/**
 * Answers with which one indicator falls to a level below its own: one fact after the other is made worse, each by as
 * little as brings the level, until it is there. Facts of other indicators stay as they are; those that are shared take
 * them along, as they would.
 *
 * @param points those of the level to fall to.
 * @returns undefined where no such answers are found.
 */
export function supposeLess(
  pack: Pack,
  answers: Answers,
  asOf: IsoDate,
  { indicator: id, points: wanted }: { readonly indicator: IndicatorId; readonly points: number },
): Answers | undefined {
  const questionnaire = [...pack.questionnaires.values()].find(({ indicators }) =>
    indicators.some(each => each.id === id),
  )
  const indicator = questionnaire?.indicators.find(each => each.id === id)
  if (questionnaire === undefined || indicator === undefined) return undefined
  const pointsWith = (values: Readonly<Record<QuestionId, AnswerValue>>): number =>
    assess(questionnaire, suppose(answers, values), { asOf }).indicators.get(id)?.points ?? Infinity
  let worse: Readonly<Record<QuestionId, AnswerValue>> = {}
  for (const question of inOrder(indicator)) {
    const now = answers.values[question.id]
    if (now === undefined) continue
    let furthest: typeof worse | undefined
    for (const way of waysDown(question, now, asOf)) {
      const tried = way.map(value => ({ ...worse, [question.id]: value }))
      const reached = firstAtMost(tried, wanted, pointsWith)
      if (reached !== undefined && pointsWith(reached) === wanted) return suppose(answers, reached)
      const last = tried.at(-1)
      // Not low enough by this fact alone: the next one goes on from there.
      if (reached === undefined && last !== undefined && pointsWith(last) <= pointsWith(worse)) furthest ??= last
    }
    worse = furthest ?? worse
  }
  return undefined
}

/** What stands below the line of a share comes last: it is a fact of others too. */
function inOrder(indicator: Indicator): readonly Question[] {
  const below = wholeOf(indicator)
  return indicator.questions.toSorted((a, b) => Number(below.includes(a.id)) - Number(below.includes(b.id)))
}

/** The first of answers that get worse from one to the next with which the points are low enough. */
function firstAtMost<T>(tried: readonly T[], wanted: number, pointsWith: (values: T) => number): T | undefined {
  let [from, to] = [0, tried.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const value = tried[middle]
    if (value !== undefined && pointsWith(value) <= wanted) to = middle
    else from = middle + 1
  }
  return tried[from]
}

/** Values of a question away from today's, nearest first: down and up, as it is not said which is worse. */
function waysDown({ form }: Question, now: AnswerValue, asOf: IsoDate): readonly (readonly AnswerValue[])[] {
  switch (form.kind) {
    case 'integer':
    case 'number': {
      if (typeof now !== 'number') return []
      const step = form.kind === 'integer' ? 1 : 0.1
      const until = (end: number): readonly number[] =>
        Array.from({ length: Math.floor(Math.abs(end - now) / step + 1e-9) }, (_, index) =>
          Number((now + Math.sign(end - now) * (index + 1) * step).toFixed(9)),
        )
      return [until(form.minimum), until(Math.min(form.maximum, mostGrown(now)))]
    }
    case 'boolean':
      return [[now !== true]]
    case 'one': {
      const at = form.options.findIndex(option => option === now)
      return [form.options.slice(0, Math.max(0, at)).toReversed(), form.options.slice(at + 1)]
    }
    case 'several':
      return Array.isArray(now) ? [now.map((_, index) => now.slice(0, now.length - 1 - index))] : []
    case 'date': {
      const from = typeof now === 'string' && now !== '' ? now : asOf
      const months = Array.from({ length: mostMonths }, (_, index) => index + 1)
      // A day that has been stays one: of a day to come no time since is known.
      const later = months.map(by => monthsLater(from, by)).filter(day => from > asOf || day <= asOf)
      return [months.map(by => monthsLater(from, -by)), later]
    }
    case 'text':
      return []
  }
}
