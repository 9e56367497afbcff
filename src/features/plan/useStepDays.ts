import { computed, shallowRef, type ComputedRef } from 'vue'
import type { Action } from '#engine/answers/plan.ts'
import { endsBeforeItBegins } from '#engine/planning/schedule.ts'

type Days = Pick<Action, 'start' | 'due'>

/**
 * The days of a step while they are entered: a pair that would end before it begins is kept as typed, and not taken
 * over until one of the two is mended.
 * @param take gets both days once they can be.
 */
export function useStepDays(
  action: () => Action,
  take: (days: Days) => void,
): {
  readonly days: ComputedRef<Days>
  readonly isWrongWayRound: ComputedRef<boolean>
  readonly enter: (typed: Partial<Days>) => void
} {
  const held = shallowRef<Partial<Days>>({})
  const days = computed((): Days => {
    const { start, due } = action()
    return { start, due, ...held.value }
  })
  return {
    days,
    isWrongWayRound: computed(() => endsBeforeItBegins(days.value)),
    enter(typed) {
      const next = { ...days.value, ...typed }
      const isWrong = endsBeforeItBegins(next)
      held.value = isWrong ? { ...held.value, ...typed } : {}
      if (!isWrong) take(next)
    },
  }
}
