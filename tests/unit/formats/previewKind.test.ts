import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { previewOf } from '#formats/previewKind.ts'

const letters = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))

test.each([
  ['a picture', 'x.bin', letters('\x89PNG\r\n\x1a\n….'), { kind: 'picture', type: 'image/png' }],
  ['a photograph with another name', 'x.txt', letters('\xff\xd8\xff\xe0'), { kind: 'picture', type: 'image/jpeg' }],
  ['text', 'list.csv', strToU8('Ада;Боб'), { kind: 'text', text: 'Ада;Боб' }],
  ['a drawing that is markup', 'x.svg', strToU8('<svg onload="alert(1)">'), undefined],
  ['markup that calls itself a picture', 'x.png', strToU8('<svg onload="alert(1)">'), undefined],
  ['a page', 'x.html', strToU8('<!doctype html>'), undefined],
  ['a PDF', 'x.pdf', strToU8('%PDF-1.7'), undefined],
  ['bytes that call themselves text', 'x.txt', letters('\xff\xfe\x00a'), undefined],
  ['nothing', 'x.pdf', new Uint8Array(), undefined],
])('%s is shown as what it is, or only downloaded', (_, name, bytes, expected) => {
  expect(previewOf(name, bytes)).toEqual(expected)
})
