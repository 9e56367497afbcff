// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import OverviewScreen from '#features/overview/OverviewScreen.vue'
import { setClock } from '#stores/clock.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

/** What stands with *Bronze label held*, on a day; its end is 31 March 2027. */
async function bronzeOn(day: string, validUntil?: string): Promise<string | undefined> {
  const { screen } = await show(OverviewScreen, 'overview', ({ open }) => {
    setClock(() => new Date(`${day}T10:00:00.000Z`))
    open.addHistory({ label: 'bronze', event: 'interview', date: '2025-03-12' })
    const award = { label: 'bronze', event: 'awarded', date: '2025-04-02', certificate: 'B1' } as const
    open.addHistory({ ...award, ...(validUntil !== undefined && { validUntil }) })
  })
  const asked = screen.findAll('.asks li').find(each => each.text().includes('Bronze label held'))
  const figure = asked?.find('.figure').text()
  leave()
  return figure
}

test('the day of a label that must be held is that of its award, and says so once it is that of its end', async () => {
  expect(await bronzeOn('2027-03-31')).toBe('2 April 2025')
  expect(await bronzeOn('2027-04-10', '2027-03-31')).toBe('Ended 31 March 2027')
  expect(await bronzeOn('2027-04-10')).toBe('Ended 31 March 2027')
})
