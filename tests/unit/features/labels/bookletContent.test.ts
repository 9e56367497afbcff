import { bareEvidence } from '#engine/answers/evidence.ts'
import { describe, expect, test } from 'vitest'
import { assess } from '#engine/scoring/assess.ts'
import { bookletContent, type Booklet } from '#features/labels/bookletContent.ts'
import { anIndicator, aQuestionnaire } from '#tests/builders/anIndicator.ts'
import { anOrganisation, aRound } from '#tests/builders/anOrganisation.ts'
import { answered } from '#tests/builders/answers.ts'
import { aCount, aYesNo } from '#tests/builders/aQuestion.ts'
import { aLabel, aRequirement, bakers, judgedLabel } from '#tests/unit/engine/labels/builders.ts'

const ovens = aCount('ovens')
const mobile = aYesNo('mobile')
const vans = aCount('vans', { when: { id: 'is-mobile', question: 'mobile', is: true, basis: 'assumed' } })
const questionnaire = aQuestionnaire([
  anIndicator({ id: 'heat', dimension: 'house', questions: [ovens] }),
  anIndicator({
    id: 'rounds',
    dimension: 'road',
    questions: [mobile, vans],
    guidance: { basis: 'derived', source: 'atlas' },
  }),
  anIndicator({ id: 'load', dimension: 'road', questions: [ovens, vans], computed: true }),
])

function aBooklet(answers = answered({})): Booklet {
  const enough = aRequirement('enough', bakers)
  const evidence = { indicator: 'heat', title: 'Photograph', place: '', page: '', date: '', ...bareEvidence }
  return bookletContent({
    organisation: anOrganisation({
      notes: { 'round-1/heat': 'Ask Ana', 'round-0/rounds': 'of an earlier round' },
      evidence: [
        { ...evidence, id: 'e1', round: 'round-1' },
        { ...evidence, id: 'e2', round: 'round-0' },
      ],
    }),
    round: aRound(),
    answers,
    label: {
      ...aLabel('crust', [enough]),
      prices: [{ id: 'p', amount: 1, currency: 'EUR', basis: 'published', source: 'guild' }],
    },
    verdict: judgedLabel([enough]),
    questionnaire,
    assessment: assess(questionnaire, answers, { asOf: '2026-10-31' }),
  })
}

const topics = (booklet: Booklet) => booklet.themes.flatMap(theme => theme.topics)

describe('the preparation booklet', () => {
  test('has every topic by theme, with how far each theme is', () => {
    const { themes } = aBooklet(answered({ ovens: 2 }))

    expect(themes.map(({ dimension, prepared, asked }) => ({ dimension, prepared, asked }))).toEqual([
      { dimension: 'house', prepared: 1, asked: 1 },
      { dimension: 'road', prepared: 0, asked: 1 },
    ])
    expect(topics(aBooklet()).map(({ indicator }) => indicator.id)).toEqual(['heat', 'rounds', 'load'])
  })

  test('shows answers, what is open, and what is marked unknown', () => {
    const answers = answered({ ovens: 2 }, { unknown: { mobile: 'ask Jon' } })

    expect(
      topics(aBooklet(answers)).map(topic =>
        topic.answers.map(({ question: { id }, value, isUnknown }) => [id, value, isUnknown]),
      ),
    ).toEqual([
      [['ovens', 2, false]],
      [
        ['mobile', undefined, true],
        ['vans', undefined, false],
      ],
      [],
    ])
  })

  test('leaves out what is not asked, and an answer kept from before with it', () => {
    const [, rounds] = topics(aBooklet(answered({ mobile: false, vans: 7 })))

    expect(rounds?.answers.map(({ question }) => question.id)).toEqual(['mobile'])
  })

  test('keeps notes and papers of this round only', () => {
    const [heat, rounds] = topics(aBooklet())

    expect(heat?.note).toBe('Ask Ana')
    expect(heat?.evidence.map(({ id }) => id)).toEqual(['e1'])
    expect(rounds?.note).toBe('')
  })

  test('names each source once', () => {
    expect(aBooklet().sources).toEqual(['guild', 'atlas'])
  })
})
