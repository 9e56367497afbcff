import { describe, expect, test } from 'vitest'
import { readDay } from '#formats/readDay.ts'
import { readRegister, registerKinds } from '#formats/registerCsv.ts'
import { aCount } from '#tests/builders/aQuestion.ts'

const shorts: Record<string, string> = { 'members.kind-sme': 'SMEs', 'members.kind-university': 'Universities' }
const ids = ['members.kind-sme', 'members.kind-university', 'members.kind-public-body', 'members.kind-other']
const questions = ids.map(id => aCount(id, { group: 'members.kind' }))
const bank = {
  questions: new Map([...questions, aCount('members.committed')].map(question => [question.id, question])),
  checks: [],
}
const kinds = registerKinds(bank, id => shorts[id] ?? '')
const round = { referenceDate: '2026-10-31', reportingYear: 2025 }
const read = (text: string | Uint8Array) => readRegister(text, round, kinds)
const valuesOf = (text: string | Uint8Array) => {
  const answers = read(text)
  return answers.ok ? answers.value.values : answers.problems[0]
}

describe('a member register', () => {
  test('is read as older spreadsheets write it, outside of UTF-8', () => {
    const western = Uint8Array.from('Name;Kind;Since\nPeña & Söhne;SME;2019\n', char => char.charCodeAt(0))

    expect(valuesOf(western)).toMatchObject({ 'members.listed': 1, 'members.kind-sme': 1 })
  })

  const register = [
    'Name;Kind of member;Postcode;Member since;Member until',
    'Ada;SME;4400;2019;',
    'Bob;smes;4400;01.03.2025;', // joined in the year
    'Cid;Universities;4400;2010-10;31.12.2025', // gone with the last day of the year
    'Dee;Public authority;4400;2020-01-01;2025', // the same, by the year alone
    'Eve;University;4400;2026-10-31;', // came on the reference date
    'Fay;start-up;4400;2026-11-01;', // comes the day after
    'Gus;other;4400;2018;2026-10-31', // the last day belongs to the membership
    'Hal;other;4400;2018;2026-10-30',
    'Ian;SME;4400;2025-05-01;2025-09-30', // came and went within the year
    'Joy;SME;4400;2025;', // joined with its first day
  ].join('\r\n')

  test('answers the questions on members at once', () => {
    expect(valuesOf(register)).toEqual({
      'members.listed': 5, // Ada, Bob, Eve, Gus, Joy
      'members.committed': 5,
      'members.kind-sme': 3,
      'members.kind-university': 1,
      'members.kind-public-body': 0,
      'members.kind-other': 1,
      'members.joined': 3, // Bob, Ian, Joy
      'members.start-of-year': 5, // Ada, Cid, Dee, Gus, Hal
      'members.gone': 2, // Cid, Dee
    })
  })

  test('without dates tells only who is there', () => {
    expect(valuesOf('type,name\nSME,a\nSME,b\npublic,c\n')).toEqual({
      'members.listed': 3,
      'members.committed': 3,
      'members.kind-sme': 2,
      'members.kind-university': 0,
      'members.kind-public-body': 1,
      'members.kind-other': 0,
    })
  })

  test('tells listed from committed by a column of its own', () => {
    expect(valuesOf('kind,committed\nSME,yes\nSME,no\nother,x\n')).toMatchObject({
      'members.listed': 3,
      'members.committed': 2,
      'members.kind-sme': 1,
    })
  })

  test('names each row that it could not count, and why', () => {
    const answers = read('kind,since,until\nSME,2020,\nspaceship,2020,\nSME,soon,\nSME,2020,2019\nSME,,31/02/2020\n')

    expect(answers.ok && answers.value.rows).toBe(1)
    expect(
      answers.ok && answers.value.skipped.map(({ path, details }) => [path, details['reason'], details['found']]),
    ).toEqual([
      ['line 3', 'kind', 'spaceship'],
      ['line 4', 'since', 'soon'],
      ['line 5', 'order', '2019'],
      ['line 6', 'until', '31/02/2020'],
    ])
  })

  test.each([
    ['', 'empty'],
    ['name,town\nAda,Porto\n', 'csv-no-header'],
    ['kind,since\n', 'csv-no-header'],
    ['name,since\nAda,2020\n', 'csv-missing-column'],
  ])('%j is refused as %s', (text, code) => {
    expect(valuesOf(text)).toMatchObject({ code })
  })
})

describe('a day in a list', () => {
  test.each([
    ['2026-05-04', '2026-05-04', '2026-05-04'],
    ['04.05.2026', '2026-05-04', '2026-05-04'],
    ['4/5/2026', '2026-05-04', '2026-05-04'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2/2024', '2024-02-01', '2024-02-29'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['13/13/2026', undefined, undefined],
    ['30.02.2026', undefined, undefined],
    ['May 2026', undefined, undefined],
    ['26-05-04', undefined, undefined],
    ['1-2-3-2026', undefined, undefined],
    ['-5', undefined, undefined],
  ])('%s begins on %s and ends on %s', (text, first, last) => {
    expect([readDay(text), readDay(text, true)]).toEqual([first, last])
  })
})
