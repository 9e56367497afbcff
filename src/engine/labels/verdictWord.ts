import type { LabelVerdict } from './verdict.ts'

/**
 * Which sentence says a verdict (pack-guide 1). A label without a list can be applied for; where the scheme keeps a
 * list of its own, entered or not, the most that can be said is that nothing we know of is missing. While something
 * waits for its date neither is true: then, as with whatever is missing, so many of so many are met.
 */
export function verdictWord(verdict: LabelVerdict): 'ready' | 'nothingMissing' | 'open' | 'notReady' {
  const word = wordOf(verdict)
  if (word === 'open') return verdict.notYetKnown === 0 ? 'notReady' : 'open'
  return word !== 'notReady' && waits(verdict) ? 'notReady' : word
}

function wordOf(verdict: LabelVerdict): ReturnType<typeof verdictWord> {
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

/** Something that counts has still to happen, and not by the awarding body. */
function waits({ requirements }: LabelVerdict): boolean {
  return requirements.some(
    ({ state, counted, requirement: { by } }) => counted && state === 'not-yet-due' && by !== 'awarding-body',
  )
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
