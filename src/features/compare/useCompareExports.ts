import { computed, type ComputedRef } from 'vue'
import { formatDate } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { today } from '#stores/clock.ts'
import { useFilesStore } from '#stores/filesStore.ts'
import { useInventedMark } from '#stores/useInventedMark.ts'

/** Takes the comparison out of the house, with the word *self-assessment* on it. */
export function useCompareExports(
  table: ComputedRef<{ readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }>,
) {
  const { t } = useMessages('compare')
  const files = useFilesStore()
  const invented = useInventedMark()
  const pictureFoot = computed(() => invented.value(t('radar.foot', { date: formatDate(today()) })))
  return {
    pictureFoot,
    saveTable: () =>
      files.saveTable(t('fileWhat'), [table.value.columns, ...table.value.rows, [], [pictureFoot.value]]),
    savePicture: (picture: Blob) => files.savePicture(t('fileWhat'), picture),
  }
}
