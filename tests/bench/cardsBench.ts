import * as v from 'valibot'
import { z } from 'zod'
import { readCards, readCardsFile, writeCards } from '#formats/cardsFile.ts'
import { aCard } from '../unit/formats/aCard.ts'
import { timed } from './timed.ts'

const day = /^\d{4}-\d{2}-\d{2}$/
const id = /^[A-Za-z0-9_-]+$/

const zodCard = z.strictObject({
  laurel: z.literal('card/1'),
  id: z.string().min(1).max(100).regex(id),
  pack: z.strictObject({ id: z.string().min(1).max(100).regex(id), version: z.string().min(1).max(30) }),
  organisation: z.strictObject({
    name: z.string().max(1000),
    country: z.string().regex(/^([A-Z]{2})?$/),
    field: z.string().max(1000),
  }),
  referenceDate: z.string().regex(day),
  reportingYear: z.int().min(1900).max(2200),
  issued: z.string().regex(day),
  invented: z.boolean(),
  measures: z.record(z.string().min(1).max(200), z.number().min(-1e15).max(1e15)),
  shares: z.record(z.string().min(1).max(200), z.number().min(0).max(1)),
  facts: z.record(z.string().min(1).max(200), z.number().min(-1e15).max(1e15)),
})
const zodCards = z.strictObject({ laurel: z.literal('cards/1'), cards: z.array(zodCard) })

const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
const word = (most: number, pattern: RegExp) => v.pipe(v.string(), v.minLength(1), v.maxLength(most), v.regex(pattern))
const figures = (least: number, most: number) =>
  v.record(
    v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    v.pipe(v.number(), v.minValue(least), v.maxValue(most)),
  )
const valibotCards = v.strictObject({
  laurel: v.literal('cards/1'),
  cards: v.array(
    v.strictObject({
      laurel: v.literal('card/1'),
      id: word(100, id),
      pack: v.strictObject({ id: word(100, id), version: text(30) }),
      organisation: v.strictObject({
        name: text(1000),
        country: v.pipe(v.string(), v.regex(/^([A-Z]{2})?$/)),
        field: text(1000),
      }),
      referenceDate: word(10, day),
      reportingYear: v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200)),
      issued: word(10, day),
      invented: v.boolean(),
      measures: figures(-1e15, 1e15),
      shares: figures(0, 1),
      facts: figures(-1e15, 1e15),
    }),
  ),
})

/** Prints reading and validating 1000 cards of 67 figures beside JSON.parse alone and with two libraries. */
export function benchCards(): void {
  const measures = Object.fromEntries(Array.from({ length: 67 }, (_, at) => [`indicator-${String(at)}`, at / 67]))
  const file = writeCards(Array.from({ length: 1000 }, (_, at) => aCard({ id: `c${String(at)}`, measures })))
  const rows: readonly (readonly [string, () => unknown])[] = [
    ['JSON.parse alone', () => JSON.parse(file) as unknown],
    ['JSON.parse and our generated validator', () => readCards(JSON.parse(file))],
    ['ours in full: the text looked through for hostile parts too', () => readCardsFile(file)],
    ['JSON.parse and valibot', () => v.parse(valibotCards, JSON.parse(file))],
    ['JSON.parse and zod', () => zodCards.parse(JSON.parse(file))],
  ]
  console.log(
    `\nread 1000 cards of 67 figures, ${(file.length / 1e6).toFixed(1)} MB, milliseconds (median / 95th percentile)`,
  )
  for (const [name, run] of rows) {
    const { median, p95 } = timed(run, 15)
    console.log(`${name.padEnd(60)} ${(median / 1000).toFixed(1)} / ${(p95 / 1000).toFixed(1)}`)
  }
  console.log('goal: validating costs at most half of JSON.parse more, and half of what valibot and zod take')
}
