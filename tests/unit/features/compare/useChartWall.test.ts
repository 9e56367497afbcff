// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import { computed, defineComponent, h } from 'vue'
import type { DrawnFigure } from '#features/compare/drawnFigure.ts'
import { useChartWall } from '#features/compare/useChartWall.ts'
import type { Chart, Charts } from '#features/compare/useCharts.ts'
import { usePlace } from '#features/compare/usePlace.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const screens = useScreens()
beforeAll(startWords)
afterEach(screens.leave)

const figure = (id: string, n: number): DrawnFigure =>
  ({ kind: 'measure', id, title: id.toUpperCase(), figure: { n } }) as unknown as DrawnFigure
const financing = [figure('fees', 5), figure('grants', 0), figure('sales', 5)]
const content = {
  categories: ['2024', '2025'],
  series: [
    { label: 'Harbour', tone: 'own', values: [1, 2] },
    { label: 'Quay', tone: 'partner-1', values: [1, 2] },
    { label: 'Pier', tone: 'rest', values: [1, 2] },
    { label: 'Mole', tone: 'rest', values: [1, 2] },
  ],
  goal: { label: 'Median', value: 2 },
}

/** The wall of a chart that shows the fees. */
async function wallOf(chart: Chart, parts: Record<string, unknown> = {}) {
  const ref = (value: unknown) => computed(() => value)
  const drawn = {
    chart: ref(chart),
    families: ref([[figure('staff', 5)], financing]),
    you: ref('Harbour'),
    hasShares: ref(true),
    radar: ref(content),
    boxWall: ref({ at: 2, pages: [1, 2, 3].map(at => ({ id: `d${String(at)}`, title: `Part ${String(at)}` })) }),
    lines: ref(content),
    over: ref(financing[0]),
    ...parts,
  } as unknown as Charts
  let wall: ReturnType<typeof useChartWall> | undefined
  const Shown = defineComponent(() => {
    wall = useChartWall(drawn, usePlace())
    return () => h('p')
  })
  const { router } = await screens.show(Shown, `compare?view=charts&chart=${chart}`)
  return { wall: wall?.value, query: () => router.currentRoute.value.query }
}

test('the wall of rounds turns to the next figure of the dimension that somebody has, and says so in the address', async () => {
  const { wall, query } = await wallOf('rounds')

  expect(wall).toMatchObject({ title: 'FEES', at: 1, pages: 2 })

  wall?.turn(2)
  await expect.poll(query).toMatchObject({ figure: 'measure.sales', wall: '2' })
})

test('its key holds whoever has a mark of its own, the others as one, and the median', async () => {
  const { wall } = await wallOf('rounds')

  expect(wall?.marks).toEqual([
    { mark: 'own', words: 'Harbour' },
    { mark: 'partner-1', words: 'Quay' },
    { mark: 'rest', words: '2 partners' },
    { mark: 'goal', words: 'Median' },
  ])
})

test('the wall of boxes turns by dimension, and the chart stays at the one that was shown last', async () => {
  const { wall, query } = await wallOf('boxes')

  expect(wall).toMatchObject({ title: 'Part 2', at: 2, pages: 3 })

  wall?.turn(3)
  await expect.poll(query).toMatchObject({ part: 'd3', wall: '3' })
})

test.each([
  ['radar', { hasShares: computed(() => false) }],
  ['rounds', { lines: computed(() => ({ ...content, categories: ['2025'] })) }],
  ['boxes', { boxWall: computed(() => ({ at: 1, pages: [] })) }],
] as const)('a %s that draws nothing has no wall', async (chart, parts) => {
  expect((await wallOf(chart, parts)).wall).toBeUndefined()
})
