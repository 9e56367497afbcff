/** Pixels between two heights at which marks hide each other, and between two marks that stand side by side. */
const tooNear = 6
const apart = 13

/**
 * By how many pixels each mark of a moment is moved sideways, so that none hides another.
 *
 * @param heights of the marks, in pixels; null where there is none.
 * @param fixed index of a mark that stays where it is; -1 where all may move.
 */
export function besideEachOther(heights: readonly (number | null)[], fixed: number): readonly number[] {
  const shifts = heights.map(() => 0)
  const all = heights
    .flatMap((height, index) => (height === null ? [] : [{ height, index }]))
    .toSorted((a, b) => a.height - b.height || a.index - b.index)
  let group: number[] = []
  const settle = (): void => {
    const moving = group.filter(index => index !== fixed)
    const places = moving.length < group.length ? around(moving.length) : row(moving.length)
    for (const [at, index] of moving.entries()) shifts[index] = (places[at] ?? 0) * apart
    group = []
  }
  for (const [at, { height, index }] of all.entries()) {
    if (at > 0 && height - (all[at - 1]?.height ?? height) > tooNear) settle()
    group.push(index)
  }
  settle()
  return shifts
}

/** Places of so many beside each other, their middle at 0. */
function row(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at - (count - 1) / 2)
}

/** Places of so many on both sides of one at 0: 1, -1, 2, -2. */
function around(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => (at % 2 === 0 ? 1 : -1) * (Math.floor(at / 2) + 1))
}
