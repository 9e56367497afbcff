import { expect, test } from './laurel.ts'

/** Bytes as they come over the wire: compressed, fonts included. */
const budget = 250_000

test('the first screen arrives in less than 250 kB', async ({ page }) => {
  await page.goto('./', { waitUntil: 'networkidle' })
  await expect(page.getByRole('button', { name: 'Start with my cluster' })).toBeVisible()
  const transfers = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(entry => ({
      name: entry.name,
      bytes: (entry as PerformanceResourceTiming).transferSize,
    })),
  )

  expect(transfers.some(({ name }) => name.endsWith('.woff2'))).toBe(true)
  expect(transfers.every(({ bytes }) => bytes > 0)).toBe(true)
  expect(transfers.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(budget)
})
