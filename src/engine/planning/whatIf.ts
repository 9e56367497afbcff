import type { Answers, AnswerValue, IsoDate } from '../questionnaire/answers.ts'
import type { IndicatorId, QuestionId } from '../questionnaire/ids.ts'
import type { Pack } from '../questionnaire/pack.ts'
import { assess } from '../scoring/assess.ts'
import { witness } from './witness.ts'

/** Hypothetical answers, by question. They stand over those of a round and never change them. */
export type Suppositions = Readonly<Record<QuestionId, AnswerValue>>

/** The answers of a round with what is supposed laid over them; the round itself stays as it is. */
export function suppose(answers: Answers, suppositions: Suppositions): Answers {
  const supposed = Object.keys(suppositions)
  if (supposed.length === 0) return answers
  const unknown = Object.fromEntries(Object.entries(answers.unknown).filter(([id]) => !(id in suppositions)))
  return { ...answers, values: { ...answers.values, ...suppositions }, unknown }
}

/** What hypothetical answers say otherwise than those of a round: each question once. */
export function suppositionsIn(answers: Answers, hypothetical: Answers): Suppositions {
  return Object.fromEntries(
    Object.entries(hypothetical.values).flatMap(([question, value]) =>
      value === undefined || isSame(answers.values[question], value) ? [] : [[question, value]],
    ),
  )
}

/**
 * Answers with which one indicator reaches a band, all others keeping the points they have. Where the facts it shares
 * with others pull apart, it alone is raised, and the others follow their facts.
 *
 * @param points those of the band to reach.
 * @returns undefined where no answers reach it.
 */
export function supposeBand(
  pack: Pack,
  answers: Answers,
  asOf: IsoDate,
  { indicator, points }: { readonly indicator: IndicatorId; readonly points: number },
): Answers | undefined {
  const raised = { label: '', facts: [], raises: [{ indicator, to: points }] }
  const held = [...pack.questionnaires.values()].flatMap(questionnaire =>
    [...assess(questionnaire, answers, { asOf }).indicators].flatMap(([id, score]) =>
      id === indicator || score.points === null || score.range === null
        ? []
        : [{ indicator: id, points: score.points }],
    ),
  )
  for (const others of [held, []]) {
    const found = witness({ ...raised, held: others }, pack, answers, asOf)
    if (found.kind === 'witness') return found.answers
  }
  return undefined
}

/**
 * Of what is supposed, the facts with which one indicator reaches a band, everything else being as today. What would
 * cost another indicator points is a loss that was tried out, and no aim: where the band needs it, other figures that
 * reach it are named instead.
 */
export function supposedFor(
  pack: Pack,
  answers: Answers,
  asOf: IsoDate,
  suppositions: Suppositions,
  aim: { readonly indicator: IndicatorId; readonly points: number },
): Suppositions {
  const today = pointsIn(pack, answers, asOf)
  const read = [...pack.questionnaires.values()]
    .flatMap(({ indicators }) => indicators)
    .find(({ id }) => id === aim.indicator)
  const own = (read?.questions ?? []).flatMap(({ id }) => {
    const value = suppositions[id]
    return value === undefined ? [] : [[id, value] as const]
  })
  const isLoss = (fact: (typeof own)[number]): boolean => {
    const alone = pointsIn(pack, suppose(answers, Object.fromEntries([fact])), asOf)
    return [...today].some(([id, points]) => id !== aim.indicator && (alone.get(id) ?? 0) < points)
  }
  let kept = own.filter(fact => !isLoss(fact))
  const reaches = (facts: typeof kept): boolean =>
    (pointsIn(pack, suppose(answers, Object.fromEntries(facts)), asOf).get(aim.indicator) ?? -1) >= aim.points
  if (!reaches(kept)) {
    const found = supposeBand(pack, suppose(answers, Object.fromEntries(kept)), asOf, aim)
    const others = found === undefined ? {} : suppositionsIn(answers, found)
    kept = (read?.questions ?? []).flatMap(({ id }) => {
      const value = others[id]
      return value === undefined ? [] : [[id, value] as const]
    })
  }
  for (const fact of kept) {
    const without = kept.filter(each => each !== fact)
    if (reaches(without)) kept = without
  }
  return Object.fromEntries(kept)
}

function pointsIn({ questionnaires }: Pack, answers: Answers, asOf: IsoDate): ReadonlyMap<IndicatorId, number> {
  return new Map(
    [...questionnaires.values()].flatMap(each =>
      [...assess(each, answers, { asOf }).indicators].flatMap(([id, { points }]) =>
        points === null ? [] : [[id, points] as const],
      ),
    ),
  )
}

/** Lists are compared item by item: their order is that of the options. */
function isSame(one: AnswerValue | undefined, other: AnswerValue): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && one.every((item, index) => item === other[index])
}
