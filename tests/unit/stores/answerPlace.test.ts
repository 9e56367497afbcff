import { describe, expect, test } from 'vitest'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { addressOfPlace, answerPlace, checkPlace, helpPlace } from '#stores/answerPlace.ts'
import { anIndicator, aQuestionnaire } from '#tests/builders/anIndicator.ts'
import { aCount, aLevel } from '#tests/builders/aQuestion.ts'

const members = aCount('members')
const kinds = [aCount('firms'), aCount('schools')]
const listed = aLevel('listed')
/** More than eligibility asks. */
const long = [aCount('near'), members, aCount('far'), aCount('wide')]
const named = (id: string, indicators: Parameters<typeof aQuestionnaire>[0]) => ({ ...aQuestionnaire(indicators), id })
const questionnaires = new Map([
  ['quality', named('quality', [anIndicator({ id: 'near', dimension: 'place', questions: long })])],
  [
    'eligibility',
    named('eligibility', [
      anIndicator({ id: 'enough', dimension: 'size', questions: [members] }),
      anIndicator({ id: 'listing', dimension: 'status', questions: [listed] }),
      anIndicator({
        id: 'help',
        dimension: 'getting-listed',
        questions: [aCount('site')],
        when: { id: 'not-listed', question: 'listed', is: 0, basis: 'assumed' },
      }),
    ]),
  ],
  ['benchmarking', named('benchmarking', [anIndicator({ id: 'mix', dimension: 'structure', questions: kinds })])],
])
const pack: Pack = {
  id: 'invented',
  version: '1.0.0',
  bank: { questions: new Map(), checks: [] },
  questionnaires,
  scheme: { laurel: 'label-scheme/1', version: '1.0.0', collected: '2026-11', labels: [] },
  reference: { laurel: 'reference/1', version: '1.0.0', figures: [] },
  sources: { laurel: 'sources/1', version: '1.0.0', sources: [] },
  namesPersons: new Set(),
}

describe('the way to an answer', () => {
  test('leads to the shortest questionnaire that asks for it', () => {
    expect(answerPlace(pack, 'members')).toEqual({
      questionnaire: 'eligibility',
      dimension: 'size',
      indicator: 'enough',
    })
  })

  test('leads to the card of an indicator by its own name', () => {
    expect(answerPlace(pack, 'near')).toEqual({ questionnaire: 'quality', dimension: 'place', indicator: 'near' })
  })

  test('leads nowhere for what the pack does not ask', () => {
    expect(answerPlace(pack, 'nothing')).toBeUndefined()
  })

  test('leads to the help that the answer opens, else to the answer', () => {
    expect(helpPlace(pack, 'listed')).toEqual({
      questionnaire: 'eligibility',
      dimension: 'getting-listed',
      indicator: 'help',
    })
    expect(helpPlace(pack, 'members')?.indicator).toBe('enough')
  })

  test('leads to the card that shows most of what does not fit together', () => {
    expect(checkPlace(pack, { questions: ['members', 'firms', 'schools'] })?.indicator).toBe('mix')
  })

  test('is an address that keeps odd names whole', () => {
    const place = { questionnaire: 'quality', dimension: 'place', indicator: 'near' }

    expect(addressOfPlace('a/b', place)).toBe('/o/a%2Fb/assess/quality/place/near')
  })
})
