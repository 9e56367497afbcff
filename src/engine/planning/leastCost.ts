/**
 * Chooses one option for each item so that every group, and all of them together, reach their least points at the
 * least cost: an exact dynamic programme over the sums of points. About items × points × options steps.
 */

/** One way to take an item. Costs are compared in their order: the second decides between equal firsts. */
interface Option {
  /** Whole, 0 or more. */
  readonly points: number
  /** Whole numbers, so that sums are exact. */
  readonly cost: readonly [number, number]
}

export interface Group {
  readonly items: readonly (readonly Option[])[]
  /** Points that the group must reach by itself. */
  readonly least: number
}

/** For each sum of points the least cost of reaching just that, and what was chosen for it. */
interface Table {
  readonly first: Float64Array
  readonly second: Float64Array
  /** Of the last item or group: which option, or how many of the points are its own. */
  readonly picks: readonly Int32Array[]
}

/** @returns the index of the chosen option for each item of each group; undefined when nothing reaches the least. */
export function leastCost(groups: readonly Group[], least: number): readonly (readonly number[])[] | undefined {
  const tables = groups.map(tableOf)
  const together = tables.reduce<Table | undefined>(
    (before, table) => (before ? joined(before, table) : table),
    undefined,
  )
  if (together === undefined) return least <= 0 ? [] : undefined
  const best = bestFrom(together, least)
  return best === undefined ? undefined : choices(groups, tables, together, best)
}

function tableOf({ items, least }: Group): Table {
  let first = Float64Array.of(0)
  let second = Float64Array.of(0)
  const picks: Int32Array[] = []
  for (const options of items) {
    const top = first.length - 1 + Math.max(0, ...options.map(({ points }) => points))
    const nextFirst = new Float64Array(top + 1).fill(Infinity)
    const nextSecond = new Float64Array(top + 1).fill(Infinity)
    const pick = new Int32Array(top + 1).fill(-1)
    for (const [index, { points, cost }] of options.entries()) {
      for (let sum = 0; sum < first.length; sum++) {
        const a = at(first, sum) + cost[0]
        const b = at(second, sum) + cost[1]
        const to = sum + points
        if (!isLess(a, b, at(nextFirst, to), at(nextSecond, to))) continue
        nextFirst[to] = a
        nextSecond[to] = b
        pick[to] = index
      }
    }
    first = nextFirst
    second = nextSecond
    picks.push(pick)
  }
  first.fill(Infinity, 0, Math.min(Math.max(0, least), first.length))
  return { first, second, picks }
}

/** Two tables as one; a pick says how many points the second one gives. */
function joined(one: Table, other: Table): Table {
  const top = one.first.length + other.first.length - 2
  const first = new Float64Array(top + 1).fill(Infinity)
  const second = new Float64Array(top + 1).fill(Infinity)
  const pick = new Int32Array(top + 1).fill(-1)
  for (let mine = 0; mine < one.first.length; mine++) {
    if (at(one.first, mine) === Infinity) continue
    for (let theirs = 0; theirs < other.first.length; theirs++) {
      const a = at(one.first, mine) + at(other.first, theirs)
      const b = at(one.second, mine) + at(other.second, theirs)
      const to = mine + theirs
      if (!isLess(a, b, at(first, to), at(second, to))) continue
      first[to] = a
      second[to] = b
      pick[to] = theirs
    }
  }
  return { first, second, picks: [...one.picks, pick] }
}

/** The sum of points from `least` on with the least cost; of equals the smallest. */
function bestFrom({ first, second }: Table, least: number): number | undefined {
  let best: number | undefined
  for (let sum = Math.max(0, least); sum < first.length; sum++) {
    if (at(first, sum) === Infinity) continue
    if (best === undefined || isLess(at(first, sum), at(second, sum), at(first, best), at(second, best))) best = sum
  }
  return best
}

/** Goes back over the picks: first how the points fall to the groups, then what was chosen inside each. */
function choices(
  groups: readonly Group[],
  tables: readonly Table[],
  together: Table,
  points: number,
): readonly (readonly number[])[] {
  const splits = together.picks.slice(groups[0]?.items.length ?? 0)
  const shares: number[] = []
  let left = points
  for (const split of splits.toReversed()) {
    const own = at(split, left)
    shares.unshift(own)
    left -= own
  }
  shares.unshift(left)
  return groups.map(({ items }, group) => {
    let sum = shares[group] ?? 0
    const chosen: number[] = []
    for (let item = items.length - 1; item >= 0; item--) {
      const pick = at(tables[group]?.picks[item] ?? new Int32Array(), sum)
      chosen.unshift(pick)
      sum -= items[item]?.[pick]?.points ?? 0
    }
    return chosen
  })
}

function isLess(a: number, b: number, first: number, second: number): boolean {
  return a < first || (a === first && b < second)
}

function at(row: Float64Array | Int32Array, index: number): number {
  return row[index] ?? Infinity
}
