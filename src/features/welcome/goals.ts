/**
 * The goals of the European scheme in the order in which Welcome asks for them. It asks in words of its own before the
 * pack, which has the goals, is loaded; a test holds the two together.
 */
export const goals = ['bronze', 'renew-bronze', 'silver', 'gold', 'compare', 'not-sure'] as const

export type Goal = (typeof goals)[number]

export function isGoal(value: unknown): value is Goal {
  return goals.some(goal => goal === value)
}
