import { computed, type ComputedRef } from 'vue'
import { dayCell, type AboutTable } from '#formats/tableFile.ts'
import { formatDate } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useAboutTable } from '#stores/aboutTable.ts'
import { today } from '#stores/clock.ts'
import { useFilesStore } from '#stores/filesStore.ts'
import { useInventedMark } from '#stores/useInventedMark.ts'
import { looksOf, pngOf, svgOf, type Drawing } from '#ui/charts/drawing.ts'
import type { SaveKind } from '#ui/saveKinds.ts'
import type { FileRows } from './compareFile.ts'
import type { View } from './usePlace.ts'

interface Exported {
  /** Asked for when a table is wanted. */
  readonly table: () => FileRows
  /** What of the view is on the screen: which chart, which questionnaire. */
  readonly about: () => string
  readonly peers: ComputedRef<string>
  /** Earliest and latest reference date of those compared with. */
  readonly dates: () => readonly [string, string] | null | undefined
}

/** Takes a view of the comparison out of the house, with its peers and the word *self-assessment* on it. */
export function useCompareExports(view: ComputedRef<View>, { table, about, peers, dates }: Exported) {
  const { t } = useMessages('compare', 'tables')
  const files = useFilesStore()
  const invented = useInventedMark()
  const foot = computed(() => invented.value(`${peers.value}. ${t('radar.foot', { date: formatDate(today()) })}`))
  const what = computed(() => t(`file.${view.value}`))
  const aboutTable = useAboutTable()
  function file() {
    const [from = '', to = ''] = dates() ?? []
    const lines: AboutTable['lines'] = [
      [t('tables:about.peers'), peers.value],
      [t('tables:about.peersFrom'), dayCell(from)],
      [t('tables:about.peersTo'), dayCell(to)],
    ]
    return { ...table(), about: aboutTable({ what: [t('out.sheet'), about()].join(', '), lines }) }
  }
  return {
    foot,
    /** `drawing` is asked for when a picture is wanted. */
    save: (kind: SaveKind, drawing: () => Drawing): void => {
      if (kind === 'csv') void files.saveTable(what.value, file())
      if (kind === 'xlsx') void files.saveWorkbook(what.value, t('out.sheet'), file())
      const looks = looksOf(document.body)
      if (kind === 'picture') void pngOf(drawing(), looks).then(picture => files.savePicture(what.value, picture))
      if (kind === 'drawing') files.saveDrawing(what.value, svgOf(drawing(), looks))
    },
    savePicture: (picture: Blob) => files.savePicture(what.value, picture),
  }
}
