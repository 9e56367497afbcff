import { messagesOf } from '#i18n/useMessages.ts'
import type { Drawing } from '#ui/charts/drawing.ts'
import { tableDrawing } from '#ui/charts/tableDrawing.ts'
import type { ViewGroup } from './comparedView.ts'
import { heatDrawing } from './heatDrawing.ts'
import type { HeatMap, HeatRow } from './heatMap.ts'
import type { Partner } from './partners.ts'
import { stripsDrawing } from './stripsDrawing.ts'
import type { View } from './usePlace.ts'
import type { WordTable } from './wordTable.ts'

interface Viewed {
  readonly groups: readonly ViewGroup[]
  readonly partners: readonly Partner[]
  readonly heat: HeatMap
  readonly heatRows: readonly HeatRow[]
  readonly table: () => WordTable
}

interface Words {
  readonly title: string
  readonly lead: string
  readonly own: string
  readonly foot: string
}

/** What is on the screen as a picture of lines and letters; of the charts, the heat map. */
export function viewDrawing(view: View, viewed: Viewed, words: Words): Drawing {
  const t = messagesOf('compare', 'compareCharts')
  if (view === 'charts') {
    const place = (of: 'stronger' | 'middle' | 'weaker'): string => t(`compareCharts:heat.${of}`)
    return heatDrawing(viewed.heat, viewed.heatRows, { ...words, place })
  }
  if (view === 'table' || view === 'cards')
    return tableDrawing(viewed.table(), { ...words, more: count => t('out.more', { count }) })
  const columns = { you: t('columns.you'), median: t('columns.median'), n: t('columns.n') }
  return stripsDrawing(viewed.groups, viewed.partners, { ...words, ...columns })
}
