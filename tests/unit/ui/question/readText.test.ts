import { expect, test } from 'vitest'
import { readText } from '#ui/question/readText.ts'

test.each([
  { text: 'Montelar', read: { kind: 'value', value: 'Montelar' } },
  { text: ' two\nlines ', read: { kind: 'value', value: ' two\nlines ' } },
  { text: '<b>not bold</b>', read: { kind: 'value', value: '<b>not bold</b>' } },
  { text: '👩‍🔬 Оrganisation', read: { kind: 'value', value: '👩‍🔬 Оrganisation' } },
  { text: 'half \ud83d done', read: { kind: 'value', value: 'half \ufffd done' } },
  { text: '\udc69', read: { kind: 'value', value: '\ufffd' } },
  { text: ' \t\n', read: { kind: 'empty' } },
  { text: '\u200b\u00ad', read: { kind: 'empty' } },
  { text: '', read: { kind: 'empty' } },
  { text: 'a\u0000b', read: { kind: 'problem', problem: 'nul-character' } },
  { text: 'x'.repeat(41), read: { kind: 'problem', problem: 'too-long' } },
])('a text field reads $text', ({ text, read }) => {
  expect(readText(text, 40)).toEqual(read)
})
