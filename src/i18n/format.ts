import { shownLanguage } from './i18n.ts'

/** British order of day and month for English; the rest by their own code. */
function locale(): string {
  return shownLanguage.value.startsWith('en') ? 'en-GB' : shownLanguage.value
}

/** Formatters are slow to make and cheap to use: one each for a language and its options. */
function cached<Formatter>(make: (locale: string, variant: string) => Formatter): (variant?: string) => Formatter {
  const made = new Map<string, Formatter>()
  return (variant = '') => {
    const key = `${locale()}/${variant}`
    const formatter = made.get(key) ?? make(locale(), variant)
    made.set(key, formatter)
    return formatter
  }
}

const numbers = cached((code, decimals) => new Intl.NumberFormat(code, { maximumFractionDigits: Number(decimals) }))
const percents = cached(
  (code, decimals) => new Intl.NumberFormat(code, { style: 'percent', maximumFractionDigits: Number(decimals) }),
)
/** The percent sign of a language that sets it close behind the figure; empty where it stands apart or before. */
const closePercent = cached(code => {
  const parts = new Intl.NumberFormat(code, { style: 'percent' }).formatToParts(1)
  const at = parts.findIndex(({ type }) => type === 'percentSign')
  return at > 0 && parts[at - 1]?.type !== 'literal' ? (parts[at]?.value ?? '') : ''
})
const euros = cached(
  code =>
    new Intl.NumberFormat(code, {
      style: 'currency',
      currency: 'EUR',
      currencyDisplay: 'code',
      maximumFractionDigits: 0,
    }),
)
const lists = cached(code => new Intl.ListFormat(code, { type: 'conjunction' }))
const alternatives = cached(code => new Intl.ListFormat(code, { type: 'disjunction' }))
const plurals = cached(code => new Intl.PluralRules(code))
const collators = cached(code => new Intl.Collator(code, { numeric: true }))
const times = cached(code => new Intl.DateTimeFormat(code, { hour: '2-digit', minute: '2-digit' }))
const moments = cached(code => new Intl.DateTimeFormat(code, { dateStyle: 'long', timeStyle: 'short' }))
const tongues = cached(code => new Intl.DisplayNames(code, { type: 'language' }))
const regions = cached(code => new Intl.DisplayNames(code, { type: 'region' }))

const dayParts: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  shortMonth: { month: 'short', year: 'numeric' },
}
const days = cached((code, style) => new Intl.DateTimeFormat(code, { ...dayParts[style], timeZone: 'UTC' }))

/** `1234.5` → *1,234.5*; `decimals` at most, two unless told. */
export function formatNumber(value: number, decimals = 2): string {
  return numbers(String(decimals)).format(value)
}

/** A fraction as percent with one decimal where it has one: `0.7073` → *70.7 %*. Never rounds up to 100 %. */
export function formatPercent(fraction: number, decimals = 1): string {
  const step = 10 ** (decimals + 2)
  const kept = fraction < 1 && Math.round(fraction * step) === step ? Math.floor(fraction * step) / step : fraction
  const text = percents(String(decimals)).format(kept)
  const sign = closePercent()
  return sign === '' ? text : text.replace(sign, `\u00a0${sign}`)
}

/** Whole euros: `1650` → *EUR 1,650*. */
export function formatEuros(amount: number): string {
  return euros().format(amount)
}

/** `2026-10-31` → *31 October 2026*. What is not a day is shown as it is. */
export function formatDate(day: string, style: 'long' | 'short' | 'month' | 'shortMonth' = 'long'): string {
  const at = new Date(day.length === 7 ? `${day}-01` : day)
  return Number.isNaN(at.getTime()) ? day : days(style).format(at)
}

/** `2026-11` or any day of it → *November 2026*. */
export function formatMonth(month: string): string {
  return formatDate(month, 'month')
}

/** Two days, what they share said once: *1–31 October 2026*. */
export function formatDateRange(from: string, to: string): string {
  return days('long').formatRange(new Date(from), new Date(to))
}

/** Time of the day in the reader's own zone: *10:03*. */
export function formatTime(at: Date): string {
  return times().format(at)
}

/** Day and time in the reader's own zone. */
export function formatMoment(at: Date): string {
  return moments().format(at)
}

/** *a, b and c* in the manner of the language. */
export function formatList(words: readonly string[]): string {
  return lists().format(words)
}

/** One day, or those of which one counts: *28 February 2026 or 28 February 2027*. */
export function formatEitherDate(either: readonly string[], style: 'long' | 'short' = 'long'): string {
  return alternatives().format(either.map(day => formatDate(day, style)))
}

/** The order of two words in the language of the screen; figures in them count as figures. */
export function compareWords(one: string, other: string): number {
  return collators().compare(one, other)
}

/** `one`, `other`, … as the language of the screen has them. */
export function pluralCategory(n: number): Intl.LDMLPluralRule {
  return plurals().select(n)
}

/** Name of a country by its ISO code; the code itself where the browser knows no name. */
export function countryName(code: string): string {
  return regions().of(code) ?? code
}

/** Name of a language by its code; the code itself where the browser knows no name. */
export function languageName(code: string): string {
  try {
    return tongues().of(code) ?? code
  } catch {
    return code // a file may hold what is no code at all
  }
}

/** Bytes in the unit that reads best: *1.4 MB*. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(bytes, 1)) / 10)))
  const unit = units[power] ?? 'byte'
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    bytes / 1024 ** power,
  )
}
