import type { BenchmarkSheet } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import { dayCell, type AboutTable, type FileTable } from '#formats/tableFile.ts'
import { formatDate } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useAboutTable } from '#stores/aboutTable.ts'
import { today } from '#stores/clock.ts'
import { useFilesStore } from '#stores/filesStore.ts'
import { useInventedMark } from '#stores/useInventedMark.ts'
import { looksOf, pngOf, svgOf } from '#ui/charts/drawing.ts'
import { tableDrawing } from '#ui/charts/tableDrawing.ts'
import type { SaveKind } from '#ui/saveKinds.ts'

/** Figures of a sheet in words. */
export interface SheetTable {
  /** Which figures of whom. */
  readonly about: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A sheet as it can leave the house: a picture is of what is on the screen, a spreadsheet of everything. */
interface SheetTables {
  readonly onScreen: SheetTable
  readonly inFile: () => Pick<FileTable, 'columns' | 'rows'>
}

/** Takes figures of a sheet out of the house, with the group and the word *self-assessment* on them. */
export function useSheetExports() {
  const { t } = useMessages('groups', 'compare', 'tables')
  const files = useFilesStore()
  const invented = useInventedMark()
  const aboutTable = useAboutTable()

  function aboutSheet({ group, round, frozen, dates, pack, invented: isInvented }: BenchmarkSheet): AboutTable {
    const [from, to] = dates ?? ['', '']
    return aboutTable({
      what: t('sheet.crumb'),
      lines: [
        [t('tables:about.group'), group.name],
        [t('tables:about.groupRound'), round.name],
        [t('tables:about.peersFrom'), dayCell(from)],
        [t('tables:about.peersTo'), dayCell(to)],
        [t('tables:about.frozen'), dayCell(frozen)],
      ],
      pack,
      invented: isInvented,
    })
  }

  return async (kind: SaveKind, sheet: BenchmarkSheet, { onScreen, inFile }: SheetTables): Promise<void> => {
    const what = t('sheet.file')
    if (kind === 'csv' || kind === 'xlsx') {
      const table = { ...inFile(), about: aboutSheet(sheet) }
      await (kind === 'csv' ? files.saveTable(what, table) : files.saveWorkbook(what, t('sheet.crumb'), table))
      return
    }
    const foot = invented.value(t('compare:radar.foot', { date: formatDate(today()) }))
    const words = { title: sheet.group.name, lead: onScreen.about, foot }
    const drawing = tableDrawing(onScreen, { ...words, more: count => t('compare:out.more', { count }) })
    const looks = looksOf(document.body)
    if (kind === 'picture') files.savePicture(what, await pngOf(drawing, looks))
    else files.saveDrawing(what, svgOf(drawing, looks))
  }
}
