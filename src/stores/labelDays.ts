import { computed, type ComputedRef } from 'vue'
import { isAhead, type HistoryEvent } from '#engine/answers/historyEvent.ts'
import { calendar, type CalendarEntry } from '#engine/labels/calendar.ts'
import type { CalendarDay } from '#formats/calendarFile.ts'
import { formatDate } from '#i18n/format.ts'
import { messagesOf } from '#i18n/useMessages.ts'
import { today } from './clock.ts'
import { useOrganisationStore } from './organisationStore.ts'
import { usePackStore } from './packStore.ts'
import { usePackWords } from './packWords.ts'

/** The days that follow from the history of the labels, in the reader's words; needs the messages of `labels`. */
export function useLabelDays() {
  const packs = usePackStore()
  const store = useOrganisationStore()
  const words = usePackWords()

  const entries = computed(() =>
    packs.pack === undefined ? [] : calendar(packs.pack.scheme, store.organisation?.history ?? [], today()),
  )
  const titleOf = ({ kind, label }: CalendarEntry): string =>
    messagesOf('score')(`calendar.${kind}`, { label: words.label(label).title })
  const bookedTitleOf = ({ event, label }: HistoryEvent): string =>
    messagesOf('score')(`booked.${event}`, { label: words.label(label).title })
  function whyOf({ kind, label, rule, from }: CalendarEntry): string {
    const t = messagesOf('labels')
    const text = words.label(label)
    const said =
      rule === null
        ? t('calendar.entered')
        : (text.terms[rule] ?? t('calendar.rule', { rule: text.requirements[rule]?.title ?? '' }))
    const note = kind === 'renewal-opens' ? `${t('calendar.noEarliest')} ` : ''
    return `${said} ${note}${t('calendar.from', { event: t(`history.event.${from.event}`), date: formatDate(from.date) })}`.trim()
  }

  /** What lies ahead, for a calendar program: a reminder a quarter and a fortnight before. */
  const days: ComputedRef<readonly CalendarDay[]> = computed(() => {
    const id = store.organisation?.id ?? ''
    const self = messagesOf('labels')('facts.self')
    const following = entries.value
      .filter(({ dates }) => (dates.at(-1) ?? dates[0]) >= today())
      .flatMap(entry =>
        entry.dates.map((date, place) => ({
          id: `${id}-${nameOf(entry, place)}`,
          date,
          title: titleOf(entry),
          description: `${whyOf(entry)} ${self}`,
          remind: entry.kind === 'reminder' ? [0] : [90, 14],
        })),
      )
    const booked = (store.organisation?.history ?? [])
      .filter(event => isAhead(event, today()))
      .map(event => ({
        id: `${id}-${event.id}`,
        date: event.date,
        title: bookedTitleOf(event),
        description: self,
        remind: [14, 1],
      }))
    return [...following, ...booked]
  })

  return { entries, titleOf, whyOf, bookedTitleOf, days }
}

/** What a day is, without when it is: a changed one takes the place of the one that a calendar program has. */
function nameOf({ label, kind, rule }: CalendarEntry, place: number): string {
  // By which term a label ends may change; a window and a reminder are one for each rule.
  const ofRule = kind === 'window-opens' || kind === 'window-closes' || kind === 'reminder' ? rule : null
  return [label, kind, ofRule, place > 0 ? String(place + 1) : ''].filter(Boolean).join('-')
}
