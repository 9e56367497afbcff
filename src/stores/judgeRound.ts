import type { Closing, Organisation, Round } from '#engine/answers/organisation.ts'
import { enteredLists } from '#engine/labels/enteredLists.ts'
import { directionIn, improvementAreas } from '#engine/labels/improvementAreas.ts'
import { judge } from '#engine/labels/judge.ts'
import type { JudgeInput } from '#engine/labels/judgeInput.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { Answers, IsoDate } from '#engine/questionnaire/answers.ts'
import type { LabelId, QuestionnaireId } from '#engine/questionnaire/ids.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import type { Assessment } from '#engine/scoring/assessment.ts'
import { recordedVerdict } from './closedRound.ts'

interface JudgedRound {
  readonly round: Round
  readonly answers: Answers
  readonly assessments: ReadonlyMap<QuestionnaireId, Assessment>
}

/** What an organisation has earned of each label by a day, with the answers of one of its rounds. */
export function judgeRound(
  pack: Pack,
  organisation: Organisation,
  judged: JudgedRound,
  day: IsoDate,
  assumptions = organisation.assumptions,
): ReadonlyMap<LabelId, LabelVerdict> {
  return judge(pack.scheme, judgeInput(pack, organisation, judged, assumptions), day)
}

/** Everything a label may ask, gathered from an organisation and one of its rounds. */
export function judgeInput(
  pack: Pack,
  organisation: Organisation,
  { round, answers, assessments }: JudgedRound,
  assumptions = organisation.assumptions,
): JudgeInput {
  return {
    bank: pack.bank,
    answers,
    asOf: round.referenceDate,
    assessments,
    history: organisation.history,
    areas: improvementAreas(organisation.areas, directionIn(pack)),
    evidence: organisation.evidence.filter(reference => reference.round === round.id),
    enteredLists: enteredLists(assumptions),
  }
}

/** The same for a closed round: on the day it was closed, and as its record says. */
export function judgeClosedRound(
  pack: Pack,
  organisation: Organisation,
  judged: JudgedRound,
  closing: Closing,
): ReadonlyMap<LabelId, LabelVerdict> {
  const { assumptions = organisation.assumptions } = closing
  const verdicts = judgeRound(pack, organisation, judged, dayOfClosing(closing), assumptions)
  return new Map([...verdicts].map(([id, verdict]) => [id, recordedVerdict(verdict, closing)]))
}

export function dayOfClosing({ at }: Closing): IsoDate {
  return at.slice(0, 10)
}
