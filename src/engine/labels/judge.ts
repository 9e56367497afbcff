import type { IsoDate } from '../questionnaire/answers.ts'
import type { LabelId } from '../questionnaire/ids.ts'
import type { Label, LabelScheme } from '../questionnaire/labelScheme.ts'
import { grantOf, heldLabel } from './holding.ts'
import type { JudgedAmong, JudgeInput } from './judgeInput.ts'
import { requirementVerdict } from './requirementVerdict.ts'
import type { LabelVerdict, RequirementVerdict } from './verdict.ts'

/**
 * What an organisation has earned of each label of a scheme by `today`: every requirement with its state, and what
 * follows from them. Facts and scores are those of the round's reference date, events those of the history.
 * Nothing unknown counts against anybody, and nothing unknown counts for them either.
 */
export function judge(scheme: LabelScheme, input: JudgeInput, today: IsoDate): ReadonlyMap<LabelId, LabelVerdict> {
  const among = { ...input, labels: scheme.labels }
  return new Map(
    scheme.labels.map(label => {
      const grantedOn = grantOf(input.history, label, today)?.date
      return [label.id, labelVerdict(label, { ...among, grantedOn }, today)]
    }),
  )
}

function labelVerdict(label: Label, input: JudgedAmong, today: IsoDate): LabelVerdict {
  const requirements = label.requirements.map(requirement => requirementVerdict(requirement, input, today))
  const counted = requirements.filter(requirement => requirement.counted)
  const isOpenList = ({ id, requirement }: RequirementVerdict) =>
    requirement.kind === 'list' && !input.enteredLists.has(id)
  const known = counted.filter(verdict => verdict.requirement.by !== 'awarding-body' && !isOpenList(verdict))
  return {
    label: label.id,
    verdict: counted.some(isOpenList) ? atBestOpen(overall(counted)) : overall(counted),
    held: heldLabel(input.history, label, today),
    requirements,
    met: known.filter(({ state }) => state === 'met').length,
    known: known.length,
    notYetKnown: known.filter(({ state }) => state === 'not-yet-known').length,
    openLists: counted.filter(isOpenList).length,
    restsOn: restsOn(known, input),
  }
}

/** Not ready when the organisation itself misses something; ready when only time and the awarding body remain. */
function overall(counted: readonly RequirementVerdict[]): LabelVerdict['verdict'] {
  const misses = counted.some(
    ({ state, requirement: { by } }) => state === 'not-met' && (by === 'answers' || by === 'act'),
  )
  if (misses) return 'not-ready'
  const isDone = counted.every(
    ({ state, requirement: { by } }) =>
      state === 'met' || by === 'awarding-body' || (by === 'time' && state === 'not-yet-due'),
  )
  return isDone ? 'ready' : 'open'
}

const atBestOpen = (verdict: LabelVerdict['verdict']): LabelVerdict['verdict'] =>
  verdict === 'ready' ? 'open' : verdict

/** An entered list rests on what the organisation entered, not on where the scheme says that there is one. */
function restsOn(known: readonly RequirementVerdict[], { enteredLists }: JudgeInput): LabelVerdict['restsOn'] {
  const count = { published: 0, derived: 0, assumed: 0, entered: 0 }
  for (const { id, requirement } of known) {
    count[enteredLists.has(id) && requirement.kind === 'list' ? 'entered' : requirement.basis] += 1
  }
  return count
}
