import { computed } from 'vue'
import type { Action } from '#engine/answers/plan.ts'
import type { ScheduledAction } from '#engine/planning/schedule.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { formatDate, formatList, formatNumber } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { addressOfPlace, answerPlace } from '#stores/answerPlace.ts'
import { bandWord } from '#stores/bandWords.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'

/** What a step of the plan says of itself, in the reader's words; the same on board, table, timeline and paper. */
export function useActionWords() {
  const { t } = useMessages('plan')
  const packs = usePackStore()
  const store = useOrganisationStore()
  const words = usePackWords()
  const indicators = computed(
    () =>
      new Map(
        [...(packs.pack?.questionnaires.values() ?? [])].flatMap(each => each.indicators.map(one => [one.id, one])),
      ),
  )
  const indicatorOf = ({ indicator }: Pick<Action, 'indicator'>): Indicator | undefined =>
    indicators.value.get(indicator)

  const nameOf = ({ title }: Action): string => (title === '' ? t('actions.untitled') : title)

  /** *2.5 Direct contact*, or the fact of a label; empty for free work. */
  function about(action: Action): string {
    const indicator = indicatorOf(action)
    if (indicator !== undefined) return `${indicator.code} ${words.indicator(indicator.id).title}`
    const [label, requirement] = action.requirement?.split('/') ?? []
    if (label === undefined || requirement === undefined) return ''
    return t('actions.fact', {
      label: words.label(label).title,
      requirement: words.requirement(label, requirement).title,
    })
  }

  /** The band it aims at in a word, with what that band asks. */
  function aim(action: Action) {
    const indicator = indicatorOf(action)
    if (indicator === undefined || action.target === null) return undefined
    const band = indicator.bands.findIndex(({ points }) => points === action.target)
    return { ...bandWord(indicator, action.target), level: words.level(indicator.id, band) }
  }

  const names = (actions: readonly Action[]): string =>
    formatList(actions.map(each => t('actions.quoted', { title: nameOf(each) })))

  /** What keeps it from being done: what it waits for, days that do not fit, a circle. */
  function waits({ waitsFor, tooLate, isInCircle, isPlanned }: ScheduledAction): string {
    if (!isPlanned) return ''
    if (isInCircle) return t('waits.circle')
    if (tooLate.length > 0) return t('waits.tooLate', { what: names(tooLate), count: tooLate.length })
    return waitsFor.length > 0 ? t('waits.for', { what: names(waitsFor) }) : ''
  }

  /** Where its answer is brought up to date, and its papers are named. */
  function answerAddress(action: Action): string | undefined {
    const fact = factOf(action)
    const place = packs.pack && answerPlace(packs.pack, fact ?? action.indicator)
    return place && addressOfPlace(store.id ?? '', place)
  }

  function factOf({ requirement }: Action): string | undefined {
    const [label, id] = requirement?.split('/') ?? []
    const rule = packs.pack?.scheme.labels
      .find(each => each.id === label)
      ?.requirements.find(each => each.id === id && each.kind === 'fact')
    if (rule?.kind !== 'fact') return undefined
    const { condition } = rule
    if ('question' in condition) return condition.question
    return 'value' in condition.measure ? condition.measure.value : undefined
  }

  const day = (date: string): string => (date === '' ? '' : formatDate(date, 'short'))
  const days = ({ effort }: Action): string =>
    effort === null ? '' : t('actions.effort', { days: formatNumber(effort), count: effort })

  return { indicatorOf, nameOf, about, aim, names, waits, answerAddress, day, days }
}
