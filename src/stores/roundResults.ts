import { computed, type ComputedRef } from 'vue'
import type { Closing, Organisation, Round } from '#engine/answers/organisation.ts'
import { scoredIn } from '#engine/labels/aims.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { Answers, IsoDate } from '#engine/questionnaire/answers.ts'
import type { LabelId, QuestionnaireId } from '#engine/questionnaire/ids.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { coverageOf } from '#engine/scoring/coverage.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'
import { assessAll } from './assessAll.ts'
import { today } from './clock.ts'
import { answersOfRound, closingOf } from './closedRound.ts'
import { dayOfClosing, judgeClosedRound, judgeRound } from './judgeRound.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'

/** What one round is worth. */
export interface RoundResult {
  readonly round: Round
  readonly closing: Closing | undefined
  readonly answers: Answers
  readonly assessments: ReadonlyMap<QuestionnaireId, Assessment>
  readonly verdicts: ReadonlyMap<LabelId, LabelVerdict>
  /** Day on which the verdicts say what is met: of the closing, else as `dayOfRound` says. */
  readonly judgedOn: IsoDate
  /** Indicators with points answered and shown by a paper, link or place. */
  readonly evidenced: number
}

/** Every round of the open organisation with its results, oldest first. Closed ones are shown from their record. */
export function useRoundResults(): ComputedRef<readonly RoundResult[]> {
  const open = useOrganisationStore()
  const packs = usePackStore()
  return computed(() => {
    const { organisation } = open
    if (!organisation || !packs.newest) return []
    return organisation.rounds.flatMap(round => {
      const closing = closingOf(organisation.closings, round.id)
      const pack = packs.inVersion((closing ?? round).pack.version)
      return pack === undefined ? [] : [resultOf(organisation, pack, round)]
    })
  })
}

/** An earlier open round is judged on its reference date, the last one today. */
export function dayOfRound({ rounds }: Organisation, round: Round): IsoDate {
  return round.id === rounds.at(-1)?.id ? today() : round.referenceDate
}

function resultOf(organisation: Organisation, pack: Pack, round: Round): RoundResult {
  const closing = closingOf(organisation.closings, round.id)
  const answers = answersOfRound(organisation, round.id)
  const assessments = assessAll(pack, answers, round.referenceDate, closing)
  const judged = { round, answers, assessments }
  const scored = pack.questionnaires.get(scoredIn(pack))
  const assessment = assessments.get(scoredIn(pack))
  const evidence = organisation.evidence.filter(reference => reference.round === round.id)
  return {
    round,
    closing,
    answers,
    assessments,
    judgedOn: closing ? dayOfClosing(closing) : dayOfRound(organisation, round),
    verdicts: closing
      ? judgeClosedRound(pack, organisation, judged, closing)
      : judgeRound(pack, organisation, judged, dayOfRound(organisation, round)),
    evidenced: scored && assessment ? coverageOf(scored, assessment, evidence).documented : 0,
  }
}

/** What the answers of a round are worth by a pack and the assumptions of today, judged on a day. */
export function underTodaysRules(
  organisation: Organisation,
  pack: Pack,
  round: Round,
  day: IsoDate = today(),
): Pick<RoundResult, 'assessments' | 'verdicts'> {
  const answers = answersOfRound(organisation, round.id)
  const assessments = assessAll(pack, answers, round.referenceDate, undefined)
  return { assessments, verdicts: judgeRound(pack, organisation, { round, answers, assessments }, day) }
}
