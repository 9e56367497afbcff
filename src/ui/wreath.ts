/** What one level of the laurel says: a pair of leaves on each sprig, or the tip. */
export type Level = 'met' | 'not-met' | 'unknown'

interface Leaf {
  readonly level: Level
  readonly inner: boolean
  readonly place: string
  readonly outline: string
}

interface Wreath {
  /** One sprig; the other is its mirror. */
  readonly stem: string
  readonly leaves: readonly Leaf[]
}

const centre = { x: 60, y: 57 }
const order: readonly Level[] = ['met', 'not-met', 'unknown']
const round = (value: number): string => value.toFixed(2)
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/**
 * The left sprig of a laurel of as many levels as there are requirements, filled from the ground up:
 * met first, then not met, then unknown. Leaves stand on a circle, turned 33° off the stem; more levels, smaller leaves.
 */
export function drawWreath(levels: readonly Level[]): Wreath {
  const filled = levels.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  const count = Math.max(filled.length, 1)
  const dense = count > 5
  const radius = dense ? 43 : 42
  const [foot, tip] = [110, dense ? 232 : 224]
  const step = (tip - foot) / count
  const size = Math.min(23.5, 7.3 + 0.68 * radius * radians(step))
  const at = (angle: number): { x: number; y: number } => ({
    x: centre.x + radius * Math.cos(radians(angle)),
    y: centre.y + radius * Math.sin(radians(angle)),
  })
  const leaf = (level: Level, angle: number, turn: number, length: number, inner: boolean): Leaf => {
    const { x, y } = at(angle)
    return {
      level,
      inner,
      place: `translate(${round(x)} ${round(y)}) rotate(${round(turn)})${inner ? ' scale(1 -1)' : ''}`,
      outline: leafOutline(length),
    }
  }
  const pairs = filled.flatMap((level, index) => {
    const angle = foot + index * step
    const length = size * swell(count === 1 ? 0.4 : index / (count - 1))
    const innerAngle = angle + 0.34 * step
    return [
      leaf(level, angle, angle + 57, length, false),
      leaf(level, innerAngle, innerAngle + 123, 0.86 * length, true),
    ]
  })
  const top = leaf(filled.at(-1) ?? 'not-met', tip, tip + 86, 0.86 * size, false)
  return { stem: stemOutline(radius, at(95), at(tip)), leaves: [...pairs, top] }
}

/** Leaves are longest a little below the middle of the sprig (`t` from 0 at the ground to 1 at the tip). */
function swell(t: number): number {
  const longest = 0.43
  const [drop, reach] = t < longest ? [0.14, longest] : [0.22, 1 - longest]
  return 1.14 - drop * (Math.abs(t - longest) / reach) ** 1.4
}

/** One leaf along the x axis, `length` long: a Bézier path, fuller on its upper side. */
function leafOutline(length: number): string {
  const [a, b, c, d, e, f, g, h, i, j] = [0.18, -0.27, 0.62, -0.308, 0.1, 0.72, 0.24, 0.26, 0.223, 1].map(part =>
    round(part * length),
  )
  return `M0 0C${a} ${b} ${c} ${d} ${j} ${e}C${f} ${g} ${h} ${i} 0 0z`
}

type Point = { readonly x: number; readonly y: number }

/** From the foot, which crosses the other sprig's, up along the circle. */
function stemOutline(radius: number, start: Point, end: Point): string {
  const [x, y] = [centre.x + 0.329 * radius, centre.y + radius + 3.1]
  const foot = `M${round(x)} ${round(y)}C${round(x - 5.8)} ${round(y - 0.7)} ${round(x - 11.8)} ${round(y - 2.6)}`
  return `${foot} ${round(start.x)} ${round(start.y)}A${radius} ${radius} 0 0 1 ${round(end.x)} ${round(end.y)}`
}
