import { shallowRef } from 'vue'
import type { IsoDate } from '#engine/questionnaire/answers.ts'

let read = (): Date => new Date()

/** The one clock of the app. */
export function now(): Date {
  return read()
}

function dayOf(at: Date): IsoDate {
  const twoDigits = (n: number) => String(n).padStart(2, '0')
  return `${String(at.getFullYear()).padStart(4, '0')}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`
}

/** The day for which screens were drawn last. */
const shownDay = shallowRef(dayOf(read()))

/** Today in the reader's own zone. What is computed from it is computed again when the day has turned. */
export function today(): IsoDate {
  // Read for its dependence alone: a page can stay open for days.
  return shownDay.value && dayOf(read())
}

/** Looks whether the day has turned: when a screen is shown, and when the page is looked at again. */
export function lookAtClock(): void {
  shownDay.value = dayOf(read())
}

/** For tests: another clock. */
export function setClock(clock: () => Date): void {
  read = clock
  lookAtClock()
}
