import { computed, type ComputedRef } from 'vue'
import { calendar } from '#engine/labels/calendar.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'
import { formatDate } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { today } from '#stores/clock.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'

interface LabelEnd {
  /** Empty where there is nothing to say beside the heading. */
  readonly said: string
  /** It is held, and nobody entered until when. */
  readonly isAsked: boolean
}

/** When a label ended and until when it can be renewed; of one that is held, that its end is not entered. */
export function useLabelEnd(of: () => LabelVerdict): ComputedRef<LabelEnd> {
  const { t } = useMessages('labels')
  const packs = usePackStore()
  const store = useOrganisationStore()
  const written = (dates: readonly IsoDate[]): string =>
    dates.map(date => formatDate(date)).join(` ${t('calendar.or')} `)

  return computed(() => {
    const { label, held } = of()
    const entries = packs.pack ? calendar(packs.pack.scheme, store.organisation?.history ?? [], today()) : []
    const dayOf = (kind: 'expires' | 'last-day-to-renew') =>
      entries.find(each => each.label === label && each.kind === kind)?.dates
    const [end, last] = [dayOf('expires'), dayOf('last-day-to-renew')]
    const isPast = (end?.at(-1) ?? '') < today()

    if (held !== undefined) {
      if (held.validUntil !== undefined) return { said: '', isAsked: false }
      if (end === undefined) return { said: t('ends.notEnteredUnknown'), isAsked: true }
      const date = written(end)
      return { said: isPast ? t('ends.notEnteredPast', { date }) : t('ends.notEntered', { date }), isAsked: true }
    }
    if (end === undefined || !isPast) return { said: '', isAsked: false }
    const said =
      last !== undefined && (last.at(-1) ?? '') >= today()
        ? t('ends.renewable', { date: written(end), last: written(last) })
        : t('ends.over', { date: written(end) })
    return { said, isAsked: false }
  })
}
