import type { Pack } from '../../questionnaire/pack.ts'
import type { Card } from '../card.ts'
import type { BenchmarkRules } from '../disclosure/benchmarkRules.ts'
import { coarse } from '../disclosure/coarse.ts'
import { comparableFigure, factSubjects, packSubjects, type Subject } from '../peers/subjects.ts'
import { besideMedian, quarterOf, type Standing } from '../standing.ts'
import type { BenchmarkSheet, SheetFigure, SheetGroup } from './benchmarkSheet.ts'

/** A figure of a sheet with the reader's own beside it. The own one may be among those that the sheet counts. */
export interface FigureBeside extends SheetFigure, Standing {
  readonly own: number | null
  /** Where the own figure lies among the quartiles, from least to greatest; null where they are not shown. */
  readonly quarter: 'lower' | 'middle' | 'upper' | null
}

interface GroupBeside extends Omit<SheetGroup, 'figures'> {
  readonly figures: readonly FigureBeside[]
}

export interface SheetReader {
  readonly own: Card | undefined
  readonly pack: Pack
  readonly rules: BenchmarkRules
}

/**
 * A benchmark sheet with the own round beside it, figures that this pack knows alone. Medians and quartiles of a sheet
 * are rounded; the own figure is shown as it is, and rounded likewise to tell where it stands.
 */
export function besideSheet(sheet: BenchmarkSheet, { own, pack, rules }: SheetReader): readonly GroupBeside[] {
  const asked = factSubjects(pack, [{ facts: factsOf(sheet) }])
  const subjects = new Map([...packSubjects(pack), ...asked].map(subject => [keyOf(subject), subject]))
  return sheet.peers.map(group => ({
    ...group,
    figures: group.figures.flatMap(figure => {
      const subject = subjects.get(keyOf(figure))
      return subject === undefined ? [] : [beside(figure, subject, sheet, { own, pack, rules })]
    }),
  }))
}

function beside(
  figure: SheetFigure,
  subject: Subject,
  sheet: BenchmarkSheet,
  { own, pack, rules }: SheetReader,
): FigureBeside {
  const sameShares = subject.kind !== 'share' || sheet.pack.version === pack.version
  const value = own === undefined || !sameShares ? undefined : comparableFigure(own, subject, { pack, rules })
  const rounded = (one: number): number => coarse(one, subject.isFraction, rules)
  return {
    ...figure,
    own: value ?? null,
    ...besideMedian({ own: value ?? null, median: figure.median, direction: subject.direction, rounded }),
    quarter: value === undefined || figure.quartiles === null ? null : quarterOf(value, figure.quartiles, rounded),
  }
}

const keyOf = ({ kind, id }: Pick<SheetFigure, 'kind' | 'id'>): string => `${kind} ${id}`

/** Ids of the facts of a sheet, as a card would carry them. */
function factsOf(sheet: BenchmarkSheet): Record<string, number> {
  const ids = sheet.peers.flatMap(({ figures }) => figures.flatMap(({ kind, id }) => (kind === 'fact' ? [id] : [])))
  return Object.fromEntries(ids.map(id => [id, 0]))
}
