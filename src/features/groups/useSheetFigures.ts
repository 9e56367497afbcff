import { computed } from 'vue'
import type { Card } from '#engine/benchmark/card.ts'
import type { Withheld } from '#engine/benchmark/disclosure/benchmarkRules.ts'
import type { BenchmarkSheet } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import { besideSheet, type FigureBeside } from '#engine/benchmark/sheet/besideSheet.ts'
import { formatNumber, formatPercent } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'

interface Shown {
  readonly sheet: BenchmarkSheet
  readonly own: Card | undefined
}

/** Rules by which a figure can be withheld. */
const told = [
  'leastOthers',
  'leastOthersForQuartiles',
  'leastForPercentile',
  'leastChanged',
  'dominantShare',
  'priorShare',
] as const

/** The figures of a sheet in words, by dimension in the order of the pack. */
export function useSheetFigures(shown: () => Shown) {
  const { t } = useMessages('groups', 'compare')
  const packs = usePackStore()
  const words = usePackWords()

  const groups = computed(() => {
    const { sheet, own } = shown()
    const { shipped: pack } = packs
    return pack === undefined ? [] : besideSheet(sheet, { own, pack })
  })

  function rowOf(figure: FigureBeside) {
    const { title, section, unit, isFraction } = namesOf(figure)
    const written = (value: number | null): string => {
      if (value === null) return '–'
      return isFraction ? formatPercent(value) : formatNumber(value)
    }
    return { figure, section, title: unit === '' ? title : `${title} (${unit})`, written }
  }

  /** What a figure is called, and where it stands. */
  function namesOf({ kind, id }: FigureBeside) {
    if (kind === 'share')
      return { title: words.dimension(id).title, section: t('sheet.shares'), unit: '', isFraction: true }
    if (kind === 'fact')
      return { title: words.question(id).short, section: t('sheet.facts'), unit: '', isFraction: false }
    const [indicatorId = id, furtherId] = id.split('.')
    const indicator = [...(packs.shipped?.questionnaires.values() ?? [])]
      .flatMap(({ indicators }) => indicators)
      .find(one => one.id === indicatorId)
    const read = furtherId === undefined ? indicator : indicator?.measures.find(one => one.id === furtherId)
    const text = words.indicator(indicatorId)
    const title = furtherId === undefined ? text.title : (text.measures?.[furtherId] ?? text.title)
    const unitWord = words.unit(read?.unit, 2)
    const isRatio = read?.measure !== undefined && ('ratio' in read.measure || 'share' in read.measure)
    return {
      title,
      section: words.dimension(indicator?.dimension ?? '').title,
      unit: title.toLowerCase().includes(unitWord) ? '' : unitWord,
      isFraction: isRatio && read.unit === undefined,
    }
  }

  /** Rows under their dimensions; figures that nobody has are left out. */
  function sectionsOf(at: number) {
    const rows = (groups.value[at]?.figures ?? []).filter(figure => figure.n !== null || figure.own !== null).map(rowOf)
    const sections = [...new Set(rows.map(({ section }) => section))]
    return sections.map(title => ({ title, rows: rows.filter(({ section }) => section === title) }))
  }

  const reason = ({ what, because, needed }: Withheld): string =>
    t(`compare:withheld.${told.find(rule => rule === because) ?? 'leastOthers'}`, {
      what: t(`compare:figure.${what}`),
      needed,
    })

  return { groups, sectionsOf, reason }
}
