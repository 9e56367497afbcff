// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { bareAction } from '#engine/answers/plan.ts'
import AnswerElsewhere from '#features/assess/AnswerElsewhere.vue'
import PlanScreen from '#features/plan/PlanScreen.vue'
import RoundsScreen from '#features/rounds/RoundsScreen.vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

type Tab = Parameters<NonNullable<Parameters<typeof show>[2]>>[0]

/** A round closed with a step that is done. */
async function closed({ open, rounds }: Tab): Promise<void> {
  open.answerAll({ 'members.committed': 41, 'members.contacted': 29 }, {})
  open.addActions([{ ...bareAction, title: 'Train', indicator: 'learning', target: 1, status: 'done' }])
  await rounds.closeRound()
}

/** Back in that round once the next one is begun. */
async function superseded(tab: Tab): Promise<void> {
  const first = tab.open.round?.id ?? ''
  await closed(tab)
  await tab.rounds.startRound({ name: '2028', referenceDate: '2028-10-31', reportingYear: 2027 }, first)
  tab.open.chosenRound = first
  await flushPromises()
}

const learning = 'assess/cluster-excellence/management/learning'

test('a step done in a closed round leads to its answer in the round that is open', async () => {
  const { screen, open } = await show(PlanScreen, 'plan/gold?view=table', superseded)
  const links = screen.findAll('[data-done-links] a')
  expect(links.map(each => each.text())).toEqual(['Bring the answer up to date in 2028', 'Name the paper'])
  for (const link of links)
    expect(link.attributes('href')).toContain(`round=${open.organisation?.rounds.at(-1)?.id ?? ''}`)
})

test('where no round is open it says so, and leads to the start of the next one', async () => {
  const { screen } = await show(PlanScreen, 'plan/gold?view=table', closed)
  const links = screen.findAll('[data-done-links] a')
  expect(links.map(each => each.text())).toEqual(['Start the next round to bring the answer up to date'])
  expect(links[0]?.attributes('href')).toContain('/rounds?start=next')
})

test('the questions of a closed round lead on to where they can be answered', async () => {
  const { screen } = await show(AnswerElsewhere, learning, closed)
  expect(screen.get('[data-answer-in]').text()).toBe('Start the next round')
  expect(screen.get('[data-answer-in]').attributes('href')).toContain('/rounds?start=next')
  leave()
  const next = await show(AnswerElsewhere, learning, superseded)
  const link = next.screen.get('[data-answer-in]')
  expect(link.text()).toBe('Answer in 2028')
  expect(link.attributes('href')).toContain(`round=${next.open.organisation?.rounds.at(-1)?.id ?? ''}`)
  expect(link.attributes('href')).toContain('learning')
  leave()
  expect((await show(AnswerElsewhere, learning)).screen.find('[data-answer-in]').exists()).toBe(false)
})

test('that link opens the start of a round', async () => {
  const { screen, router } = await show(RoundsScreen, 'rounds?start=next', closed)
  expect(screen.find('dialog').exists()).toBe(true)
  expect(router.currentRoute.value.query).toEqual({})
})
