// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { bareAction } from '#engine/answers/plan.ts'
import PlanScreen from '#features/plan/PlanScreen.vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

/** The line above the plan, and the first one of the dialog that gives days. */
async function told(...efforts: readonly (number | null)[]) {
  const { screen } = await show(PlanScreen, 'plan/gold', tab => {
    tab.open.addActions(efforts.map((effort, place) => ({ ...bareAction, title: `Step ${place}`, effort })))
  })
  const open = screen.findAll('button').find(each => each.text() === 'Give the steps days')
  await open?.trigger('click')
  await flushPromises()
  return {
    plan: screen.get('[aria-labelledby="plan"] .section-head .caption').text(),
    dialog: screen.get('dialog .small').text(),
  }
}

test('steps without days of work are no days in the plan, and one each where days are given, which is said', async () => {
  const { plan, dialog } = await told(null, null)
  expect(plan).toBe('2 steps, not done yet; no days of work are entered for what is left.')
  expect(dialog).toContain('with 2 days of work between them')
  expect(dialog).toContain('2 of them have no days of work entered and count as 1 day of work each.')
})

test('what is entered is the sum, and how many are not in it stands beside', async () => {
  const { plan, dialog } = await told(3, null)
  expect(plan).toBe('2 steps, not done yet; 3 days of work still to do. One has none entered.')
  expect(dialog).toContain('with 4 days of work between them')
  expect(dialog).toContain('One of them has no days of work entered and counts as 1 day of work.')
  leave()
  const all = await told(3, 0)
  expect(all.plan).toBe('2 steps, not done yet; 3 days of work still to do.')
  expect(all.dialog).not.toContain('entered')
})
