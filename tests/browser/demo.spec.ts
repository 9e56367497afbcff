import { address, expect, openDemo, organisationOf, saved, startCluster, test } from './laurel.ts'

const strip = 'Invented cluster'

test('one click shows a complete invented cluster, without a question', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Explore the demo network' }).click()

  await expect(page).toHaveURL(/#\/o\/demo-[^/]+\/overview/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('complementary', { name: strip })).toBeVisible()
  await page
    .getByRole('link', { name: /^Assess/ })
    .first()
    .click()
  await page.goto(address(`o/${organisationOf(page)}/results`))
  await expect(page.locator('[data-share]').first()).not.toHaveAttribute('data-share', '')
})

test('all eight are in the switcher, and each opens', async ({ page }) => {
  await openDemo(page)
  const invented = page.locator('.rail').getByRole('group', { name: 'Invented clusters' })
  await page.locator('button.organisation').click()
  await expect(invented.getByRole('link')).toHaveCount(8)
  const names = await invented.getByRole('link').allTextContents()
  await page.keyboard.press('Escape')
  for (const name of names) {
    await page.locator('button.organisation').click()
    await invented.getByRole('link', { name, exact: true }).click()
    await expect(page.locator('button.organisation strong')).toHaveText(name)
    await expect(page.getByRole('complementary', { name: strip })).toBeVisible()
  }
})

test('what was changed in the demo is as it was at first after one click', async ({ page }) => {
  await openDemo(page)
  await page.goto(address(`o/${organisationOf(page)}/settings`))
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  const first = await name.inputValue()
  await name.fill('Spoilt')
  await name.blur()
  await saved(page)
  await page.getByRole('button', { name: 'Reset the demo' }).click()

  await expect(name).toHaveValue(first)
  await page.reload()
  await expect(name).toHaveValue(first)
})

test('invented clusters never stand among one’s own, and leaving leads home', async ({ page }) => {
  await startCluster(page, 'Real Cluster')
  await openDemo(page)
  await page.getByRole('button', { name: 'Leave the demo' }).click()

  await expect(page).toHaveURL(/#\/$/)
  const own = page.getByRole('region', { name: 'Continue' }).getByRole('link')
  await expect(own).toHaveCount(1)
  await expect(own).toContainText('Real Cluster')
  await page.goto(address('settings'))
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('complementary', { name: strip })).toHaveCount(0)
})
