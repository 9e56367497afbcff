import { expect, look, organisationOf } from './laurel.ts'
import { showScreen } from './screens.ts'

look(
  'a phone says whose figures it shows and that they are invented, however far one has scrolled',
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await showScreen(page, organisationOf(page), 'o/<id>/assess/quality/cooperation/innovation-system')
    const bar = page.getByRole('banner')
    await expect(bar.getByText('Montelar Water Cluster').first()).toBeInViewport()
    await expect(bar.getByText('Invented cluster', { exact: true })).toBeInViewport()
    expect((await bar.boundingBox())?.height).toBeLessThan(70)
  },
)

look('only the complete demo cluster promises what two evenings give, and only on its Overview', async ({ page }) => {
  const promise = page.getByText('This is what you will have after two evenings.')
  await expect(promise).toBeVisible()
  await showScreen(page, organisationOf(page), 'o/<id>/settings')
  await expect(promise).toHaveCount(0)
  await showScreen(page, 'demo-castrovell-ceramics', 'o/<id>/overview')
  await expect(promise).toHaveCount(0)
})

look('a large screen shows larger letters and uses its width', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await showScreen(page, organisationOf(page), 'o/<id>/results')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('18px')
  expect((await page.locator('.results-table').boundingBox())?.width).toBeGreaterThan(1500)
})
