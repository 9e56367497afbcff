import type { Organisation } from '#engine/answers/organisation.ts'

/**
 * What `other` has and `here` has not, as an organisation of its own. Plain data know nothing of who wrote first:
 * fields that stand in both stay as they are here.
 */
export function additionsTo(here: Organisation, other: Organisation): Organisation {
  return {
    ...other,
    id: here.id,
    invented: here.invented,
    profile: here.profile,
    rounds: missing(here.rounds, other.rounds),
    decisions: missing(here.decisions, other.decisions),
    history: missing(here.history, other.history),
    evidence: missing(here.evidence, other.evidence),
    actions: missing(here.actions, other.actions),
    areas: other.areas.filter(({ indicator }) => !here.areas.some(area => area.indicator === indicator)),
    assumptions: {
      limits: { ...other.assumptions.limits, ...here.assumptions.limits },
      rules: { ...other.assumptions.rules, ...here.assumptions.rules },
      lists: { ...other.assumptions.lists, ...here.assumptions.lists },
      lines: { ...other.assumptions.lines, ...here.assumptions.lines },
      efforts: { ...other.assumptions.efforts, ...here.assumptions.efforts },
      locks: { ...other.assumptions.locks, ...here.assumptions.locks },
    },
    closings: missing(here.closings, other.closings),
    notes: { ...other.notes, ...here.notes },
    later: { ...other.later, ...here.later },
    people: { ...other.people, ...here.people },
  }
}

function missing<T extends { readonly id: string }>(here: readonly T[], other: readonly T[]): readonly T[] {
  const known = new Set(here.map(each => each.id))
  return other.filter(each => !known.has(each.id))
}
