// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { defineComponent, h } from 'vue'
import { useFindingWays } from '#stores/findingWays.ts'
import { usePackStore } from '#stores/packStore.ts'
import FindingWays from '#ui/FindingWays.vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const screens = useScreens()
beforeAll(startWords)
afterEach(screens.leave)

/** What stands below the gap and the strength of an indicator, in Compare and on a sheet alike. */
const Shown = defineComponent(() => {
  const ways = useFindingWays()
  const packs = usePackStore()
  return () => {
    const indicator = packs.shipped?.questionnaires.get('quality')?.indicators.find(({ id }) => id === 'learning')
    return (['gap', 'strength'] as const).map(side =>
      h('p', { id: side }, h(FindingWays, { name: 'Learning', ...ways[side](indicator) })),
    )
  }
})

test('a gap leads to its answers and into the plan, once; a strength to its answers', async () => {
  const { screen, open } = await screens.show(Shown, 'compare', undefined, 'bronze')
  const gap = () => screen.get('#gap')
  expect(gap().get('a').attributes('href')).toMatch(/\/assess\/quality\/cooperation\/learning$/)
  expect(screen.get('#strength').text()).toBe('Your answers')

  await gap().get('button').trigger('click')
  await flushPromises()
  const [action] = open.organisation?.actions ?? []
  expect(action).toMatchObject({ indicator: 'learning', title: 'Learning' })
  expect(gap().find('button').exists()).toBe(false)
  expect(gap().findAll('a').at(-1)?.text()).toBe('In your plan')
  expect(gap().findAll('a').at(-1)?.attributes('href')).toContain(`/plan?action=${action?.id ?? ''}`)
})
