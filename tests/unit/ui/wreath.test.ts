import { describe, expect, test } from 'vitest'
import { drawWreath, type Level } from '#ui/wreath.ts'

const times = (count: number, level: Level): readonly Level[] => Array.from({ length: count }, () => level)

describe('a laurel', () => {
  test('has a pair of leaves for each requirement and one at the tip', () => {
    expect(drawWreath(times(4, 'met')).leaves).toHaveLength(9)
    expect(drawWreath(times(8, 'met')).leaves).toHaveLength(17)
  })

  test('fills from the ground up, what is unknown at the top', () => {
    const { leaves } = drawWreath(['unknown', 'met', 'not-met', 'met'])
    const outer = leaves.filter(leaf => !leaf.inner).map(leaf => leaf.level)
    expect(outer).toEqual(['met', 'met', 'not-met', 'unknown', 'unknown'])
  })

  test('is drawn as in the mock: first and last of four', () => {
    const { leaves } = drawWreath(times(4, 'met'))
    expect(leaves[0]?.place).toBe('translate(45.64 96.47) rotate(167.00)')
    expect(leaves.at(-1)?.place).toBe('translate(29.79 27.82) rotate(310.00)')
  })

  test.each([0, 1, 2, 5, 6, 12])('of %i requirements draws only finite numbers', count => {
    const { stem, leaves } = drawWreath(times(count, 'met'))
    expect([stem, ...leaves.flatMap(leaf => [leaf.place, leaf.outline])].join(' ')).not.toMatch(
      /NaN|Infinity|undefined/,
    )
  })

  test('with more requirements has smaller leaves', () => {
    const length = (count: number): number =>
      Number(/C.* (-?[\d.]+) [\d.]+C/.exec(drawWreath(times(count, 'met')).leaves[0]?.outline ?? '')?.[1])
    expect(length(4)).toBeGreaterThan(length(8))
  })
})
