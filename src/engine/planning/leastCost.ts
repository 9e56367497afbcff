/**
 * Chooses one option for each item so that every group, and all of them together, reach their least points at the
 * least cost: an exact dynamic programme over the points gained above what every choice gives. Points beyond what
 * lacks are worth nothing and stand together at the end of a table, so that its length is what lacks and not what
 * there is. About items × points that lack × options steps.
 */

/** One way to take an item. Costs are compared in their order: the second decides between equal firsts. */
interface Option {
  /** Whole, 0 or more. */
  readonly points: number
  /** Whole numbers, so that sums are exact; all firsts times all seconds stay below 2⁵³. */
  readonly cost: readonly [number, number]
}

export interface Group {
  readonly items: readonly (readonly Option[])[]
  /** Points that the group must reach by itself. */
  readonly least: number
}

/** For each gain the least cost of reaching it, the last one standing for all from there on; and what was chosen. */
interface Table {
  readonly costs: Float64Array
  /** How many gains a row has. */
  readonly width: number
  /** A row for each item: which option, and from which gain before. */
  readonly option: Int32Array
  readonly from: Int32Array
}

/** @returns the index of the chosen option for each item of each group; undefined when nothing reaches the least. */
export function leastCost(groups: readonly Group[], least: number): readonly (readonly number[])[] | undefined {
  const bases = groups.map(({ items }) => items.map(leastPoints))
  if (bases.flat().includes(Infinity)) return undefined
  const given = bases.map(base => base.reduce((sum, points) => sum + points, 0))
  const lacks = Math.max(0, least - given.reduce((sum, points) => sum + points, 0))
  const weight = 1 + groups.reduce((sum, { items }) => sum + items.reduce((all, item) => all + dearest(item), 0), 0)
  const own = groups.map((group, index) => Math.max(0, group.least - (given[index] ?? 0)))
  const tables = groups.map((group, index) =>
    tableOf(group, bases[index] ?? [], { own: own[index] ?? 0, most: Math.max(lacks, own[index] ?? 0), weight }),
  )
  let together: Float64Array = new Float64Array(lacks + 1).fill(Infinity)
  together[0] = 0
  const splits = tables.map(({ costs }) => {
    const joined = join(together, costs, lacks)
    together = joined.costs
    return joined.pick
  })
  if (together[lacks] === Infinity) return undefined
  return choices(groups, tables, splits, lacks)
}

function leastPoints(options: readonly Option[]): number {
  return options.reduce((least, { points }) => Math.min(least, points), Infinity)
}

function dearest(options: readonly Option[]): number {
  return options.reduce((most, { cost }) => Math.max(most, cost[1]), 0)
}

interface Bounds {
  /** Gain that the group must reach by itself. */
  readonly own: number
  /** Gain beyond which nothing is worth more. */
  readonly most: number
  /** By which a first cost weighs more than all second ones. */
  readonly weight: number
}

function tableOf({ items }: Group, base: readonly number[], { own, most, weight }: Bounds): Table {
  const gains = items.map((options, place) => options.map(({ points }) => points - (base[place] ?? 0)))
  const width =
    1 +
    Math.min(
      most,
      gains.reduce((sum, all) => sum + Math.max(...all), 0),
    )
  const option = new Int32Array(items.length * width)
  const from = new Int32Array(items.length * width)
  let costs = new Float64Array(width).fill(Infinity)
  let next = new Float64Array(width)
  costs[0] = 0
  let reached = 0
  for (const [place, options] of items.entries()) {
    next.fill(Infinity)
    const top = Math.min(width - 1, reached + Math.max(...(gains[place] ?? [])))
    const row = { costs, next, option, from, start: place * width, reached, top }
    for (const [index, { cost }] of options.entries())
      take(row, index, gains[place]?.[index] ?? 0, cost[0] * weight + cost[1])
    reached = top
    ;[costs, next] = [next, costs]
  }
  costs.fill(Infinity, 0, own)
  return { costs, width, option, from }
}

interface Row {
  readonly costs: Float64Array
  readonly next: Float64Array
  readonly option: Int32Array
  readonly from: Int32Array
  /** Where the row of the item begins. */
  readonly start: number
  /** The highest gain before, and with the item. */
  readonly reached: number
  readonly top: number
}

/** Tries one option from every gain that there was before. */
function take(
  { costs, next, option, from, start, reached, top }: Row,
  index: number,
  gain: number,
  price: number,
): void {
  for (let before = 0; before <= reached; before++) {
    const sum = (costs[before] ?? Infinity) + price
    const to = before + gain < top ? before + gain : top
    if (sum >= (next[to] ?? Infinity)) continue
    next[to] = sum
    option[start + to] = index
    from[start + to] = before
  }
}

/** Two tables as one, up to what lacks; a pick says which gain of the first one it is from, and which of the second. */
function join(
  one: Float64Array,
  other: Float64Array,
  lacks: number,
): { readonly costs: Float64Array; readonly pick: Split } {
  const costs = new Float64Array(lacks + 1).fill(Infinity)
  const mine = new Int32Array(lacks + 1)
  const theirs = new Int32Array(lacks + 1)
  for (let a = 0; a < one.length; a++) {
    const before = one[a] ?? Infinity
    if (before === Infinity) continue
    for (let b = 0; b < other.length; b++) {
      const sum = before + (other[b] ?? Infinity)
      const to = a + b < lacks ? a + b : lacks
      if (sum >= (costs[to] ?? Infinity)) continue
      costs[to] = sum
      mine[to] = a
      theirs[to] = b
    }
  }
  return { costs, pick: { mine, theirs } }
}

interface Split {
  readonly mine: Int32Array
  readonly theirs: Int32Array
}

/** Goes back over the picks: first how the gain falls to the groups, then what was chosen inside each. */
function choices(
  groups: readonly Group[],
  tables: readonly Table[],
  splits: readonly Split[],
  lacks: number,
): readonly (readonly number[])[] {
  const gains: number[] = []
  let left = lacks
  for (const { mine, theirs } of splits.toReversed()) {
    gains.unshift(theirs[left] ?? 0)
    left = mine[left] ?? 0
  }
  return groups.map(({ items }, group) => {
    const table = tables[group]
    let gain = gains[group] ?? 0
    const chosen: number[] = []
    for (let place = items.length - 1; place >= 0; place--) {
      const at = place * (table?.width ?? 0) + gain
      chosen[place] = table?.option[at] ?? 0
      gain = table?.from[at] ?? 0
    }
    return chosen
  })
}
