import { besideSheet, type FigureBeside, type SheetReader } from '../benchmark/sheet/besideSheet.ts'
import type { BenchmarkSheet, SheetGroup } from '../benchmark/sheet/benchmarkSheet.ts'

/** What `npm run compare -- --sheet FILE --json` prints: a benchmark sheet with the own round beside its figures. */
export interface SheetOutput extends Omit<BenchmarkSheet, 'laurel' | 'id' | 'peers'> {
  readonly peers: readonly (Omit<SheetGroup, 'figures'> & Readonly<Record<Figures, FiguresById>>)[]
}

type Figures = 'measures' | 'shares' | 'facts'
type FiguresById = Readonly<Record<string, Omit<FigureBeside, 'kind' | 'id'>>>

/** Figures and codes as the screen has them; those that this pack does not know are left out. */
export function sheetOutput(sheet: BenchmarkSheet, reader: SheetReader): SheetOutput {
  const { group, round, pack, rules, frozen, invented, dates } = sheet
  const peers = besideSheet(sheet, reader).map(({ figures, ...one }) => {
    const of = (wanted: FigureBeside['kind']): FiguresById =>
      Object.fromEntries(
        figures
          .filter(({ kind }) => kind === wanted)
          .map(({ id, own, n, leftOut, median, quartiles, total, distance, standing, quarter, withheld }) => [
            id,
            {
              own,
              n,
              ...(leftOut !== undefined && { leftOut }),
              median,
              quartiles,
              total,
              distance,
              standing,
              quarter,
              withheld,
            },
          ]),
      )
    return { ...one, measures: of('measure'), shares: of('share'), facts: of('fact') }
  })
  return { group, round, pack, rules, frozen, invented, dates, peers }
}
