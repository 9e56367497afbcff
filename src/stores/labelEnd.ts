import { computed, type ComputedRef } from 'vue'
import { calendar } from '#engine/labels/calendar.ts'
import type { LabelVerdict } from '#engine/labels/verdict.ts'
import { formatDate, formatEitherDate } from '#i18n/format.ts'
import { messagesOf } from '#i18n/useMessages.ts'
import { today } from './clock.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'

interface LabelEnd {
  /** Empty where there is nothing to say beside the heading. */
  readonly said: string
  /** Nobody entered until when it is, or was, held. */
  readonly isAsked: boolean
  readonly isOver: boolean
}

const nothing: LabelEnd = { said: '', isAsked: false, isOver: false }

/** When a label ended and until when it can be renewed; of one that is held, that its end is not entered. */
export function useLabelEnd(of: () => LabelVerdict | undefined): ComputedRef<LabelEnd> {
  const packs = usePackStore()
  const store = useOrganisationStore()

  return computed(() => {
    const t = messagesOf('labels')
    const verdict = of()
    if (verdict === undefined) return nothing
    const { label, held } = verdict
    const entries = packs.pack ? calendar(packs.pack.scheme, store.organisation?.history ?? [], today()) : []
    const dayOf = (kind: 'expires' | 'last-day-to-renew') =>
      entries.find(each => each.label === label && each.kind === kind)
    const expires = dayOf('expires')
    const [end, last] = [expires?.dates, dayOf('last-day-to-renew')?.dates]
    const isPast = (end?.at(-1) ?? '') < today()

    if (held !== undefined) {
      if (held.validUntil !== undefined) return nothing
      if (end === undefined) return { said: t('ends.notEnteredUnknown'), isAsked: true, isOver: false }
      if (held.eitherEnd !== undefined) {
        const [first = '', last = ''] = held.eitherEnd.map(date => formatDate(date))
        return { said: t('ends.either', { first, last }), isAsked: true, isOver: false }
      }
      const date = formatEitherDate(end)
      return { said: t('ends.notEntered', { date }), isAsked: true, isOver: false }
    }
    if (end === undefined || !isPast) return nothing
    const isAsked = expires?.rule !== null
    const words = { date: formatEitherDate(end), last: formatEitherDate(last ?? []) }
    const said = t(`ends.${last === undefined ? 'over' : (last.at(-1) ?? '') >= today() ? 'renewable' : 'late'}`, words)
    return { said: isAsked ? `${said} ${t('ends.otherwise')}` : said, isAsked, isOver: true }
  })
}
