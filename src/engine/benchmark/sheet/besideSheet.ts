import type { Pack } from '../../questionnaire/pack.ts'
import type { Card } from '../card.ts'
import { comparableFigure, factSubjects, packSubjects, type Subject } from '../peers/subjects.ts'
import { standing } from '../standing.ts'
import type { BenchmarkSheet, SheetFigure, SheetGroup } from './benchmarkSheet.ts'

/** A figure of a sheet with the reader's own beside it. The own one may be among those that the sheet counts. */
export interface FigureBeside extends SheetFigure {
  readonly own: number | null
  /** Own minus median, in the figure's unit; null while either is not known. */
  readonly distance: number | null
  /** Better, equal or worse than the median; null without bands to tell a direction. */
  readonly standing: 'better' | 'equal' | 'worse' | null
  /** Where the own figure lies among the quartiles, from least to greatest; null where they are not shown. */
  readonly quarter: 'lower' | 'middle' | 'upper' | null
}

interface GroupBeside extends Omit<SheetGroup, 'figures'> {
  readonly figures: readonly FigureBeside[]
}

interface Reader {
  readonly own: Card | undefined
  readonly pack: Pack
}

/**
 * A benchmark sheet with the own round beside it, figures that this pack knows alone. Medians and quartiles of a sheet
 * are rounded; an own figure is not, so that it can differ from a median it stands on.
 */
export function besideSheet(sheet: BenchmarkSheet, { own, pack }: Reader): readonly GroupBeside[] {
  const asked = factSubjects(pack, [{ facts: factsOf(sheet) }])
  const subjects = new Map([...packSubjects(pack), ...asked].map(subject => [keyOf(subject), subject]))
  return sheet.peers.map(group => ({
    ...group,
    figures: group.figures.flatMap(figure => {
      const subject = subjects.get(keyOf(figure))
      return subject === undefined ? [] : [beside(figure, subject, sheet, { own, pack })]
    }),
  }))
}

function beside(figure: SheetFigure, subject: Subject, sheet: BenchmarkSheet, { own, pack }: Reader): FigureBeside {
  const sameShares = subject.kind !== 'share' || sheet.pack.version === pack.version
  const value = own === undefined || !sameShares ? undefined : comparableFigure(own, subject, pack)
  const distance = value === undefined || figure.median === null ? null : value - figure.median
  return {
    ...figure,
    own: value ?? null,
    distance,
    standing: distance === null || subject.direction === undefined ? null : standing(distance, subject.direction),
    quarter: value === undefined || figure.quartiles === null ? null : quarter(value, figure.quartiles),
  }
}

function quarter(own: number, [lower, upper]: readonly [number, number]): 'lower' | 'middle' | 'upper' {
  if (own < lower) return 'lower'
  return own > upper ? 'upper' : 'middle'
}

const keyOf = ({ kind, id }: Pick<SheetFigure, 'kind' | 'id'>): string => `${kind} ${id}`

/** Ids of the facts of a sheet, as a card would carry them. */
function factsOf(sheet: BenchmarkSheet): Record<string, number> {
  const ids = sheet.peers.flatMap(({ figures }) => figures.flatMap(({ kind, id }) => (kind === 'fact' ? [id] : [])))
  return Object.fromEntries(ids.map(id => [id, 0]))
}
