import { expect, test } from 'vitest'
import { tableDrawing } from '#ui/charts/tableDrawing.ts'

const words = { title: 'Title', lead: '', foot: 'Foot', more: (count: number) => `${String(count)} more` }
const texts = (rows: readonly (readonly string[])[]) =>
  tableDrawing({ columns: ['Harbour', 'Berths'], rows }, words).parts.flatMap(part =>
    part.kind === 'text' ? [part] : [],
  )

test('a table as a picture says every cell, with its title and what it is', () => {
  expect(texts([['Aveiro', '12']]).map(({ text }) => text)).toEqual([
    'Title',
    'Harbour',
    'Berths',
    'Aveiro',
    '12',
    'Foot',
  ])
})

test('a long cell goes on in a second line, and no column runs into the next', () => {
  const long = 'a harbour whose name is longer than its column has room for'
  const [first, second, figure] = texts([[long, '12']]).filter(
    ({ at: [, y], text }) => y > 0 && /har|room|12/.test(text),
  )

  expect(`${first?.text ?? ''} ${second?.text ?? ''}`).toBe(long)
  expect(second?.at[1]).toBeGreaterThan(first?.at[1] ?? 0)
  expect(figure?.at[0]).toBeGreaterThan(380)
})

test('beyond a hundred rows it says how many stand in the file', () => {
  const rows = Array.from({ length: 103 }, (_, at) => [String(at), ''])

  expect(texts(rows).map(({ text }) => text)).toContain('3 more')
})
