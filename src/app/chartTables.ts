import { messagesOf } from '#i18n/useMessages.ts'
import { useAboutTable } from '#stores/aboutTable.ts'
import { useFilesStore } from '#stores/filesStore.ts'
import { tableColumns, tableRows, type ChartContent } from '#ui/charts/chartContent.ts'
import type { SaveChartTable } from '#ui/charts/chartFiles.ts'

/** Saves the table of a chart of shares or counts, as figures to calculate with. */
export const saveChartTable: SaveChartTable = (kind, name, content) => {
  const t = messagesOf('tables')
  const files = useFilesStore()
  const table = { ...figuresOf(content), about: useAboutTable()({ what: content.caption }) }
  void (kind === 'csv' ? files.saveTable(name, table) : files.saveWorkbook(name, t('figures'), table))
}

function figuresOf(content: ChartContent) {
  const t = messagesOf('tables')
  const isShare = content.figure !== 'count'
  const head = (title: string): string => (isShare ? t('withUnit', { title, unit: t('share') }) : title)
  const [first = '', ...lines] = tableColumns(content)
  return {
    columns: [first, ...lines.map(head)],
    rows: tableRows(content).map(({ category, values }) => [
      category,
      ...values.map(value => (value === null ? '' : isShare ? { share: value } : value)),
    ]),
  }
}
