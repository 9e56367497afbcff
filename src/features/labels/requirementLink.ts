import type { LabelVerdict, RequirementVerdict } from '#engine/labels/verdict.ts'
import type { LabelId } from '#engine/questionnaire/ids.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { addressOfPlace, answerPlace, helpPlace } from '#stores/answerPlace.ts'

/** Where a requirement is answered: a card of Assess, the dates and areas on a label's card, a list of Assumptions. */
export function requirementLink(
  { requirement, state }: RequirementVerdict,
  label: LabelId,
  pack: Pack,
  organisation: string,
): string | undefined {
  const base = `/o/${encodeURIComponent(organisation)}`
  const dates = (of: LabelId): string => `${base}/labels/${of}?at=dates`
  switch (requirement.kind) {
    case 'fact':
    case 'band': {
      const find = state === 'not-met' && requirement.kind === 'fact' ? helpPlace : answerPlace
      const place = requirement.answeredAt === undefined ? undefined : find(pack, requirement.answeredAt)
      return place && addressOfPlace(organisation, place)
    }
    case 'share':
      return `${base}/assess/${requirement.of}`
    case 'evidence':
      return `${base}/assess`
    case 'held':
      return dates(requirement.label)
    case 'event':
      return dates(requirement.label ?? label)
    case 'interval':
      return dates(label)
    case 'areas':
      return `${base}/labels/${label}?at=areas`
    case 'list':
    case 'stated':
      return `${base}/assumptions?at=list`
  }
}

/** What can be done about a label first: answer what is open, see what is not met, enter a date. */
export function firstToDo({
  requirements,
  held,
}: LabelVerdict): { readonly kind: 'answer' | 'look' | 'date'; readonly verdict: RequirementVerdict } | undefined {
  if (held !== undefined) return undefined
  const open = requirements.filter(
    ({ counted, state }) => counted && (state === 'not-met' || state === 'not-yet-known'),
  )
  const answers = open.filter(({ requirement }) => requirement.by === 'answers')
  const unknown = answers.find(({ state }) => state === 'not-yet-known')
  if (unknown !== undefined) return { kind: 'answer', verdict: unknown }
  const [unmet] = answers
  if (unmet !== undefined) return { kind: 'look', verdict: unmet }
  const dated = open.find(({ requirement: { kind } }) => kind === 'held' || kind === 'event' || kind === 'interval')
  return dated && { kind: 'date', verdict: dated }
}
