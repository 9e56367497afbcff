import { computed, type ComputedRef } from 'vue'
import { useMessages } from '#i18n/useMessages.ts'
import type { ChartContent, SeriesTone } from '#ui/charts/chartContent.ts'
import type { WallMark } from '#ui/wall/wallMark.ts'
import { drawnKey, type DrawnFigure } from './drawnFigure.ts'
import type { Charts } from './useCharts.ts'
import type { Place } from './usePlace.ts'

/** What stands around a chart on the wall, and where the arrow keys lead. */
interface ChartWall {
  readonly title: string
  readonly pages: number
  /** Page, from 1. */
  readonly at: number
  readonly turn: (page: number) => void
  readonly marks: readonly WallMark[]
}

/**
 * The chart of the address as it goes on a wall; undefined where there is nothing to draw, and for the heat map, which
 * is a table. Boxes are turned by dimension, points and rounds by figure: the page that one leaves is what the chart
 * shows when one comes back.
 */
export function useChartWall(drawn: Charts, place: Place): ComputedRef<ChartWall | undefined> {
  const { t } = useMessages('compareCharts', 'compare')

  /** Each with a mark of its own, and all others as one. */
  function marksOf(lines: readonly { readonly tone: SeriesTone; readonly label: string }[]): readonly WallMark[] {
    const marks = lines.flatMap(({ tone, label }) => (tone === 'rest' ? [] : [{ mark: tone, words: label }]))
    const count = lines.length - marks.length
    return count === 0 ? marks : [...marks, { mark: 'rest', words: t('compare:wall.partners', { count }) }]
  }

  /** Pages of which each shows a figure of the same dimension, named in the address under `key`. */
  function byFigure(key: string, shown: DrawnFigure): Pick<ChartWall, 'title' | 'pages' | 'at' | 'turn'> {
    const now = drawnKey(shown)
    const family = drawn.families.value.find(figures => figures.some(each => drawnKey(each) === now)) ?? []
    // What nobody has is not turned to; one may have chosen it.
    const keys = family.flatMap(each => (each.figure.n > 0 || drawnKey(each) === now ? drawnKey(each) : []))
    return {
      title: shown.title,
      pages: keys.length,
      at: keys.indexOf(now) + 1,
      turn: page => {
        place.go({ [key]: keys[page - 1], wall: String(page) })
      },
    }
  }

  const radar = (content: ChartContent): ChartWall => ({
    title: t('heat.wallTitle'),
    pages: 1,
    at: 1,
    turn: place.showWall,
    marks: marksOf(content.series),
  })

  function boxes(): ChartWall | undefined {
    const { pages, at } = drawn.boxWall.value
    const title = pages[at - 1]?.title
    if (title === undefined) return undefined
    return {
      title,
      pages: pages.length,
      at,
      turn: page => {
        place.go({ part: pages[page - 1]?.id, wall: String(page) })
      },
      marks: [
        { mark: 'own', words: drawn.you.value },
        { mark: 'range', words: t('compare:wall.middle') },
        { mark: 'median', words: t('boxes.median') },
      ],
    }
  }

  function rounds(over: DrawnFigure, { series, goal }: ChartContent): ChartWall {
    const middle: readonly WallMark[] = goal === undefined ? [] : [{ mark: 'goal', words: goal.label }]
    return { ...byFigure('figure', over), marks: [...marksOf(series), ...middle] }
  }

  return computed(() => {
    const { radar: shares, points, up, lines, over } = drawn
    switch (drawn.chart.value) {
      case 'radar':
        return shares.value !== undefined && drawn.hasShares.value ? radar(shares.value) : undefined
      case 'boxes':
        return boxes()
      case 'heat':
        return undefined
      case 'scatter': {
        const [content, figure] = [points.value, up.value]
        if (content === undefined || figure === undefined || content.categories.length < 2) return undefined
        const whose = content.tones.map((tone, at) => ({ tone, label: content.categories[at] ?? '' }))
        return { ...byFigure('y', figure), marks: marksOf(whose) }
      }
      case 'rounds': {
        const [content, figure] = [lines.value, over.value]
        if (content === undefined || figure === undefined || content.categories.length < 2) return undefined
        return rounds(figure, content)
      }
    }
  })
}
