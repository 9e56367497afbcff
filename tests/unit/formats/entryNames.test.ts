import { describe, expect, test } from 'vitest'
import { dossierNames, firstClash, isSafeName } from '#formats/entryNames.ts'

const paper = (title: string, name: string, hash = title + name, code = '2.5') => ({
  code,
  title,
  file: { hash, name },
})
const namesOf = (...papers: readonly ReturnType<typeof paper>[]) => [...dossierNames(papers).values()]

describe('the name of a file in a dossier', () => {
  test.each([
    ['Register of members', 'reg.PDF', 'files/2.5_Register-of-members.pdf'],
    ['Статут: 2026/1', 'a.docx', 'files/2.5_Статут-2026-1.docx'],
    ['../../etc/passwd', 'x.pdf', 'files/2.5_etc-passwd.pdf'],
    ['CON', 'nul', 'files/2.5_CON'],
    ['…', 'x.p/df', 'files/2.5'],
    ['A', 'x.averylongending', 'files/2.5_A'],
    ['A', 'x.tar.gz', 'files/2.5_A.gz'],
  ])('of “%s” (%s) is %s', (title, name, expected) => {
    expect(namesOf(paper(title, name))).toEqual([expected])
    expect(isSafeName(expected)).toBe(true)
  })

  test('is given once, also where letters have no case', () => {
    expect(namesOf(paper('Minutes', 'a.pdf'), paper('minutes', 'b.pdf'), paper('Minutes', 'c.pdf'))).toEqual([
      'files/2.5_Minutes.pdf',
      'files/2.5_minutes_2.pdf',
      'files/2.5_Minutes_3.pdf',
    ])
  })

  test('is safe whatever stands for a number', () => {
    expect(namesOf(paper('', '', 'a', '../..'))).toEqual(['files/paper'])
  })
})

test('two names that are one where accents are written either way clash', () => {
  expect(firstClash(['é.pdf', 'e\u0301.pdf'])).toBe('e\u0301.pdf')
  expect(firstClash(['a', 'b'])).toBeUndefined()
})
