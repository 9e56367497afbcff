import { impossibilityOf, type Impossibility } from '../../measures/bounds.ts'
import { boundsIn, type ComparedBy } from '../possible.ts'
import type { BenchmarkSheet, SheetFigure } from './benchmarkSheet.ts'

/** A figure on a sheet that cannot be: no such group of answers has it. */
interface ImpossibleOnSheet extends Pick<SheetFigure, 'kind' | 'id'> {
  /** JSON pointer into the sheet. */
  readonly path: string
  readonly value: number
  /** `order`: a median is beyond one of its quartiles, or these stand the wrong way round. */
  readonly because: Impossibility | 'order'
  /** The limit that it leaves; the figure it must not pass. */
  readonly limit: number
}

/**
 * Medians and quartiles that no figures of cards could have made, by the bounds that cards are held against, rounded
 * as a sheet is. What this pack does not know is not judged.
 */
export function impossibleOnSheet({ peers }: BenchmarkSheet, by: ComparedBy): readonly ImpossibleOnSheet[] {
  return peers.flatMap(({ figures }, group) =>
    figures.flatMap((figure, at) => faultOf(figure, `/peers/${String(group)}/figures/${String(at)}`, by) ?? []),
  )
}

function faultOf(figure: SheetFigure, path: string, by: ComparedBy): ImpossibleOnSheet | undefined {
  const { kind, id, median, quartiles } = figure
  const bounds = boundsIn(by, true)[kind](id)
  if (bounds === undefined) return undefined
  const inOrder = [quartiles?.[0], median, quartiles?.[1]].filter(value => typeof value === 'number')
  for (const [place, value] of inOrder.entries()) {
    const because = impossibilityOf(value, bounds)
    const limit = because === 'below' ? bounds.least : bounds.greatest
    if (because !== undefined) return { kind, id, path, value, because, limit }
    const before = inOrder[place - 1] ?? value
    if (value < before) return { kind, id, path, value, because: 'order', limit: before }
  }
  return undefined
}
