import type { IsoDate } from '../questionnaire/answers.ts'
import type { HistoryEvent } from '../answers/historyEvent.ts'
import type { LabelId } from '../questionnaire/ids.ts'
import type { Requirement, RequirementKind } from '../questionnaire/labelScheme.ts'
import { eventFinding, intervalFinding } from './datedRequirements.ts'
import { conditionHolds, factFinding } from './factRequirements.ts'
import type { Finding } from './finding.ts'
import { heldFinding, overSince } from './holding.ts'
import type { JudgedAmong } from './judgeInput.ts'
import { areasFinding, evidenceFinding } from './proofRequirements.ts'
import { bandFinding, shareFinding } from './scoreRequirements.ts'
import type { Termed } from './spans.ts'
import type { RequirementVerdict } from './verdict.ts'

/** One requirement judged by itself. Hypotheses and waived ones are judged too, but do not count. */
export function requirementVerdict(requirement: Requirement, input: JudgedAmong, today: IsoDate): RequirementVerdict {
  const finding = findingOf(requirement, input, today)
  const isWaived = requirement.unless === undefined ? false : conditionHolds(requirement.unless, input)
  // A miss that may still turn out to be waived is no miss yet.
  const state = finding.state === 'not-met' && isWaived === null ? 'not-yet-known' : finding.state
  const counted = requirement.active !== false && isWaived !== true
  return { id: requirement.id, requirement, ...finding, state, counted }
}

function findingOf(requirement: Requirement, input: JudgedAmong, today: IsoDate): Finding {
  switch (requirement.kind) {
    case 'fact':
      return factFinding(requirement.condition, input)
    case 'band':
      return bandFinding(requirement, input)
    case 'share':
      return shareFinding(requirement, input)
    case 'held':
      return heldFinding(termed(requirement.label, input), requirement.by, input.history, {
        today,
        grantedOn: input.grantedOn,
      })
    case 'event':
      return eventFinding(requirement, newHistory(requirement, input, today), today)
    case 'interval':
      return intervalFinding(requirement, input.history, today)
    case 'areas':
      return areasFinding(requirement, input)
    case 'evidence':
      return evidenceFinding(requirement, input)
    case 'list':
      return listFinding(input.enteredLists.get(requirement.id), input, today)
    case 'stated':
      return { state: stateOf(requirement.isMet), needed: null, found: null }
  }
}

function stateOf(isMet: boolean | null): Finding['state'] {
  if (isMet === null) return 'not-yet-known'
  return isMet ? 'met' : 'not-met'
}

function termed(id: LabelId, { labels }: JudgedAmong): Termed {
  return labels.find(label => label.id === id) ?? { id, terms: [] }
}

/** What happened, but for what belongs to a label that is over: the interview of then is none of a new one. */
function newHistory(
  { label: of, anyLabel }: Extract<RequirementKind, { kind: 'event' }>,
  input: JudgedAmong,
  today: IsoDate,
): readonly HistoryEvent[] {
  const since = of === undefined ? undefined : overSince(input.history, termed(of, input), today)
  if (since === undefined) return input.history
  return input.history.filter(({ label, date }) => (anyLabel !== true && label !== of) || date > since)
}

/** A list that the scheme does not publish: unknown until entered, then as good as the least of its entries. */
function listFinding(entries: readonly Requirement[] | undefined, input: JudgedAmong, today: IsoDate): Finding {
  const judged = (entries ?? []).map(entry => requirementVerdict(entry, input, today)).filter(({ counted }) => counted)
  const met = judged.filter(({ state }) => state === 'met').length
  const figures = { needed: entries === undefined ? null : judged.length, found: entries === undefined ? null : met }
  if (entries === undefined) return { state: 'not-yet-known', ...figures }
  if (judged.some(({ state }) => state === 'not-met')) return { state: 'not-met', ...figures, lines: judged }
  return { state: met === judged.length ? 'met' : 'not-yet-known', ...figures, lines: judged }
}
