import { shallowRef, watch, type ShallowRef } from 'vue'
import { recall, remember } from '#storage/localMemory.ts'

/** Card id → place among the marks, from 0. */
type Marks = Readonly<Record<string, number>>

/** How many marks there are, and how many of them, the first, keep apart by colour alone. */
interface MarkCount {
  readonly all: number
  readonly apart: number
}

/**
 * A mark for each of `ids`, at most `all` of them. Whoever has one keeps it, whether others come or go; a new one gets
 * the mark that its id points to among those that keep apart by colour, or the next that is free, then one of the
 * others: so two devices that hold the same cards mostly agree. Only when all are taken does somebody who is not among
 * `ids` lose its mark. Those beyond `all` get none.
 */
export function assignMarks(known: Marks, ids: readonly string[], { all, apart }: MarkCount): Marks {
  const marks = new Map(Object.entries(known))
  const present = new Set(ids.filter(id => marks.has(id)))
  // Nobody is left to lose a mark, so nobody new needs to be looked for among thousands.
  if (present.size >= all) return known
  // Each new one takes a place, and there are `all` of them: thousands are not put in order for a dozen.
  let unmarked: string[] = []
  for (const id of ids) {
    if (present.has(id)) continue
    if (unmarked.length < all || id < (unmarked.at(-1) ?? ''))
      unmarked = [...new Set([...unmarked, id])].toSorted().slice(0, all)
  }
  for (const id of unmarked) {
    present.add(id)
    const taken = new Set(marks.values())
    const wanted = [...turned(apart, id), ...turned(all - apart, id).map(place => apart + place)]
    const free = wanted.find(place => !taken.has(place))
    if (free !== undefined) {
      marks.set(id, free)
      continue
    }
    const absent = [...marks.keys()].find(one => !present.has(one))
    if (absent === undefined) break
    marks.set(id, marks.get(absent) ?? 0)
    marks.delete(absent)
  }
  return Object.fromEntries(marks)
}

/** 0 to `count` − 1, beginning at the one that an id points to: always the same one. */
function turned(count: number, id: string): readonly number[] {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return Array.from({ length: count }, (_, i) => (sum + i) % count)
}

/** The marks of these cards, remembered on this device; the demo's apart (`memory`). */
export function usePartnerMarks(
  ids: () => readonly string[],
  { count, memory }: { readonly count: MarkCount; readonly memory: () => string },
): Readonly<ShallowRef<Marks>> {
  const marks = shallowRef<Marks>({})
  watch(
    [ids, memory],
    ([present, key]) => {
      const known = readMarks(recall(key), count.all)
      marks.value = assignMarks(known, present, count)
      if (JSON.stringify(marks.value) !== JSON.stringify(known)) remember(key, marks.value)
    },
    { immediate: true },
  )
  return marks
}

/** What was remembered, as far as it makes sense: each place once. */
function readMarks(found: unknown, count: number): Marks {
  if (!(found instanceof Object)) return {}
  const marks: Record<string, number> = {}
  const taken = new Set<number>()
  for (const [id, place] of Object.entries(found)) {
    if (typeof place !== 'number' || !Number.isInteger(place) || place < 0 || place >= count || taken.has(place))
      continue
    taken.add(place)
    marks[id] = place
  }
  return marks
}
