import type { Plugin } from 'chart.js'
import type { ChartContent } from './chartContent.ts'
import type { ChartTheme } from './chartTheme.ts'

type Line = ChartContent['series'][number]

/** Pixels between two lines that would lie on each other. */
const apart = 4

/** Lanes in the order in which they are taken: the place itself, then above and below it. */
const order = [0, 1, -1, 2, -2, 3, -3, 4, -4]

/**
 * The lane of each line, so that none covers another: 0 at its place, 1 a little above, -1 below. What would be goes on
 * in the lane of what is, and the reader's own line never leaves its place.
 */
export function lanesOf({ series, figure }: Pick<ChartContent, 'series' | 'figure'>): readonly number[] {
  const isStepped = figure === 'count'
  const owners = [...new Set(series.map(ownerOf))]
  const groups = owners.map(owner => series.filter(line => ownerOf(line) === owner))
  const taken: { readonly lines: readonly Line[]; readonly lane: number }[] = []
  for (const lines of groups.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))) {
    const beside = taken.filter(other => other.lines.some(one => lines.some(line => covers(one, line, isStepped))))
    const lane = order.find(each => beside.every(other => other.lane !== each)) ?? 0
    taken.push({ lines, lane })
  }
  return series.map(line => taken.find(({ lines }) => lines.includes(line))?.lane ?? 0)
}

/** Whose a line is; those without a mark of their own are alike to the eye only. */
const ownerOf = ({ tone, id }: Line): string => (tone === 'rest' ? `rest ${id}` : tone)
const isOwn = (lines: readonly Line[]): boolean => lines.some(({ tone }) => tone === 'own')

/** Two lines run on each other for a part of their way. */
function covers(one: Line, other: Line, isStepped: boolean): boolean {
  let before: boolean | undefined
  return one.values.some((value, at) => {
    const same = other.values[at] ?? null
    if (value === null || same === null) return false
    const isSame = value === same
    // A step is climbed at once: then the two go on at one height.
    const run = before !== undefined && isSame && (isStepped || before)
    before = isSame
    return run
  })
}

/** Draws each line in its lane. `content` is asked at each drawing: a chart keeps its plugins while its data change. */
export function inLanes(content: () => ChartContent, theme: ChartTheme): Plugin {
  let of: ChartContent | undefined
  let lanes: readonly number[] = []
  const shiftOf = (index: number): readonly [number, number] => {
    const now = content()
    if (now !== of) lanes = lanesOf((of = now))
    const shift = (lanes[index] ?? 0) * apart * theme.scale
    // The upright part of a step is moved aside too.
    return [now.figure === 'count' ? shift : 0, -shift]
  }
  return {
    id: 'lanes',
    beforeDatasetDraw({ ctx }, { index }) {
      ctx.save()
      ctx.translate(...shiftOf(index))
    },
    afterDatasetDraw({ ctx }) {
      ctx.restore()
    },
  }
}
