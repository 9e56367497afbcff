import type { Path, Raise } from '#engine/planning/path.ts'
import type { Route } from '#engine/planning/routes.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { formatList, formatNumber } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { usePackWords } from '#stores/packWords.ts'
import { daysAPoint, differenceFrom } from './routeReasons.ts'

/** Names that still read as a sentence. */
const fewNames = 3

/** A way in words: its title, why it is this one, the level a step reaches. */
export function useRouteWords() {
  const { t } = useMessages('plan')
  const words = usePackWords()

  function names(indicators: readonly string[]): string {
    const titles = indicators.map(id => words.indicator(id).title)
    if (titles.length <= fewNames + 1) return formatList(titles)
    const more = t('route.namesMore', { count: titles.length - fewNames })
    return formatList([...titles.slice(0, fewNames), more])
  }

  function title({ kind, without, opens }: Route): string {
    if (kind === 'other') return t('route.other.title', { what: names(without) })
    return t(kind === 'least' && opens.length > 0 ? 'route.free.title' : `route.${kind}.title`)
  }

  function aim({ kind, without, opens }: Route): string {
    if (kind === 'other') return t('route.other.why', { count: without.length, what: names(without) })
    return t(kind === 'least' && opens.length > 0 ? 'route.free.why' : `route.${kind}.why`, { what: names(opens) })
  }

  /** What tells it from the first way, in days and by name. */
  function against(first: Path, path: Path): string {
    const { days, more, less } = differenceFrom(first, path)
    const compared = days === 0 ? t('route.sameDays') : t(days > 0 ? 'route.moreDays' : 'route.fewerDays', count(days))
    const isSwap = more.length > 0 && less.length > 0
    const swapped = isSwap ? t('route.instead', { more: names(more), less: names(less) }) : ''
    return [compared, swapped].filter(Boolean).join(' ')
  }

  function price(path: Path): string {
    const days = daysAPoint(path)
    if (days === undefined) return ''
    const [least, most] = [formatNumber(days.least, 1), formatNumber(days.most, 1)]
    return least === most
      ? t('route.price', { days: least, count: days.least })
      : t('route.priceBetween', { least, most })
  }

  return {
    names,
    title,
    /**
     * Why a way is this one; the first by what its points take, where the label counts points, the others by what
     * tells them from it.
     */
    why(route: Route, first: Path, countsPoints: boolean): string {
      const ownPrice = countsPoints ? price(first) : ''
      return [aim(route), route.path === first ? ownPrice : against(first, route.path)].filter(Boolean).join(' ')
    },
    /** The level that a raise reaches, in the words of the pack. */
    levelOf({ indicator: id, to }: Pick<Raise, 'indicator' | 'to'>, indicators: readonly Indicator[]): string {
      const bands = indicators.find(each => each.id === id)?.bands ?? []
      return words.level(
        id,
        bands.findIndex(({ points }) => points === to),
      )
    },
  }
}

const count = (days: number): { readonly count: number } => ({ count: Math.abs(days) })
