// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import LabelsScreen from '#features/labels/LabelsScreen.vue'
import { setClock } from '#stores/clock.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

const on = (day: string): void => setClock(() => new Date(`${day}T10:00:00.000Z`))

describe('dates of a label', () => {
  test('a planned interview is asked for once its day has passed, and counts when it is confirmed', async () => {
    const { screen, open } = await show(LabelsScreen, 'labels/bronze', tab => {
      on('2027-01-20')
      tab.open.addHistory({ label: 'bronze', event: 'interview', date: '2027-01-14', planned: true })
    })
    const interview = () => screen.find('[data-requirement="interview"]')
    expect(interview().attributes('data-state')).toBe('not-yet-known')
    expect(interview().text()).toContain('It was planned for 14 January 2027. Was it held?')
    expect(screen.find('.calendar').text()).toContain('Was it held?')

    await screen.find('[data-unconfirmed] button').trigger('click')
    await flushPromises()
    expect(open.organisation?.history[0]).not.toHaveProperty('planned')
    expect(interview().attributes('data-state')).toBe('met')
    expect(screen.find('[data-unconfirmed]').exists()).toBe(false)
  })

  test('a booked day stands in the list of what follows from the dates', async () => {
    const { screen } = await show(LabelsScreen, 'labels/bronze', tab => {
      tab.open.addHistory({ label: 'bronze', event: 'interview', date: '2027-01-14', planned: true })
    })
    expect(screen.find('.calendar').text()).toMatch(/14 January 2027.*Benchmarking interview for Bronze.*Booked/)
  })

  test('a label without an entered end says so, and asks for it', async () => {
    const { screen } = await show(LabelsScreen, 'labels/bronze', tab => {
      on('2026-11-28')
      tab.open.addHistory({ label: 'bronze', event: 'awarded', date: '2025-05-10', certificate: 'B1' })
    })
    expect(screen.find('h1').text()).toContain('Held since 10 May 2025')
    expect(screen.find('[data-ends]').text()).toContain('Its end is not entered. By the dates you entered it ends on')
    expect(screen.find('[data-ends]').text()).toContain('Enter the end')
  })

  test('between the two days on which it may end, a label says both instead of being held flatly', async () => {
    const { screen } = await show(LabelsScreen, 'labels/silver', tab => {
      on('2026-11-28')
      tab.open.addHistory({ label: 'silver', event: 'audit', date: '2022-02-15' })
      tab.open.addHistory({ label: 'silver', event: 'awarded', date: '2022-03-15', certificate: 'S1' })
      tab.open.addHistory({ label: 'silver', event: 'renewed', date: '2024-02-10', certificate: 'S2' })
    })
    expect(screen.find('h1').text()).toBe('Held until 28 February 2026 or 28 February 2027, ask which')
    expect(screen.find('[data-ends]').text()).toContain('it ended on 28 February 2026 or ends on 28 February 2027')
    expect(screen.find('[data-ends]').text()).toContain('Enter the end')
  })

  test('the year to renew is derived, and no earliest day is claimed', async () => {
    const { screen } = await show(LabelsScreen, 'labels/bronze', tab => {
      const award = { label: 'bronze', event: 'awarded', date: '2025-03-31', certificate: 'B1' } as const
      tab.open.addHistory({ ...award, validUntil: '2027-03-31' })
    })
    const opens = screen.find('[data-day="bronze-renewal-opens"]').text()
    expect(opens).toContain('The year to renew Bronze begins')
    expect(opens).toContain('No earliest day is published')
    expect(opens).toContain('Derived')
  })

  test('an interval of 34 months is told as one', async () => {
    const { screen } = await show(LabelsScreen, 'labels/silver', tab => {
      tab.open.addHistory({ label: 'bronze', event: 'interview', date: '2023-12-10' })
      tab.open.addHistory({ label: 'silver', event: 'interview', date: '2026-10-12' })
    })
    expect(screen.find('[data-requirement="interval"]').text()).toContain(
      '34\u00a0months apart, in whole months, and so outside the 18 to 24',
    )
  })
})

describe('a list that is entered', () => {
  test('names the lines that are not met, and what stands beside the count', async () => {
    const { screen, open } = await show(LabelsScreen, 'labels/gold')
    expect(screen.find('[aria-labelledby="asks"]').text()).toContain(
      '2 lines stand beside the count: The scheme’s own list of minimum requirements and Visit of two experts.',
    )
    open.answerAll({ 'members.committed': 10, 'members.contacted': 2 })
    open.setList('minimum-list', { 'direct-contact': 1, focus: 1 })
    await flushPromises()
    const lines = screen.findAll('[data-requirement="minimum-list"] [data-lines]').map(each => each.text())
    expect(lines).toEqual(['Not met: Direct contact.', 'Not yet known: Focus.'])
    expect(screen.find('[aria-labelledby="asks"]').text()).toContain(
      'One line stands beside the count: Visit of two experts.',
    )
  })

  test('has lines in own words, of which the organisation says whether they are met, and rests on its limits', async () => {
    const { screen, open } = await show(LabelsScreen, 'labels/silver')
    expect(screen.find('[data-limits-assumed]').exists()).toBe(false)
    open.answerAll({ 'members.committed': 10, 'members.contacted': 10 })
    open.setList('minimum-list', { 'direct-contact': 1 })
    open.addLine('minimum-list', 'A hall of our own')
    await flushPromises()
    const list = () => screen.find('[data-requirement="minimum-list"]')
    expect(list().attributes('data-state')).toBe('not-yet-known')
    expect(list().find('[data-lines]').text()).toBe('Not yet known: A hall of our own.')
    expect(screen.find('[data-limits-assumed]').text()).toContain('one limit that is assumed')

    const [place = ''] = Object.keys(open.organisation?.assumptions.lines ?? {})
    const id = place.slice('minimum-list/'.length)
    open.setLine('minimum-list', id, { text: 'A hall of our own', isMet: false })
    await flushPromises()
    expect(list().find('[data-lines]').text()).toBe('Not met: A hall of our own.')
    open.setLine('minimum-list', id, { text: 'A hall of our own', isMet: true })
    await flushPromises()
    expect(list().attributes('data-state')).toBe('met')
  })
})
