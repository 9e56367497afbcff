// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import { defineComponent, h } from 'vue'
import AssumptionsScreen from '#features/labels/AssumptionsScreen.vue'
import { useSteps } from '#features/overview/useSteps.ts'
import { useAssessmentStore } from '#stores/assessmentStore.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

/** The step of Overview that asks for the list of Gold. */
const listStep = defineComponent({
  setup() {
    const results = useAssessmentStore()
    const steps = useSteps(() =>
      (results.verdicts.get('gold')?.requirements ?? []).flatMap(verdict =>
        verdict.requirement.kind === 'list' ? [{ kind: 'list' as const, verdict, label: 'gold' }] : [],
      ),
    )
    return () => steps.value.map(({ to, action }) => h('a', { href: to }, action))
  },
})

test('a list is entered where its lines stand', async () => {
  const { screen, router } = await show(listStep, 'overview', undefined, 'gold')
  const link = screen.find('a')
  expect(link.text()).toBe('Enter the list')
  const place = router.resolve(link.attributes('href') ?? '')
  expect(place.name).toBe('assumptions')
  expect(place.query).toEqual({ at: 'list' })
})

test('a link to it from before leads on', async () => {
  const { router } = await show(AssumptionsScreen, 'labels/silver?at=list')
  expect(router.currentRoute.value.name).toBe('assumptions')
  expect(router.currentRoute.value.query).toEqual({ at: 'list' })
})
