import { describe, expect, test } from 'vitest'
import { readPeers } from '#stores/savedPeers.ts'

const iberia = { id: '1', name: 'Iberia', criteria: [{ by: 'country', of: ['PT', 'ES'] }] }
const large = { id: '2', name: 'Large', criteria: [{ by: 'size', of: [40, 100] }] }

describe('remembered groups of peers', () => {
  test('come back as they were saved', () => {
    expect(readPeers(JSON.parse(JSON.stringify([iberia, large])))).toEqual([iberia, large])
  })

  test.each([
    ['nothing', undefined],
    ['no list', { iberia }],
    ['a group without a name', [{ ...iberia, name: 1 }]],
    ['a likeness that does not exist', [{ ...iberia, criteria: [{ by: 'colour', of: ['red'] }] }]],
    ['a band in words', [{ ...iberia, criteria: [{ by: 'size', of: ['40'] }] }]],
    ['a likeness of nothing', [{ ...iberia, criteria: [{ by: 'country', of: [] }] }]],
  ])('are left out where %s was kept', (_, kept) => {
    expect(readPeers(kept)).toEqual([])
  })
})
