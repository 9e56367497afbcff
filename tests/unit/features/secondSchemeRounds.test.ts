// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import ShellRail from '#app/ShellRail.vue'
import OverviewScreen from '#features/overview/OverviewScreen.vue'
import ProgressScreen from '#features/progress/ProgressScreen.vue'
import RoundsScreen from '#features/rounds/RoundsScreen.vue'
import AnswerStep from '#features/welcome/AnswerStep.vue'
import ApplyStep from '#features/welcome/ApplyStep.vue'
import { setClock } from '#stores/clock.ts'
import type { ChartContent } from '#ui/charts/chartContent.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'
import texts from '#tests/fixtures/schemes/guild.en.json'
import scheme from '#tests/fixtures/schemes/guild.json'

// The app as it would be with another scheme over the same questionnaires.
vi.mock(import('#stores/packStructure.ts'), async original => {
  const { packFiles } = await original()
  return { packFiles: { ...packFiles, labels: scheme as unknown as typeof packFiles.labels } }
})
vi.mock(import('#stores/packEnglish.ts'), async original => {
  const { englishTexts } = await original()
  const labels = '/questionnaires/cluster-excellence/texts/en/labels.json'
  return { englishTexts: { ...englishTexts, [labels]: texts } }
})

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

type Tab = Parameters<NonNullable<Parameters<typeof show>[2]>>[0]

/** A first round, closed in November while nothing was held; a second one, of a cooperative that holds Spark since. */
async function twoRounds({ open, rounds }: Tab): Promise<void> {
  open.answerAll({ 'cluster.legal-form': 'association' })
  await rounds.closeRound()
  open.addHistory({ label: 'spark', event: 'awarded', date: '2026-12-10', certificate: 'G1', validUntil: '2027-07-10' })
  setClock(() => new Date('2027-02-03T10:00:00.000Z'))
  const from = open.round?.id
  await rounds.startRound({ name: 'Second', referenceDate: '2027-01-31', reportingYear: 2026 }, from)
  open.answerAll({ 'cluster.legal-form': 'cooperative' })
  await flushPromises()
}

const ofAnotherScheme = /Bronze|Silver|Gold/

describe('a second scheme', () => {
  test('has its goals, labels and next steps on Overview', async () => {
    const { screen, open } = await show(OverviewScreen, 'overview', undefined, 'light')
    // Five requirements of Beacon; the label that comes after it by the scheme is not the next in order.
    expect(screen.find('h1').text()).toContain('0 of 5 known requirements met')
    expect(screen.text()).toContain('Three fifths of the points')
    expect(screen.find('.share').text()).toMatch(/60\s*% line/)
    expect(screen.text()).toContain('After the light')
    expect(screen.find('section[aria-labelledby="then"] a.link').attributes('href')).toMatch(/labels\/spark$/)
    expect(screen.find('.next h2').text()).toBe('Spark held')
    expect(screen.text()).not.toMatch(ofAnotherScheme)

    open.setProfile({ goal: 'any' })
    await flushPromises()
    expect(screen.find('h1').text()).toContain('0 of 3 known requirements met')
    const choices = screen.findAll('section[aria-labelledby="then"] table a').map(each => each.text())
    expect(choices).toEqual(['Spark', 'Beacon'])
  })

  test('is begun by the facts of its first label, and says of them at once', async () => {
    const apply = await show(ApplyStep, 'start/apply', undefined, 'light')
    expect(apply.screen.findAll('[data-question]').map(each => each.attributes('data-question'))).toEqual([
      'cluster.legal-form',
    ])
    leave()

    const { screen } = await show(
      AnswerStep,
      'start/answer',
      ({ open }) => open.answerAll({ 'cluster.legal-form': 'cooperative' }),
      'light',
    )
    expect(screen.findAll('.conditions > li')).toHaveLength(1)
    expect(screen.text()).toContain('A cooperative')
    expect(screen.text()).toContain('It is free.')
    expect(screen.text()).not.toMatch(/∞|Infinity/)
    expect(screen.text()).not.toMatch(ofAnotherScheme)
  })

  test('counts in the menu by its own goal, and calls it by its name', async () => {
    const { screen, open } = await show(ShellRail, 'overview', undefined, 'light')
    const counts = () => screen.findAll('.rail-count').map(each => each.text())
    expect(screen.find('.organisation').text()).toContain('Goal: Beacon')
    expect(counts()).toEqual(['0 of 31', '0 of 5'])

    // A goal that no label of the scheme has is as good as none.
    open.setProfile({ goal: 'silver' })
    await flushPromises()
    expect(screen.find('.organisation').text()).toContain('Goal: Open')
    expect(counts()).toEqual(['0 of 31', '0 of 3'])
  })

  test('keeps what a closed round was worth on Rounds, and says what is held today as that', async () => {
    const { screen } = await show(RoundsScreen, 'rounds', twoRounds, 'light')
    const [second, first] = screen.findAll('[data-round]')
    expect(first?.find('[data-round-label="spark"]').text()).toMatch(
      /0 of 3 known requirements met.*Held today, until 10 July 2027/,
    )
    expect(second?.find('[data-round-label="spark"]').text()).toContain('Held until 10 July 2027')
    expect(second?.find('[data-round-label="beacon"]').text()).toContain('1 of 5 known requirements met')
    expect(screen.text()).not.toMatch(ofAnotherScheme)
  })

  test('draws its own line and counts its own requirements on Progress, each on its day', async () => {
    const { screen } = await show(ProgressScreen, 'progress', twoRounds, 'light')
    const contents = screen.findAllComponents({ name: 'LineFigure' }).map(each => each.props('content') as ChartContent)
    const [shares, steps, preparation] = contents
    expect(shares?.goal).toEqual({ label: 'Line of Beacon', value: 0.6 })
    // Spark has no line over all, so that it climbs by requirements: the legal form is met in the second round.
    expect(steps?.series.map(({ label, values }) => [label, values])).toEqual([['Spark, of 3 known', [0, 1]]])
    expect(steps?.categories).toEqual(['23 Nov 2026', '3 Feb 2027'])
    expect(preparation?.series.map(({ id }) => id)).toEqual(['quality', 'evidence'])
    expect(screen.text()).not.toMatch(ofAnotherScheme)
  })
})
