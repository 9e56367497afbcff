import { describe, expect, test } from 'vitest'
import { furthestApart } from '#engine/benchmark/meaning/furthestApart.ts'
import { byGap, byLabel } from '#engine/benchmark/meaning/sortedRows.ts'

const figure = (
  id: string,
  own: number | null,
  median: number | null,
  standing: 'better' | 'equal' | 'worse' | null,
) => ({
  id,
  own,
  median,
  standing,
})
const figures = [
  figure('half', 2, 4, 'worse'),
  figure('quarter', 3, 4, 'worse'),
  figure('twice', 8, 4, 'better'),
  figure('same', 4, 4, 'equal'),
  figure('no side', 9, 1, null),
  figure('withheld', 9, null, null),
]

describe('figures beside their medians', () => {
  test('are told from the furthest, on either side, and no more than asked for', () => {
    const { gaps, strengths } = furthestApart(figures, 5)

    expect(gaps.map(({ figure: { id }, gap }) => [id, gap])).toEqual([
      ['half', -0.5],
      ['quarter', -0.25],
    ])
    expect(strengths.map(({ figure: { id }, gap }) => [id, gap])).toEqual([['twice', 0.5]])
    expect(furthestApart(figures, 1).gaps).toHaveLength(1)
  })

  const rows = figures.map(each => ({ id: each.id, figure: each, relevance: undefined }))

  test('stand by gap: the weaker side, the median, the stronger side, and what has no side last', () => {
    expect(byGap(rows, group => group).map(({ title, views }) => [title, views.map(({ id }) => id)])).toEqual([
      ['worse', ['half', 'quarter']],
      ['equal', ['same']],
      ['better', ['twice']],
      ['none', ['no side', 'withheld']],
    ])
  })

  test('stand by what the next label waits for, what it has nothing to do with last', () => {
    const waits = { served: [{ requirement: 'r', how: 'decides', state: 'not-met' }], isAudited: false } as const
    const ranked = rows.map(row => (row.id === 'same' ? { ...row, relevance: waits } : row))
    const [first, ...rest] = byLabel(ranked, rank => rank)

    expect(first).toMatchObject({ title: 'waits', views: [{ id: 'same' }] })
    expect(rest.map(({ title, views }) => [title, views.length])).toEqual([['none', 5]])
  })
})
