import type { LabelVerdict } from './verdict.ts'

/**
 * Which sentence says a verdict (pack-guide 1). A label without a list can be applied for; where the scheme keeps a
 * list of its own, entered or not, the most that can be said is that nothing we know of is missing.
 */
export function verdictWord(verdict: LabelVerdict): 'ready' | 'nothingMissing' | 'open' | 'notReady' {
  switch (verdict.verdict) {
    case 'ready':
      return verdict.requirements.some(({ requirement, counted }) => counted && requirement.kind === 'list')
        ? 'nothingMissing'
        : 'ready'
    case 'open':
      return onlyListsAreOpen(verdict) ? 'nothingMissing' : 'open'
    case 'not-ready':
      return 'notReady'
  }
}

function onlyListsAreOpen({ requirements, openLists }: LabelVerdict): boolean {
  return (
    openLists > 0 &&
    requirements.every(
      ({ state, counted, requirement: { by, kind } }) =>
        !counted ||
        state === 'met' ||
        by === 'awarding-body' ||
        (kind === 'list' && state === 'not-yet-known') ||
        (by === 'time' && state === 'not-yet-due'),
    )
  )
}
