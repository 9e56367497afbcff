import { formatNumber } from '#i18n/format.ts'
import type { WallLine } from '#ui/wall/wallLine.ts'
import { wallPages, type WallPage } from '#ui/wall/wallPages.ts'
import { lineOf } from './sheetRows.ts'
import type { SheetRow } from './useSheetFigures.ts'

/** What a wall shows of a section. */
interface WallSection {
  readonly title: string
  readonly rows: readonly Pick<SheetRow, 'figure' | 'title' | 'written'>[]
}

/**
 * A part of a sheet as pages of a wall. What is withheld stays off it: there is nothing to point at, and the sheet
 * itself says why.
 */
export function sheetWall(sections: readonly WallSection[], isBeside: boolean): readonly WallPage<WallLine>[] {
  return wallPages(
    sections.map(({ title: heading, rows }) => ({
      id: heading,
      title: heading,
      views: rows.flatMap(({ figure, title, written }) =>
        figure.n === null || figure.median === null
          ? []
          : {
              key: `${figure.kind} ${figure.id}`,
              id: figure.id,
              title,
              own: isBeside ? written(figure.own) : '',
              median: written(figure.median),
              n: formatNumber(figure.n),
              strip: { ...lineOf(figure), marks: [] },
            },
      ),
    })),
  )
}
