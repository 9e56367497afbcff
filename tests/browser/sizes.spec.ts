import { expect, test } from './laurel.ts'

/** Bytes as they come over the wire: compressed, fonts and headers included. */
const budget = 250_000

test('the first screen arrives in less than 250 kB', async ({ page }) => {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  const arrived = new Map<string, number>()
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => arrived.set(requestId, encodedDataLength))
  await page.goto('./', { waitUntil: 'networkidle' })
  await expect(page.getByRole('button', { name: 'Start with my cluster' })).toBeVisible()

  const fonts = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.woff2') ? [name] : [])),
  )
  expect(fonts).toHaveLength(1)
  expect(fonts[0]).toContain('latin')
  // Headers included, as the browser counts them.
  expect([...arrived.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(budget)
})
