import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import type { Comparison } from '#engine/benchmark/comparison.ts'
import { formatNumber } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { benchmarkRules, comparedBy } from '#stores/benchmarkRules.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'
import { usePeersStore } from '#stores/peersStore.ts'
import { useRoundCards } from '#stores/compareRounds.ts'
import { pageOf } from '#ui/pages.ts'
import { wallPages } from '#ui/wall/wallPages.ts'
import { boxPlot } from './boxPlot.ts'
import type { ComparedView, ViewGroup } from './comparedView.ts'
import { compareRadar } from './compareRadar.ts'
import { drawnKey, type DrawnFigure } from './drawnFigure.ts'
import { heatMap } from './heatMap.ts'
import type { Partner } from './partners.ts'
import { roundLines } from './roundLines.ts'
import { scatter } from './scatter.ts'

export const charts = ['radar', 'boxes', 'heat', 'scatter', 'rounds'] as const
export type Chart = (typeof charts)[number]

/** More clusters than `most` are turned page by page. */
const heatPages = { size: 25, most: 60 }

interface Shown {
  readonly comparison: ComputedRef<Comparison | undefined>
  readonly partners: ComputedRef<readonly Partner[]>
  /** The figures of the questionnaire that is compared, by dimension. */
  readonly groups: ComputedRef<readonly ViewGroup[]>
  /** Those of all questionnaires. */
  readonly everything: ComputedRef<readonly ViewGroup[]>
}

