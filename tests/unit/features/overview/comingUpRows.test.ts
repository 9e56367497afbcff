// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import ComingUp from '#features/overview/ComingUp.vue'
import { setClock } from '#stores/clock.ts'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

test('a renewed Silver between its two possible ends asks to act, with both days of each', async () => {
  const { screen } = await show(ComingUp, 'overview', tab => {
    setClock(() => new Date('2026-11-28T10:00:00.000Z'))
    tab.open.addHistory({ label: 'silver', event: 'audit', date: '2022-02-15' })
    tab.open.addHistory({ label: 'silver', event: 'awarded', date: '2022-03-15', certificate: 'S1' })
    tab.open.addHistory({ label: 'silver', event: 'renewed', date: '2024-02-10', certificate: 'S2' })
  })
  const day = (kind: string): string => screen.find(`[data-coming-day="silver-${kind}"]`).text()
  expect(day('expires')).toMatch(/Silver ends\s*Act now\s*28 Feb 2026 or 28 Feb 2027/)
  expect(day('last-day-to-renew')).toContain('28 Feb 2027 or 29 Feb 2028')
})
