// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import { defineComponent, h } from 'vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'
import ScoreReason from '#ui/ScoreReason.vue'
import type { ReasonView } from '#ui/scoreReason.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

const reason: ReasonView = {
  tone: 'poor',
  word: 'Weak',
  points: '0',
  pointsShown: '0',
  ofPoints: 'of 2',
  ruler: undefined,
  rows: [],
  beside: [],
  conditions: [
    { key: 'floor', sentence: 'No listed participant was active.', holds: true, isFloor: true },
    { key: 'paper', sentence: 'It is on paper.', holds: true, isFloor: false },
    { key: 'plan', sentence: 'It has a plan.', holds: false, isFloor: false },
  ],
  sentence: '',
  next: '',
  nextFigure: '',
}

test('a floor is said to hold, and is drawn as what keeps the score down', async () => {
  const { screen } = await show(
    defineComponent(() => () => h(ScoreReason, { reason })),
    'results',
  )
  const rows = screen.findAll('.why-conditions li')

  expect(rows.map(row => row.text())).toEqual([
    'No listed participant was active. holds',
    'It is on paper. holds',
    'It has a plan. does not hold',
  ])
  const shapes = rows.map(row => row.get('svg').html())
  expect(shapes[0]).toBe(shapes[2])
  expect(shapes[0]).not.toBe(shapes[1])
})
