import { describe, expect, test } from 'vitest'
import type { ChartContent, SeriesTone } from '#ui/charts/chartContent.ts'
import { lanesOf } from '#ui/charts/lanes.ts'

type Values = readonly (number | null)[]
const line = (id: string, tone: SeriesTone, values: Values, hypothetical = false): ChartContent['series'][number] => ({
  id,
  label: id,
  tone,
  values,
  ...(hypothetical && { hypothetical }),
})

describe('no line covers another', () => {
  test('two labels whose planned steps are the same are both to be seen, each in one lane from its rounds on', () => {
    const series = [
      line('bronze', 'own', [1, 2, null]),
      line('bronze-planned', 'own', [null, 2, 3], true),
      line('silver', 'partner-1', [0, 2, null]),
      line('silver-planned', 'partner-1', [null, 2, 3], true),
    ]

    expect(lanesOf({ series, figure: 'count' })).toEqual([0, 0, 1, 1])
  })

  test('three clusters that stay at one share lie beside each other, the own one at its place', () => {
    const series = [
      line('a', 'partner-1', [0.8, 0.8]),
      line('b', 'partner-2', [0.8, 0.8]),
      line('own', 'own', [0.8, 0.8]),
    ]

    expect(lanesOf({ series })).toEqual([1, -1, 0])
  })

  test('lines that meet, cross or are of different moments stay where they are', () => {
    const meet = [line('own', 'own', [0.2, 0.8]), line('a', 'partner-1', [0.8, 0.8]), line('b', 'rest', [null, 0.8])]

    expect(lanesOf({ series: meet })).toEqual([0, 0, 0])
  })
})
