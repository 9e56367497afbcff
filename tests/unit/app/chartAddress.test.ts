// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { beforeAll, expect, test } from 'vitest'
import { defineComponent, h, provide } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useChartAddress } from '#app/chartAddress.ts'
import { installMessages } from '#i18n/i18n.ts'
import ChartFigure from '#ui/charts/ChartFigure.vue'
import { chartViews } from '#ui/charts/chartViews.ts'
import { startWords } from '#tests/builders/aScreen.ts'

beforeAll(startWords)

const content = {
  categories: ['2025', '2026'],
  categoryTitle: 'Year',
  caption: 'What to see',
  series: [{ id: 'own', label: 'Aurora', tone: 'own' as const, values: [0.5, 0.75] }],
}
const Screen = defineComponent(() => {
  provide(chartViews, useChartAddress())
  return () => ['shares', 'steps'].map(name => h('section', h(ChartFigure, { content, pictureFoot: '', name })))
})

async function openAt(address: string) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: Screen }] })
  await router.push(address)
  const screen = mount(Screen, { global: { plugins: [router, { install: installMessages }] } })
  const tables = (): readonly boolean[] => screen.findAll('section').map(chart => chart.find('table').exists())
  const choose = async (at: number, view: 'chart' | 'table') => {
    await screen.findAll('section')[at]?.get(`input[value="${view}"]`).trigger('change')
    await flushPromises()
  }
  return { router, tables, choose }
}

test('that a chart shows its table stands in the address, beside whatever else does', async () => {
  const { router, tables, choose } = await openAt('/?from=2025')

  await choose(1, 'table')
  expect(tables()).toEqual([false, true])
  expect(router.currentRoute.value.fullPath).toBe('/?from=2025&table=steps')
  await choose(0, 'table')
  expect(tables()).toEqual([true, true])
  await choose(1, 'chart')
  await choose(0, 'chart')
  expect(tables()).toEqual([false, false])
  expect(router.currentRoute.value.fullPath).toBe('/?from=2025')
})

test('whoever opens the address, by a link or a reload, sees the same tables', async () => {
  expect((await openAt('/?table=shares')).tables()).toEqual([true, false])
  expect((await openAt('/?table=shares&table=steps')).tables()).toEqual([true, true])
  expect((await openAt('/?table=of-another-screen')).tables()).toEqual([false, false])
})
