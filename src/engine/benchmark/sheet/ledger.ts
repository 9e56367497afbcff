import type { SheetFigure } from './benchmarkSheet.ts'

/**
 * A figure that was shown, with who stood behind it. The list of them is kept by whoever makes the sheets and never
 * leaves: it tells which figures of a later sheet would speak of single contributors.
 */
export interface ShownFigure {
  /** Id of the group of peers. */
  readonly peers: string
  /** Card id → stamp of the card that counted. */
  readonly contributors: Readonly<Record<string, string>>
  readonly figure: SheetFigure
}

/** The earlier figures of the same subject, latest last. */
export function shownOf(ledger: readonly ShownFigure[], { kind, id }: Pick<SheetFigure, 'kind' | 'id'>): ShownFigure[] {
  return ledger.filter(({ figure }) => figure.kind === kind && figure.id === id)
}
