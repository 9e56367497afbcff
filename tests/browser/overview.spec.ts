import { expect, look, openDemo, test } from './laurel.ts'

look('says where a cluster stands, what to do next, and what does not fit together', async ({ page }) => {
  await page.goto('./#/o/demo-castrovell-ceramics/overview')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You can apply for Bronze')
  await expect(page.getByText('3 of 3 known requirements met.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Conditions' })).toContainText('42 participants')
  await expect(page.getByText('You entered 42 committed participants, but the kinds add up to 39.')).toBeVisible()

  await page.getByRole('button', { name: 'Show other steps' }).click()
  await expect(page.getByRole('list', { name: 'Other steps' }).getByRole('listitem')).not.toHaveCount(0)
  await page.getByRole('link', { name: 'Go on' }).click()
  await expect(page).toHaveURL(/\/assess\/benchmarking\/services-of-cluster\//)
})

test('shows what a goal asks first, and keeps another that is chosen', async ({ page }) => {
  await openDemo(page)
  await page.goto('./#/o/demo-castrovell-ceramics/overview')
  const goal = page.getByRole('main').getByRole('button', { name: /Change the goal/ })
  // A screen that was just reached takes the focus to its title.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await goal.press('Enter')
  await page.getByRole('radio', { name: 'Only compare us with partners' }).check()
  await page.keyboard.press('Escape')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Between [\d.]+.% and [\d.]+.% of the points$/)
  await page.reload()
  await expect(goal).toContainText('Goal: Compare with partners')
})

look('draws a metal only for a label that is held', async ({ page }) => {
  await page.goto('./#/o/demo-valdoria-food/overview')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/as entered by you$/)
  await expect(page.locator('main .laurel.is-bronze')).toHaveCount(1)

  await page.goto('./#/o/demo-castrovell-ceramics/overview')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You can apply for Bronze')
  await expect(page.locator('main .laurel.is-bronze')).toHaveCount(0)
})
