import { describe, expect, test } from 'vitest'
import { dossierOf, type DossierInput } from '#engine/report/dossier.ts'
import { assess } from '#engine/scoring/assess.ts'
import { anIndicator, aQuestionnaire } from '#tests/builders/anIndicator.ts'
import { aRound } from '#tests/builders/anOrganisation.ts'
import { answered } from '#tests/builders/answers.ts'
import { aFile, aPaper } from '#tests/builders/aPaper.ts'
import { aCount } from '#tests/builders/aQuestion.ts'

const questionnaire = aQuestionnaire([
  anIndicator({
    id: 'contact',
    code: '2.5',
    questions: [aCount('talked'), aCount('members')],
    measure: { ratio: ['talked', 'members'] },
  }),
  anIndicator({ id: 'bread', code: '3.1', questions: [aCount('breads')] }),
])
const answers = answered({ talked: 29, members: 41 })

function dossier(parts: Partial<DossierInput> = {}) {
  return dossierOf({
    questionnaire,
    assessment: assess(questionnaire, answers, { asOf: '2026-10-31' }),
    answers,
    round: aRound(),
    evidence: [],
    available: new Set([aFile('a').hash, aFile('b').hash]),
    everything: false,
    others: [],
    today: '2026-11-23',
    ...parts,
  })
}
const first = (made: ReturnType<typeof dossier>) => made.dimensions[0]?.entries[0]
const confidential = aPaper({ indicator: 'contact', confidentiality: 'leave-out', file: aFile('a') })

describe('a dossier', () => {
  test('says what the answer is made of', () => {
    expect(first(dossier())).toMatchObject({
      fraction: { numerator: 29, denominator: 41 },
      answers: [{ value: 29 }, { value: 41 }],
    })
  })

  test('lists what is missing: a paper where there is an answer, else the answer', () => {
    expect(dossier().dimensions[0]?.entries.map(({ lacks }) => lacks)).toEqual(['paper', 'answer'])
    expect(first(dossier({ evidence: [aPaper({ indicator: 'contact' })] }))?.lacks).toBeUndefined()
  })

  test('takes a file once, under the first number it is found at', () => {
    const evidence = [
      aPaper({ id: 'p1', indicator: 'bread', alsoFor: ['contact'], file: aFile('a') }),
      aPaper({ id: 'p2', indicator: 'bread', title: 'The same again', file: aFile('a') }),
      aPaper({ id: 'p3', indicator: 'bread', title: 'Another', file: aFile('b') }),
    ]

    expect(dossier({ evidence }).files.map(({ code, title }) => [code, title])).toEqual([
      ['2.5', 'A paper'],
      ['3.1', 'Another'],
    ])
  })

  test('says nothing of a paper that is to be left out, except how many', () => {
    const made = dossier({ evidence: [confidential] })

    expect(first(made)).toMatchObject({ papers: [], lacks: 'paper' })
    expect(made).toMatchObject({ files: [], withheld: 1 })
  })

  test('names a paper that goes by its title alone, and nothing else of it', () => {
    const paper = aPaper({ indicator: 'contact', confidentiality: 'title-only', place: 'safe', file: aFile('a') })
    const made = dossier({ evidence: [paper] })

    expect(first(made)?.papers).toMatchObject([
      { onlyTitle: true, reference: { title: 'A paper', place: '', file: null } },
    ])
    expect(made.files).toEqual([])
  })

  test('leaves out what was to be kept until yesterday', () => {
    const paper = aPaper({ indicator: 'contact', keepUntil: '2026-11-22' })

    expect(dossier({ evidence: [paper] })).toMatchObject({ withheld: 1 })
    expect(dossier({ evidence: [paper], today: '2026-11-22' })).toMatchObject({ withheld: 0 })
  })

  test('for one’s own shelf holds everything', () => {
    const made = dossier({ evidence: [confidential], everything: true })

    expect(made).toMatchObject({ withheld: 0 })
    expect(made.files).toHaveLength(1)
  })

  test('for one’s own shelf takes the files of other rounds along, each once', () => {
    const others = [aPaper({ id: 'o1', round: 'r0', file: aFile('a') }), aPaper({ id: 'o2', file: aFile('b') })]
    const evidence = [aPaper({ indicator: 'contact', file: aFile('a') })]

    expect(dossier({ evidence, others, everything: true }).files.map(({ code }) => code)).toEqual(['2.5', ''])
    expect(dossier({ evidence, others }).files).toHaveLength(1)
  })

  test('says of a file that is not on this device that it does not go along', () => {
    const made = dossier({ evidence: [aPaper({ indicator: 'contact', file: aFile('c') })] })

    expect(first(made)?.papers).toMatchObject([{ lacksFile: true }])
    expect(made.files).toEqual([])
  })
})
