import { computed } from 'vue'
import type { Card } from '#engine/benchmark/card.ts'
import type { BenchmarkSheet, SheetWithheld } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import { besideSheet, type FigureBeside } from '#engine/benchmark/sheet/besideSheet.ts'
import { figureCell, type FileTable } from '#formats/tableFile.ts'
import { formatNumber, formatPercent } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { benchmarkRules } from '#stores/benchmarkRules.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'

/** The part of figures that belong to no questionnaire. */
const facts = 'facts'

interface Shown {
  /** Undefined while it is not read: then there are no figures. */
  readonly sheet: BenchmarkSheet | undefined
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
  'mediansOnly',
  'tellsTheRest',
  'notWhole',
] as const

/** The figures of a sheet in words, by dimension in the order of the pack. */
export function useSheetFigures(shown: () => Shown) {
  const { t } = useMessages('groups', 'compare', 'common')
  const packs = usePackStore()
  const words = usePackWords()

  const groups = computed(() => {
    const { sheet, own } = shown()
    const { shipped: pack } = packs
    return pack === undefined || sheet === undefined ? [] : besideSheet(sheet, { own, pack, rules: benchmarkRules })
  })

  /** The questionnaire of a dimension. */
  const partOf = (dimension: string | undefined): string =>
    [...(packs.shipped?.questionnaires.values() ?? [])].find(({ dimensions }) =>
      dimensions.some(({ id }) => id === dimension),
    )?.id ?? facts

  function rowOf(figure: FigureBeside) {
    const { title, section, part, unit, isFraction } = namesOf(figure)
    const written = (value: number | null): string => {
      if (value === null) return '–'
      return isFraction ? formatPercent(value) : formatNumber(value)
    }
    return {
      figure,
      section,
      part,
      name: title,
      title: unit === '' || title.toLowerCase().includes(unit) ? title : `${title} (${unit})`,
      unit: isFraction ? t('common:out.share') : unit,
      isFraction,
      written,
    }
  }

  /** What a figure is called, and where it stands. */
  function namesOf({ kind, id }: FigureBeside) {
    if (kind === 'share') {
      const { title } = words.dimension(id)
      return { title, section: t('sheet.shares'), part: partOf(id), unit: '', isFraction: true }
    }
    if (kind === 'fact')
      return { title: words.question(id).short, section: t('sheet.facts'), part: facts, unit: '', isFraction: false }
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
      part: partOf(indicator?.dimension),
      unit: unitWord,
      isFraction: isRatio && read.unit === undefined,
    }
  }

  const rowsOf = (at: number) =>
    (groups.value[at]?.figures ?? []).filter(figure => figure.n !== null || figure.own !== null).map(rowOf)

  /** Questionnaires that the sheet has figures of, and the facts; those where most is read first. */
  function partsOf(at: number): readonly { readonly value: string; readonly label: string }[] {
    const there = new Set(rowsOf(at).map(({ part }) => part))
    const parts = [...there].map(part => ({
      value: part,
      label: part === facts ? t('sheet.facts') : words.questionnaire(part).title,
    }))
    return parts.toSorted((a, b) => Number(b.value === packs.scored) - Number(a.value === packs.scored))
  }

  /** Rows of a part under their dimensions; figures that nobody has are left out. */
  function sectionsOf(at: number, part: string) {
    const rows = rowsOf(at).filter(row => row.part === part)
    const sections = [...new Set(rows.map(({ section }) => section))]
    return sections.map(title => ({ title, rows: rows.filter(({ section }) => section === title) }))
  }

  /** Everything on the sheet as one table to calculate with: groups of peers below each other, as on the screen. */
  function file(): Pick<FileTable, 'columns' | 'rows'> {
    const isBeside = shown().own !== undefined
    const own = <Each>(cell: Each): readonly Each[] => (isBeside ? [cell] : [])
    const rows = groups.value.flatMap(({ name: peers }, at) =>
      partsOf(at).flatMap(({ value: part }) =>
        sectionsOf(at, part).flatMap(section =>
          section.rows.map(({ figure, name, unit, isFraction }) => {
            const cell = (value: number | null | undefined) => figureCell(value ?? null, isFraction)
            return [
              peers,
              section.title,
              name,
              unit,
              ...own(cell(figure.own)),
              cell(figure.median),
              cell(figure.quartiles?.[0]),
              cell(figure.quartiles?.[1]),
              figure.n ?? '',
              figure.withheld.map(reason).join(' '),
            ]
          }),
        ),
      ),
    )
    const columns = [
      t('sheet.peers'),
      t('sheet.part'),
      t('compare:columns.measure'),
      t('common:out.unit'),
      ...own(t('compare:columns.you')),
      t('compare:columns.median'),
      t('sheet.lower'),
      t('sheet.upper'),
      t('sheet.contributors'),
      t('common:out.none'),
    ]
    return { columns, rows }
  }

  const reason = ({ what, because, needed }: SheetWithheld): string =>
    t(`compare:withheld.${told.find(rule => rule === because) ?? 'leastOthers'}`, {
      what: t(`compare:figure.${what}`),
      needed,
    })

  return { groups, partsOf, sectionsOf, file, reason }
}
