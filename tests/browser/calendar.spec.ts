import { downloadBy } from './files.ts'
import { address, expect, saved, startCluster, test } from './laurel.ts'

test('dates that are entered bring the days that follow, and a file for other calendars', async ({ page }) => {
  await page.clock.setFixedTime('2027-01-10T09:00:00Z')
  const organisation = await startCluster(page, 'Aurora Cluster')
  await page.goto(address(`o/${organisation}/labels/bronze?at=dates`))
  for (const [event, date] of [
    ['Benchmarking interview', '2025-03-12'],
    ['Awarded', '2025-04-02'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a date' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What happened').selectOption({ label: event })
    await dialog.getByLabel('Date', { exact: true }).fill(date)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
  }
  await saved(page)

  const day = (of: string) => page.locator(`[data-day="${of}"]`)
  await expect(day('bronze-expires')).toContainText('31 March 2027')
  await expect(day('bronze-expires')).toContainText('Act now')
  await expect(day('bronze-expires')).toContainText('counted from the month of the interview')
  await expect(day('bronze-last-day-to-renew')).toContainText('31 March 2028')
  await expect(day('bronze-last-day-to-renew')).toContainText('To come')
  await expect(day('silver-window-opens')).toContainText('12 September 2026')
  await expect(day('silver-window-opens')).toContainText('Past')
  await expect(day('silver-reminder')).toContainText('2 May 2025')

  const file = await downloadBy(page, () => page.getByRole('button', { name: 'Save for my calendar' }).click())
  const text = new TextDecoder().decode(file.bytes)
  expect(file.name).toMatch(/\.ics$/)
  expect(text).toContain('DTSTART;VALUE=DATE:20270331')
  expect(text).toContain('SUMMARY:Last day to renew Bronze')
  expect(text).not.toContain('20260912')
})
