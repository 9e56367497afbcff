import { expect, test } from 'vitest'
import { filesIn } from './sources.ts'

const exported = /^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm
/** What tests, scripts and benchmarks import counts: a public function may serve Node alone. */
const readers = [
  ...filesIn('src', ['.ts', '.vue']),
  ...filesIn('scripts', ['.ts', '.mjs']),
  ...filesIn('tests', ['.ts']),
]

test('every exported name is used by another file', () => {
  const unused = filesIn('src', ['.ts']).flatMap(({ path, text }) =>
    [...text.matchAll(exported)]
      .map(match => match[1] ?? '')
      .filter(name => !readers.some(file => file.path !== path && new RegExp(`\\b${name}\\b`).test(file.text)))
      .map(name => `${path}: ${name}`),
  )

  expect(unused).toEqual([])
})

test('no file passes on what another one exports', () => {
  const barrels = filesIn('src', ['.ts']).filter(({ text }) => /^export (?:type )?(?:\*|\{)[^\n]* from /m.test(text))

  expect(barrels.map(file => file.path)).toEqual([])
})
