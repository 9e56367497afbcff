import { computed } from 'vue'
import type { Card } from '#engine/benchmark/card.ts'
import type { BenchmarkSheet, SheetWithheld } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import { besideSheet, type FigureBeside } from '#engine/benchmark/sheet/besideSheet.ts'
import { figureCell, type FileTable } from '#formats/tableFile.ts'
import type { Relevance } from '#engine/benchmark/meaning/relevance.ts'
import { byGap, byLabel, type RowOrder } from '#engine/benchmark/meaning/sortedRows.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { formatNumber, formatPercent } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { benchmarkRules } from '#stores/benchmarkRules.ts'
import { useMeasureWords, type MeasureWords } from '#stores/measureWords.ts'
import { useNextLabel } from '#stores/nextLabel.ts'
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

/** A figure of a sheet in words. */
export interface SheetRow extends Omit<MeasureWords, 'short'> {
  readonly figure: FigureBeside
  /** Its dimension, by name. */
  readonly section: string
  /** The questionnaire it belongs to, or the facts. */
  readonly part: string
  /** Undefined for shares and facts. */
  readonly indicator: Indicator | undefined
  readonly relevance: Relevance | undefined
  /** As short as a line has room for; a dash where there is none. */
  readonly written: (value: number | null) => string
}

/** Rows that belong together under one heading. */
export interface SheetSection {
  readonly title: string
  readonly rows: readonly SheetRow[]
}

const plain = { indicator: undefined, relevance: undefined, isLevel: false, isFraction: false, unit: '' } as const

const withDash =
  (short: (value: number) => string) =>
  (value: number | null): string =>
    value === null ? '–' : short(value)

/** The figures of a sheet in words, by dimension in the order of the pack. */
export function useSheetFigures(shown: () => Shown) {
  const { t } = useMessages('groups', 'compare', 'tables')
  const packs = usePackStore()
  const words = usePackWords()
  const measureWords = useMeasureWords()
  const next = useNextLabel()

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

  /** A figure in words: what it is called, where it stands, and what it has to do with the next label. */
  function rowOf(figure: FigureBeside): SheetRow {
    const { kind, id } = figure
    if (kind === 'share') {
      const { title } = words.dimension(id)
      const said = (value: number) => formatPercent(value)
      return {
        ...plain,
        figure,
        name: title,
        title,
        section: t('sheet.shares'),
        isFraction: true,
        unit: t('tables:share'),
        part: partOf(id),
        said,
        written: withDash(said),
      }
    }
    const indicator = kind === 'measure' ? indicatorOf(id) : undefined
    if (indicator === undefined) {
      const { short: title } = words.question(id)
      const said = (value: number) => formatNumber(value)
      return {
        ...plain,
        figure,
        name: title,
        title,
        section: t('sheet.facts'),
        part: facts,
        said,
        written: withDash(said),
      }
    }
    const { short, ...said } = measureWords(id, indicator)
    return {
      figure,
      section: words.dimension(indicator.dimension).title,
      part: partOf(indicator.dimension),
      indicator,
      relevance: id.includes('.') ? undefined : next.relevance(indicator),
      ...said,
      written: withDash(short),
    }
  }

  function indicatorOf(measure: string): Indicator | undefined {
    const [id] = measure.split('.')
    return [...(packs.shipped?.questionnaires.values() ?? [])]
      .flatMap(({ indicators }) => indicators)
      .find(one => one.id === id)
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

  /** Rows of a part; figures that nobody has are left out. */
  const rowsOfPart = (at: number, part: string): readonly SheetRow[] => rowsOf(at).filter(row => row.part === part)

  /** The same under their dimensions, or in the order that is asked for. */
  function sectionsOf(at: number, part: string, order: RowOrder = 'dimension'): readonly SheetSection[] {
    const rows = rowsOfPart(at, part)
    // In the other orders indicators stand alone, as in Compare: a share is made of them.
    const compared = rows.filter(({ figure }) => figure.kind !== 'share')
    const ordered = {
      gap: () => byGap(compared, of => t(`compare:gap.${of}`)),
      label: () => byLabel(compared, inLabel),
    }
    if (order !== 'dimension') return ordered[order]().map(({ title, views }) => ({ title, rows: views }))
    const sections = [...new Set(rows.map(({ section }) => section))]
    return sections.map(title => ({ title, rows: rows.filter(({ section }) => section === title) }))
  }

  const inLabel = (of: 'waits' | 'adds' | 'met' | 'audited' | 'none'): string =>
    t(`compare:relevance.${of}`, { label: next.title.value })

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
              figure.leftOut ?? '',
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
      t('tables:unit'),
      ...own(t('compare:columns.you')),
      t('compare:columns.median'),
      t('sheet.lower'),
      t('sheet.upper'),
      t('sheet.contributors'),
      t('sheet.leftOut.column'),
      t('tables:none'),
    ]
    return { columns, rows }
  }

  const reason = ({ what, because, needed }: SheetWithheld): string =>
    t(`compare:withheld.${told.find(rule => rule === because) ?? 'leastOthers'}`, {
      what: t(`compare:figure.${what}`),
      needed,
    })

  return { groups, partsOf, rowsOfPart, sectionsOf, file, reason }
}
