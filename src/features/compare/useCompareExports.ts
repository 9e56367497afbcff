import { computed, type ComputedRef } from 'vue'
import { formatDate } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { today } from '#stores/clock.ts'
import { useFilesStore } from '#stores/filesStore.ts'
import { useInventedMark } from '#stores/useInventedMark.ts'
import { looksOf, pngOf, svgOf, type Drawing } from '#ui/charts/drawing.ts'
import type { SaveKind } from '#ui/saveKinds.ts'
import type { View } from './usePlace.ts'
import type { WordTable } from './wordTable.ts'

/**
 * Takes a view of the comparison out of the house, with its peers and the word *self-assessment* on it. `table` is asked
 * for when one is wanted.
 */
export function useCompareExports(view: ComputedRef<View>, table: () => WordTable, peers: ComputedRef<string>) {
  const { t } = useMessages('compare')
  const files = useFilesStore()
  const invented = useInventedMark()
  const foot = computed(() => invented.value(`${peers.value} ${t('radar.foot', { date: formatDate(today()) })}`))
  const what = computed(() => t(`file.${view.value}`))
  const rows = (): readonly (readonly string[])[] => {
    const { columns, rows: figures } = table()
    return [columns, ...figures, [], [foot.value]]
  }
  return {
    foot,
    /** `drawing` is asked for when a picture is wanted. */
    save: (kind: SaveKind, drawing: () => Drawing): void => {
      if (kind === 'csv') void files.saveTable(what.value, rows())
      if (kind === 'xlsx') void files.saveWorkbook(what.value, t('out.sheet'), rows())
      const looks = looksOf(document.body)
      if (kind === 'picture') void pngOf(drawing(), looks).then(picture => files.savePicture(what.value, picture))
      if (kind === 'drawing') files.saveDrawing(what.value, svgOf(drawing(), looks))
    },
    savePicture: (picture: Blob) => files.savePicture(what.value, picture),
  }
}