/** What the charts draw: which chart, and of which figures, stands in the address. */
export function useCharts({ comparison, partners, groups, everything }: Shown) {
  const { t } = useMessages('compareCharts', 'compare', 'tables')
  const route = useRoute()
  const open = useOrganisationStore()
  const packs = usePackStore()
  const words = usePackWords()
  const peers = usePeersStore()
  const you = computed(() => open.organisation?.profile.name ?? '')
  const version = computed(() => comparedBy(packs.shipped).pack)

  const chart = computed(() => charts.find(one => one === route.query['chart']) ?? 'radar')
  /** It shows clusters by their marks; boxes are of all together, and the heat map names them. */
  const hasMarks = computed(() => chart.value !== 'boxes' && chart.value !== 'heat')
  /** A dimension, or the shares of all of them. */
  const part = computed(() => groups.value.find(({ id }) => id === route.query['part']) ?? groups.value[0])
  const parts = computed(() =>
    groups.value.map(({ id, title }) => ({ value: id, label: id === 'shares' ? t('figures.shares') : title })),
  )
  const figures = computed(() => (part.value?.views ?? []).map(drawnOf))

  /** Everything with one figure a cluster, to be set beside another: by dimension, then the facts. */
  const families = computed((): readonly (readonly DrawnFigure[])[] => [
    ...everything.value.map(({ views }) => views.map(drawnOf)),
    (comparison.value?.facts ?? []).map((figure): DrawnFigure => ({
      kind: 'fact',
      id: figure.question,
      title: words.question(figure.question).short,
      head: words.question(figure.question).short,
      isFraction: false,
      figure,
      direction: undefined,
      written: value => (value === null ? '–' : formatNumber(value)),
    })),
  ])
  const known = computed(() => families.value.flat())
  const options = computed(() => known.value.map(each => ({ value: drawnKey(each), label: each.title })))
  const measures = computed(() => known.value.filter(({ kind }) => kind === 'measure'))
  const asked = (key: string, usual: DrawnFigure | undefined): ComputedRef<DrawnFigure | undefined> =>
    computed(() => known.value.find(each => drawnKey(each) === route.query[key]) ?? usual)
  const across = computed(() => asked('x', measures.value[0]).value)
  const up = computed(() => asked('y', measures.value[1]).value)
  const over = computed(() => asked('figure', known.value[0]).value)

  const rounds = useRoundCards(() => (chart.value === 'rounds' ? peers.cards.map(({ id }) => id) : []))

  const radar = computed(
    () =>
      comparison.value &&
      compareRadar(comparison.value, partners.value, version.value, {
        dimension: id => words.dimension(id).short,
        dimensionTitle: t('compare:radar.dimension'),
        you: you.value,
        caption: t('compare:radar.caption'),
      }),
  )
  /** Somebody has a dimension whole. */
  const hasShares = computed(
    () => radar.value?.series.some(({ values }) => values.some(value => value !== null)) ?? false,
  )
  const boxes = computed(() => boxesOf(figures.value))
  function boxesOf(figures: readonly DrawnFigure[]) {
    const hidden = figures.some(({ figure }) => figure.n > 0 && figure.range === undefined)
    const caption = t(hidden ? 'boxes.captionUnnamed' : 'boxes.caption')
    const ends = figures.every(({ kind }) => kind === 'share') ? '' : t('boxes.ends')
    return boxPlot(figures, {
      categoryTitle: t('boxes.figure'),
      caption: `${caption} ${ends}`.trim(),
      category: (title, n) => t('boxes.category', { title, n }),
      series: id => t(`boxes.${id}`),
      notShown: t('notShown'),
    })
  }
  /** Boxes of all dimensions as pages of a wall, from the first of the dimension chosen until another is turned to. */
  const boxWall = computed(() => {
    const pages = wallPages(
      groups.value.map(group => ({ ...group, views: group.views.filter(({ figure }) => figure.median !== null) })),
    )
    const asked = Number.parseInt(String(route.query['wall'] ?? ''), 10) || 0
    const first = pages.findIndex(({ id }) => id === part.value?.id) + 1
    const at = pages[asked - 1]?.id === part.value?.id ? asked : Math.max(1, first)
    return { pages, at, content: boxesOf((pages[at - 1]?.views ?? []).map(drawnOf)) }
  })
  const heatContext = computed(() => ({
    pack: version.value,
    rules: benchmarkRules,
    you: t('heat.you', { name: you.value }),
  }))
  const heat = computed(() => heatMap(figures.value, partners.value, heatContext.value))
  /** On a wall there is room for the dimensions alone, under their short names; without shares, for the part chosen. */
  const wallHeat = computed(() => {
    const shares = groups.value.find(({ id }) => id === 'shares') ?? part.value
    const columns = (shares?.views ?? []).map(drawnOf)
    const named = columns.map(each =>
      each.kind === 'share' ? { ...each, title: words.dimension(each.id).short } : each,
    )
    return heatMap(named, partners.value, heatContext.value)
  })
  /** Partners on the page of the heat map that the address asks for. */
  const heatPage = computed(() =>
    pageOf(heat.value.rows.length - 1, Number.parseInt(String(route.query['rows'] ?? '1'), 10) || 1, heatPages),
  )
  /** The own one stands on each page. */
  const heatRows = computed(() => {
    const [own, ...others] = heat.value.rows
    const { from, to } = heatPage.value
    return [...(own === undefined ? [] : [own]), ...others.slice(from, to)]
  })
  const points = computed(() => {
    const [x, y] = [across.value, up.value]
    return (
      x &&
      y &&
      scatter([x, y], partners.value, version.value, {
        you: you.value,
        categoryTitle: t('heat.cluster'),
        caption: n => t('scatter.caption', { x: x.title, y: y.title, count: n }),
        median: t('scatter.median'),
      })
    )
  })
  const lines = computed(() => {
    const figure = over.value
    const held = { own: rounds.value.get(open.id ?? '') ?? [], of: (id: string) => rounds.value.get(id) ?? [] }
    return (
      figure &&
      roundLines(figure, held, partners.value, version.value, {
        you: you.value,
        year: t('rounds.year'),
        caption: t('rounds.caption', { figure: figure.title }),
        median: t('rounds.median'),
      })
    )
  })

  /** Those of whom the chart draws something, or could: in two figures and over rounds, nobody without a mark there. */
  const legend = computed(() => {
    if (chart.value === 'scatter') {
      const [right, high] = points.value?.series.map(({ values }) => values) ?? []
      return partners.value.filter((_, at) => (right?.[at + 1] ?? null) !== null && (high?.[at + 1] ?? null) !== null)
    }
    if (chart.value !== 'rounds') return partners.value
    const over = lines.value?.categories.length ?? 0
    const ids = new Set(over < 2 ? [] : lines.value?.series.map(({ id }) => id))
    return partners.value.filter(({ card }) => ids.has(card.id))
  })

  function drawnOf({ kind, id, title, isFraction, figure, indicator, written }: ComparedView): DrawnFigure {
    const isScored = indicator !== undefined && id === indicator.id && indicator.bands.length > 0
    const direction = kind === 'share' ? 'rising' : isScored ? indicator.direction : undefined
    const head = isFraction ? t('tables:withUnit', { title, unit: t('tables:share') }) : title
    return { kind, id, title, head, isFraction, figure, direction, written }
  }

  return {
    version,
    chart,
    hasMarks,
    part,
    parts,
    options,
    across,
    up,
    over,
    you,
    families,
    radar,
    hasShares,
    boxes,
    boxWall,
    heat,
    /** The figures of its columns. */
    heatFigures: figures,
    heatPage,
    heatRows,
    wallHeat,
    points,
    lines,
    legend,
  }
}

export type Charts = ReturnType<typeof useCharts>
