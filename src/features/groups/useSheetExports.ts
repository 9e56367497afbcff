import { formatDate } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
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

/** Takes figures of a sheet out of the house, with the group and the word *self-assessment* on them. */
export function useSheetExports() {
  const { t } = useMessages('groups', 'compare')
  const files = useFilesStore()
  const invented = useInventedMark()

  return async (kind: SaveKind, title: string, { about, columns, rows }: SheetTable): Promise<void> => {
    const what = t('sheet.file')
    const foot = invented.value(t('compare:radar.foot', { date: formatDate(today()) }))
    const lines = [columns, ...rows, [], [`${title} ${about}`], [foot]]
    const drawing = () =>
      tableDrawing({ columns, rows }, { title, lead: about, foot, more: count => t('compare:out.more', { count }) })
    const looks = looksOf(document.body)
    if (kind === 'csv') await files.saveTable(what, lines)
    else if (kind === 'xlsx') await files.saveWorkbook(what, t('sheet.crumb'), lines)
    else if (kind === 'picture') files.savePicture(what, await pngOf(drawing(), looks))
    else files.saveDrawing(what, svgOf(drawing(), looks))
  }
}
