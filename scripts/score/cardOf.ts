import type { Card } from '#engine/benchmark/card.ts'
import { makeCard } from '#engine/benchmark/makeCard.ts'
import { heldLabel } from '#engine/labels/holding.ts'
import type { IsoDate } from '#engine/questionnaire/answers.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { assess } from '#engine/scoring/assess.ts'
import type { Given } from './given.ts'

interface Issue {
  /** As shipped: own assumptions never travel. */
  readonly pack: Pack
  readonly today: IsoDate
  readonly at: Date
  /** Random word for a card without name. */
  readonly pseudonym: string
}

/**
 * What was given as a card, issued now: an organisation's with name, country, field and labels held; flat answers,
 * which say of nobody, without name. Single facts do not go along.
 */
export function cardOf({ organisation, answers, asOf, history }: Given, { pack, today, at, pseudonym }: Issue): Card {
  const lastYear = Number(asOf.slice(0, 4)) - 1
  return makeCard({
    organisation: organisation?.organisation ?? nobody,
    round: organisation?.round ?? {
      id: '',
      name: '',
      referenceDate: asOf,
      reportingYear: lastYear,
      pack: { id: pack.id, version: pack.version },
    },
    pack,
    assessments: new Map([...pack.questionnaires].map(([id, one]) => [id, assess(one, answers, { asOf })])),
    answers,
    facts: [],
    profile: ['country', 'field'],
    ...(organisation === undefined && { pseudonym }),
    ...(organisation !== undefined && { labels: labelsHeld(pack, history, today) }),
    issued: today,
    issuedAt: at.toISOString(),
  })
}

const nobody = { id: '', invented: false, profile: { name: '', country: '', field: '', goal: 'not-sure' } } as const

const labelsHeld = (pack: Pack, history: Given['history'], today: IsoDate): readonly string[] =>
  pack.scheme.labels.flatMap(label => (heldLabel(history, label, today) === undefined ? [] : [label.id]))
