import type { Card } from '#engine/benchmark/card.ts'
import type { ComparedFigure } from '#engine/benchmark/comparison.ts'
import { comparableFigure, type Subject } from '#engine/benchmark/peers/subjects.ts'
import type { ComparedBy } from '#engine/benchmark/possible.ts'
import type { Direction } from '#engine/questionnaire/questionnaire.ts'
import { comparedBy } from '#stores/benchmarkRules.ts'

/** A compared figure as the charts draw it. */
export interface DrawnFigure {
  readonly kind: Subject['kind']
  /** Measure, dimension or question. */
  readonly id: string
  readonly title: string
  /** Title and unit for the head of a column in a file. */
  readonly head: string
  /** Its figures are shares, fractions of 1. */
  readonly isFraction: boolean
  readonly figure: ComparedFigure
  /** Which way is better; undefined where nothing says so. */
  readonly direction: Direction | undefined
  /** A figure as short as a chart has room for; a dash where it is not known. */
  readonly written: (value: number | null) => string
}

/** Name of a figure in an address: its kind keeps a dimension apart from a question of the same id. */
export function drawnKey({ kind, id }: Pick<DrawnFigure, 'kind' | 'id'>): string {
  return `${kind}.${id}`
}

/** The figure of a partner's card; null where it has none. */
export function drawnValue(card: Card, drawn: DrawnFigure, pack: ComparedBy['pack']): number | null {
  return comparableFigure(card, drawn, comparedBy(pack)) ?? null
}
