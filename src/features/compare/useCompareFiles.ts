import { figureCell } from '#formats/tableFile.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { tableColumns, tableRows, type ChartContent } from '#ui/charts/chartContent.ts'
import { compareFile, type FileRows } from './compareFile.ts'
import type { ComparedView } from './comparedView.ts'
import type { Partner } from './partners.ts'
import type { Charts } from './useCharts.ts'
import type { View } from './usePlace.ts'
import { useWithheldWords } from './useWithheldWords.ts'

/** Figures and charts of the comparison as tables for files. */
export function useCompareFiles({ version, chart, part, radar, heat, heatFigures, points, lines, ...drawn }: Charts) {
  const { t } = useMessages('compare', 'compareCharts', 'tables')
  const reason = useWithheldWords()

  /** A row a figure, a column a partner. */
  const ofViews = (views: readonly ComparedView[], partners: readonly Partner[]): FileRows =>
    compareFile(views, partners, version.value, {
      measure: t('columns.measure'),
      unit: t('tables:unit'),
      you: t('columns.you'),
      least: t('compareCharts:boxes.least'),
      lower: t('compareCharts:boxes.lower'),
      median: t('columns.median'),
      upper: t('compareCharts:boxes.upper'),
      greatest: t('compareCharts:boxes.greatest'),
      n: t('columns.n'),
      percentile: t('columns.percentile'),
      none: t('tables:none'),
      reason,
    })

  /** What the chart on screen draws. */
  function ofChart(): FileRows {
    const { across, up, over } = drawn
    switch (chart.value) {
      case 'boxes':
        return ofViews(part.value?.views ?? [], [])
      case 'heat':
        return {
          columns: [t('compareCharts:heat.cluster'), ...heatFigures.value.map(({ head }) => head)],
          rows: heat.value.rows.map(({ name, cells }) => [
            name,
            ...cells().map(({ value }, at) => figureCell(value, heatFigures.value[at]?.isFraction === true)),
          ]),
        }
      case 'radar':
        return ofContent(radar.value, () => true, share)
      case 'scatter':
        return ofContent(
          points.value,
          series => (series === 0 ? across : up).value?.isFraction === true,
          (label, series) => (series === 0 ? across : up).value?.head ?? label,
        )
      case 'rounds':
        return ofContent(
          lines.value,
          () => over.value?.isFraction === true,
          label => (over.value?.isFraction === true ? share(label) : label),
        )
    }
  }
  const share = (title: string): string => t('tables:withUnit', { title, unit: t('tables:share') })

  /** Rows of a chart's table; years, the categories of rounds, are numbers. */
  function ofContent(
    content: ChartContent | undefined,
    isFraction: (series: number) => boolean,
    head: (label: string, series: number) => string,
  ): FileRows {
    if (content === undefined) return { columns: [], rows: [] }
    const [first = '', ...labels] = tableColumns(content)
    return {
      columns: [first, ...labels.map(head)],
      rows: tableRows(content).map(({ category, values }) => [
        chart.value === 'rounds' ? Number(category) : category,
        ...values.map((value, series) => figureCell(value, isFraction(series))),
      ]),
    }
  }

  /** Which view, and of what: a questionnaire, or the figure over rounds. Two figures stand in the heads of their columns. */
  function about(view: View, of: { readonly cards: number; readonly subject: string }): string {
    if (view === 'cards') return t('view.cards', { count: of.cards })
    if (view !== 'charts') return [t(`view.${view}`), of.subject].join(', ')
    const { over } = drawn
    const what = { radar: '', boxes: of.subject, heat: of.subject, scatter: '', rounds: over.value?.title ?? '' }
    return [t(`compareCharts:chart.${chart.value}`), what[chart.value]].filter(part => part !== '').join(', ')
  }

  return { ofViews, ofChart, about }
}
