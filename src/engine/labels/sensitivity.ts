import { adopt } from '../questionnaire/adopt.ts'
import { noAssumptions, type OwnLimit } from '../questionnaire/assumptions.ts'
import type { Answers, IsoDate } from '../questionnaire/answers.ts'
import type { QuestionnaireId } from '../questionnaire/ids.ts'
import type { Pack } from '../questionnaire/pack.ts'
import { assess } from '../scoring/assess.ts'
import type { Share } from '../scoring/assessment.ts'

/** One step of strictness: a tenth of the limit. */
const step = 0.1

/** The share of a questionnaire with all assumed limits one step stricter, as they are, and one step milder. */
export function sensitivity(
  pack: Pack,
  questionnaire: QuestionnaireId,
  answers: Answers,
  asOf: IsoDate,
): Readonly<Record<'stricter' | 'asIs' | 'milder', Share>> | undefined {
  const shareBy = (change: number): Share | undefined => {
    const own =
      change === 0 ? pack : adopt(pack, { ...noAssumptions, limits: changedLimits(pack, questionnaire, change) })
    const one = own.questionnaires.get(questionnaire)
    return one && assess(one, answers, { asOf }).share
  }
  const [stricter, asIs, milder] = [shareBy(step), shareBy(0), shareBy(-step)]
  return stricter && asIs && milder ? { stricter, asIs, milder } : undefined
}

/** A limit that rises is stricter when it is higher, one that falls when it is lower. */
function changedLimits(
  { questionnaires }: Pack,
  id: QuestionnaireId,
  change: number,
): Readonly<Record<string, OwnLimit>> {
  const indicators = questionnaires.get(id)?.indicators ?? []
  return Object.fromEntries(
    indicators.flatMap(({ id: indicator, direction, bands }) =>
      bands.flatMap(({ points, limit, basis }) =>
        limit === undefined || basis?.basis !== 'assumed'
          ? []
          : [
              [
                `${indicator}/${points}`,
                { value: limit * (direction === 'rising' ? 1 + change : 1 - change), basis: 'assumed' } as const,
              ] as const,
            ],
      ),
    ),
  )
}
