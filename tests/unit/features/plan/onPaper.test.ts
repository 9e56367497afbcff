// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { bareAction } from '#engine/answers/plan.ts'
import PlanScreen from '#features/plan/PlanScreen.vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

test('the plan on paper belongs to the label it was opened from, and leads back to it', async () => {
  const { screen, router } = await show(PlanScreen, 'plan/gold', tab => {
    tab.open.addActions([{ ...bareAction, title: 'Bake' }])
  })
  const follow = async (word: string): Promise<void> => {
    const link = screen.findAll('a').find(each => each.text() === word)
    await router.push(link?.attributes('href') ?? '')
    await flushPromises()
  }
  await follow('On paper')
  expect(router.currentRoute.value).toMatchObject({ params: { label: 'gold' }, query: { print: 'plan' } })
  await follow('Back to the plan')
  expect(router.currentRoute.value).toMatchObject({ params: { label: 'gold' }, query: {} })
})
