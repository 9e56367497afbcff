import { coarse } from '#engine/benchmark/disclosure/coarse.ts'
import { spreadOf } from '#engine/benchmark/statistics.ts'
import { benchmarkRules } from '#tests/builders/benchmarkRules.ts'

/** A figure that the attacker can see, and (the worst case) knows the contributors of. */
export interface SeenFigure {
  readonly contributors: readonly string[]
  readonly median: number | null
  readonly quartiles: readonly [number, number] | null
  readonly rounded: boolean
}

/** What an attacker who is one of them can tell of every other: all values that fit everything seen. */
export type Told = ReadonlyMap<string, readonly number[]>

/**
 * Tries every assignment of values 0 … `greatest` to everybody but the attacker that would give exactly the figures
 * seen. Contributors that stand in the same sets are exchangeable: of each such part, every multiset of values is
 * tried. Nothing cleverer is possible: what is true in every assignment is what the figures tell.
 */
export function attack(seen: readonly SeenFigure[], attacker: string, ownValue: number, greatest: number): Told {
  const values = Array.from({ length: greatest + 1 }, (_, value) => value)
  const everybody = [...new Set(seen.flatMap(({ contributors }) => contributors))].filter(id => id !== attacker).sort()
  const sets = seen.map(({ contributors }) => new Set(contributors))
  const parts = new Map<string, string[]>()
  for (const id of everybody) {
    const place = sets.map(set => (set.has(id) ? '1' : '0')).join('')
    parts.set(place, [...(parts.get(place) ?? []), id])
  }
  const classes = [...parts].map(([place, ids]) => ({ place, ids, choices: multisets(ids.length, values.length) }))
  const masks = classes.map(() => 0)
  const full = 2 ** values.length - 1
  /** Figures whose contributors are all assigned once the class at this place is. */
  const ready = classes.map((_, at) =>
    seen.flatMap((_figure, figure) => {
      const inside = classes.flatMap(({ place }, index) => (place[figure] === '1' ? [index] : []))
      return inside.at(-1) === at ? [figure] : []
    }),
  )
  const counts = seen.map((_, figure) => {
    const own = new Int32Array(values.length)
    if (sets[figure]?.has(attacker) === true) own[ownValue] = 1
    return own
  })
  const chosen: Int32Array[] = []

  function search(at: number): void {
    const part = classes[at]
    if (part === undefined) {
      for (const [index, choice] of chosen.entries())
        for (const value of values) if ((choice[value] ?? 0) > 0) masks[index] = (masks[index] ?? 0) | (1 << value)
      return
    }
    for (const choice of part.choices) {
      if (masks.every(mask => mask === full)) return
      add(part.place, choice, 1)
      chosen[at] = choice
      if ((ready[at] ?? []).every(figure => fits(figure))) search(at + 1)
      add(part.place, choice, -1)
    }
  }

  function add(place: string, choice: Int32Array, sign: 1 | -1): void {
    for (const [figure, count] of counts.entries())
      if (place[figure] === '1')
        for (const value of values) count[value] = (count[value] ?? 0) + sign * (choice[value] ?? 0)
  }

  function fits(figure: number): boolean {
    const [shown, count] = [seen[figure], counts[figure]]
    if (shown === undefined || count === undefined) return true
    const sorted = Float64Array.from(values.flatMap(value => Array<number>(count[value] ?? 0).fill(value)))
    const { median, quartiles } = spreadOf(sorted)
    const told = (exact: number | undefined): number | undefined =>
      exact === undefined || !shown.rounded ? exact : coarse(exact, false, benchmarkRules)
    if (shown.median !== null && told(median ?? undefined) !== shown.median) return false
    return (
      shown.quartiles === null ||
      (told(quartiles?.[0]) === shown.quartiles[0] && told(quartiles?.[1]) === shown.quartiles[1])
    )
  }

  search(0)
  return new Map(
    classes.flatMap(({ ids }, index) => {
      const fitting = values.filter(value => ((masks[index] ?? 0) & (1 << value)) !== 0)
      return ids.map(id => [id, fitting] as const)
    }),
  )
}

/** Every way to give `size` members one of `kinds` values each, as counts of each value. */
function multisets(size: number, kinds: number): readonly Int32Array[] {
  if (kinds === 1) return [Int32Array.of(size)]
  return Array.from({ length: size + 1 }, (_, first) =>
    multisets(size - first, kinds - 1).map(rest => Int32Array.of(first, ...rest)),
  ).flat()
}
