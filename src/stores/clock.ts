import type { IsoDate } from '#engine/questionnaire/answers.ts'

let read = (): Date => new Date()

/** The one clock of the app. */
export function now(): Date {
  return read()
}

/** Today in the reader's own zone. */
export function today(): IsoDate {
  const at = read()
  const twoDigits = (n: number) => String(n).padStart(2, '0')
  return `${String(at.getFullYear()).padStart(4, '0')}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`
}

/** For tests: another clock. */
export function setClock(clock: () => Date): void {
  read = clock
}
