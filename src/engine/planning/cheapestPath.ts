import type { IndicatorId } from '../questionnaire/ids.ts'
import { leastCost, type Group } from './leastCost.ts'
import type { Blocked, Path, PathAim, Raise } from './path.ts'
import {
  pathModel,
  pathParts,
  withoutLocks,
  type AskedItem,
  type PathInput,
  type PathModel,
  type PathPart,
} from './pathModel.ts'

/**
 * The least work to a label: a band for each indicator so that every active known requirement is met. Exact in its
 * model, which takes indicators one by one, save that what required facts bring by themselves costs nothing more; what
 * else they share is for `witness` to find out. An
 * indicator without points counts as its lowest band; one that does not apply is left out. What acts, time and the
 * awarding body bring is returned beside the path.
 *
 * @returns the path, or the smallest set of locks or requirements in the way.
 */
export function cheapestPath(input: PathInput, aim: PathAim = 'effort'): Path | Blocked {
  return solvePath(pathModel(input), aim)
}

/** The same on what a path depends on, which may have come to a worker. */
export function solvePath(model: PathModel, aim: PathAim): Path | Blocked {
  const { label, facts, besides } = model
  const parts = pathParts(model, model.asked)
  const chosen = parts.map(part => chosenBands(part, optionsFor(aim)))
  if (chosen.some(bands => bands === undefined)) return { kind: 'blocked', label, ...inTheWay(model, parts) }
  const bands = parts.flatMap(({ items }, part) =>
    items.map((item, index) => ({ item, band: chosen[part]?.[index] ?? item.at })),
  )
  const counts = new Set(parts.flatMap(part => part.items.filter(item => isCounted(part, item))))
  const raises = bands.flatMap(({ item, band }) => (band > item.at ? [raiseOf(item, band)] : []))
  return {
    kind: 'path',
    label,
    effort: sumOf([...raises, ...facts]),
    raises,
    facts,
    held: bands.flatMap(({ item, band }) =>
      band === item.at && !item.isOpen && counts.has(item)
        ? [{ indicator: item.indicator, points: item.points[band] ?? 0 }]
        : [],
    ),
    besides,
  }
}

/** Whether a requirement asks for the points of an item, by itself or as part of a share. */
function isCounted({ share, dimensionShare }: PathPart, { least, dimension }: AskedItem): boolean {
  return least > 0 || share > 0 || dimensionShare.has(dimension)
}

/** The bands an item may take, and the cost of each. */
type OptionsOf = (item: AskedItem) => readonly { readonly band: number; readonly cost: readonly [number, number] }[]

/** Days are added as thousandths, so that sums are exact. */
const thousandths = (days: number): number => Math.round(days * 1000)

function optionsFor(aim: PathAim): OptionsOf {
  return item => {
    const gentle = Math.max(item.at + 1, item.brought)
    const top = item.isLocked ? item.at : aim === 'gentle' ? gentle : item.points.length - 1
    return bandsOf(item, top).map(band => {
      const effort = thousandths(item.effort[band] ?? 0)
      const raised = band > item.brought ? 1 : 0
      return { band, cost: aim === 'fewest' ? [raised, effort] : [effort, raised] }
    })
  }
}

/** What facts bring comes with them: it is never below that. */
function bandsOf({ at, brought, isFixed, least, points }: AskedItem, top: number): readonly number[] {
  const highest = isFixed ? at : top
  const lowest = Math.max(isFixed ? at : brought, least)
  return points.flatMap((_, band) => (band >= lowest && band <= highest ? [band] : []))
}

/** The chosen band of each item of a part; undefined when its shares cannot be reached. */
function chosenBands({ items, share, dimensionShare }: PathPart, optionsOf: OptionsOf): readonly number[] | undefined {
  const scale = scaleOf(items)
  const options = items.map(optionsOf)
  const groups = groupsOf(items, dimensionShare)
  const solved = leastCost(
    groups.map(({ indices, least }): Group => ({
      items: indices.map(index =>
        (options[index] ?? []).map(({ band, cost }) => ({
          points: Math.round((items[index]?.points[band] ?? 0) * scale),
          cost,
        })),
      ),
      least: leastPoints(
        least,
        indices.flatMap(index => items[index] ?? []),
        scale,
      ),
    })),
    leastPoints(share, items, scale),
  )
  if (solved === undefined) return undefined
  const chosen: number[] = []
  for (const [group, { indices }] of groups.entries()) {
    for (const [place, index] of indices.entries())
      chosen[index] = options[index]?.[solved[group]?.[place] ?? 0]?.band ?? 0
  }
  return chosen
}

/** Items by dimension where dimensions are asked for, else all in one. */
function groupsOf(
  items: readonly AskedItem[],
  shares: PathPart['dimensionShare'],
): readonly { readonly indices: readonly number[]; readonly least: number }[] {
  if (shares.size === 0) return [{ indices: [...items.keys()], least: 0 }]
  const dimensions = [...new Set(items.map(({ dimension }) => dimension))]
  return dimensions.map(dimension => ({
    indices: items.flatMap((item, index) => (item.dimension === dimension ? [index] : [])),
    least: shares.get(dimension) ?? 0,
  }))
}

/** The least whole number of scaled points that is `share` of the possible ones, compared as `judge` compares. */
function leastPoints(share: number, items: readonly AskedItem[], scale: number): number {
  const possible = items.reduce((sum, { points }) => sum + (points.at(-1) ?? 0), 0)
  if (share <= 0 || possible === 0) return 0
  let least = Math.max(0, Math.floor(share * possible * scale) - 1)
  while (least / scale / possible < share) least++
  return least
}

/** The factor that makes all points whole. */
function scaleOf(items: readonly AskedItem[]): number {
  const isWhole = (scale: number): boolean =>
    items.every(({ points }) => points.every(each => Number.isInteger(each * scale)))
  return [1, 2, 4, 10, 100].find(isWhole) ?? 1000
}

function raiseOf({ indicator, at, isOpen, points, effort }: AskedItem, band: number): Raise {
  return {
    indicator,
    from: points[at] ?? 0,
    to: points[band] ?? 0,
    effort: effort[band] ?? 0,
    answerFirst: isOpen,
  }
}

function sumOf(steps: readonly { readonly effort: number }[]): number {
  return steps.reduce((sum, { effort }) => sum + thousandths(effort), 0) / 1000
}

/** The fewest locks that would have to go; when even that does not help, the requirements that nothing can meet. */
function inTheWay(model: PathModel, parts: readonly PathPart[]): Pick<Blocked, 'locks' | 'requirements'> {
  const opened: OptionsOf = item =>
    bandsOf(item, item.points.length - 1).map(band => ({ band, cost: [item.isLocked && band > item.at ? 1 : 0, 0] }))
  const locks: IndicatorId[] = []
  for (const part of parts) {
    const bands = chosenBands(part, opened)
    if (bands === undefined) return { locks: [], requirements: impossible(model) }
    part.items.forEach((item, index) => {
      if (item.isLocked && (bands[index] ?? 0) > item.at) locks.push(item.indicator)
    })
  }
  return { locks, requirements: [] }
}

/** Counted requirements that cannot be met even alone and with every indicator at its highest band. */
function impossible(model: PathModel): readonly string[] {
  const free = withoutLocks(model)
  return model.asked.flatMap(each =>
    pathParts(free, [each]).some(part => chosenBands(part, optionsFor('effort')) === undefined)
      ? [each.requirement]
      : [],
  )
}
