import { computed, type ComputedRef } from 'vue'
import { currentAnswers } from '#engine/answers/decisions.ts'
import type { Closing, Organisation, Round } from '#engine/answers/organisation.ts'
import { enteredLists } from '#engine/labels/enteredLists.ts'
import { directionIn, improvementAreas } from '#engine/labels/improvementAreas.ts'
import { judge } from '#engine/labels/judge.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'
import type { LabelId, QuestionnaireId } from '#engine/questionnaire/ids.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'
import { assessAll } from './assessAll.ts'
import { today } from './clock.ts'
import { closingOf, recordedAnswers } from './closedRound.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'

/** What one round is worth. */
export interface RoundResult {
  readonly round: Round
  readonly closing: Closing | undefined
  readonly assessments: ReadonlyMap<QuestionnaireId, Assessment>
  readonly verdicts: ReadonlyMap<LabelId, LabelVerdict>
  /** Indicators with a paper, link or place. */
  readonly evidenced: number
}

/** Every round of the open organisation with its results, oldest first. Closed ones are shown from their record. */
export function useRoundResults(): ComputedRef<readonly RoundResult[]> {
  const open = useOrganisationStore()
  const packs = usePackStore()
  return computed(() => {
    const { organisation } = open
    const { pack } = packs
    if (!organisation || !pack) return []
    const last = organisation.rounds.at(-1)?.id
    return organisation.rounds.map(round => resultOf(organisation, pack, round, round.id === last))
  })
}

function resultOf(organisation: Organisation, pack: Pack, round: Round, isLast: boolean): RoundResult {
  const closing = closingOf(organisation.closings, round.id)
  const answers = closing ? recordedAnswers(closing) : currentAnswers(organisation.decisions, round.id)
  const assessments = assessAll(pack, answers, round.referenceDate, closing)
  const evidence = organisation.evidence.filter(reference => reference.round === round.id)
  const input = {
    bank: pack.bank,
    answers,
    asOf: round.referenceDate,
    assessments,
    history: organisation.history,
    areas: improvementAreas(organisation.areas, directionIn(pack)),
    evidence,
    enteredLists: enteredLists(organisation.assumptions),
  }
  return {
    round,
    closing,
    assessments,
    verdicts: judge(pack.scheme, input, judgedOn(round, closing, isLast)),
    evidenced: new Set(evidence.flatMap(({ indicator, alsoFor }) => [indicator, ...alsoFor])).size,
  }
}

/** A closed round is judged on the day it was closed, an earlier open one on its reference date, the last one today. */
function judgedOn(round: Round, closing: Closing | undefined, isLast: boolean): IsoDate {
  if (closing) return closing.at.slice(0, 10)
  return isLast ? today() : round.referenceDate
}
