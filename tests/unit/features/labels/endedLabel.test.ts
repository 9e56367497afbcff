// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import LabelsScreen from '#features/labels/LabelsScreen.vue'
import PlanScreen from '#features/plan/PlanScreen.vue'
import { setClock } from '#stores/clock.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

type Tab = Parameters<NonNullable<Parameters<typeof show>[2]>>[0]

/** Bronze by an interview of March 2025, seen on a day; its end entered from the certificate, or not. */
const bronze =
  (day: string, validUntil?: string) =>
  ({ open }: Tab): void => {
    setClock(() => new Date(`${day}T10:00:00.000Z`))
    open.addHistory({ label: 'bronze', event: 'interview', date: '2025-03-12' })
    const award = { label: 'bronze', event: 'awarded', date: '2025-04-02', certificate: 'B1' } as const
    open.addHistory({ ...award, ...(validUntil !== undefined && { validUntil }) })
  }

describe('a label that ended', () => {
  test('is not held, also when only the published term says so; its end is asked for', async () => {
    const { screen, results } = await show(LabelsScreen, 'labels/bronze', bronze('2027-04-10'))
    expect(results.verdicts.get('bronze')?.held).toBeUndefined()
    expect(screen.find('[data-ends]').text()).toContain('It ended on 31 March 2027, by the dates you entered.')
    expect(screen.find('[data-ends]').text()).toContain('It can be renewed until 31 March 2028.')
    expect(screen.find('[data-ends]').text()).toContain('Enter the end')
  })

  test('is held to the last day of its term', async () => {
    const { results } = await show(LabelsScreen, 'labels/bronze', bronze('2027-03-31'))
    expect(results.verdicts.get('bronze')?.held?.certificate).toBe('B1')
  })

  test('is told with its day where another label asks for it', async () => {
    const { screen } = await show(LabelsScreen, 'labels/silver', bronze('2027-04-10', '2027-03-31'))
    const asked = screen.find('[data-requirement="bronze-held"]')
    expect(asked.attributes('data-state')).toBe('not-met')
    expect(asked.text()).toContain('Bronze ended on 31 March 2027, by the dates you entered.')
    expect(asked.text()).toContain('It can be renewed until 31 March 2028.')
    leave()
    const unsure = await show(LabelsScreen, 'labels/silver', bronze('2028-04-10'))
    const unknown = unsure.screen.find('[data-requirement="bronze-held"]')
    expect(unknown.attributes('data-state')).toBe('not-yet-known')
    expect(unknown.text()).toContain('The last day to renew it was 31 March 2028: it begins anew now.')
    expect(unknown.text()).toContain('If its certificate has another day, enter that.')
  })

  test('asks for a new interview: the one of then is none of a renewal', async () => {
    const { screen, open } = await show(LabelsScreen, 'labels/bronze', bronze('2027-04-10', '2027-03-31'))
    const state = () => screen.find('[data-requirement="interview"]').attributes('data-state')
    expect(state()).toBe('not-yet-known')
    open.addHistory({ label: 'bronze', event: 'interview', date: '2027-04-05' })
    await screen.vm.$nextTick()
    expect(state()).toBe('met')
  })

  test('leads Plan to its renewal, for itself and for the label that asks for it', async () => {
    const own = await show(PlanScreen, 'plan/bronze', bronze('2027-04-10', '2027-03-31'))
    expect(own.screen.find('[data-ended]').text()).toContain('It can be renewed until 31 March 2028.')
    expect(own.screen.find('[data-ended] a').attributes('href')).toContain('labels/bronze?at=dates')
    expect(own.screen.text()).not.toContain('Every known requirement is met.')
    leave()
    const next = await show(PlanScreen, 'plan/silver', bronze('2027-04-10', '2027-03-31'))
    const beside = next.screen.find('[data-beside="bronze-held"]')
    expect(beside.text()).toContain('Bronze ended on 31 March 2027')
    expect(beside.find('a').attributes('href')).toContain('labels/bronze?at=dates')
  })
})
