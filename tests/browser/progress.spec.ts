import { expect, look, openDemo, organisationOf, test } from './laurel.ts'
import { showScreen } from './screens.ts'

look('a cluster with two rounds sees how far it came, and which facts made it so', async ({ page }) => {
  const organisation = organisationOf(page)
  await showScreen(page, organisation, 'o/<id>/results')
  const title = page.getByRole('heading', { level: 1, name: /^\d+\.\d\s%/ })
  const now = (await title.textContent())?.split(' of')[0] ?? ''
  await page.getByRole('link', { name: 'Progress over the rounds' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText(`to ${now} of the points`)
  const staff = page.locator('[data-change="staff"]')
  await expect(staff).toContainText('Hired by contract: 0 full-time posts → 0.5 full-time posts')
  await expect(staff).toContainText('Better')
  await expect(page.locator('[data-change="learning"]')).toContainText('Weak')
  // Nobody answered otherwise: two years went by.
  await expect(page.locator('[data-change="maturity"]')).toContainText('Reference date: 28 Feb 2025 → 31 Oct 2026')
})

test('every line of the charts stands in a table too, the goal beside it', async ({ page }) => {
  await openDemo(page)
  await showScreen(page, organisationOf(page), 'o/<id>/results/progress')
  await page.getByRole('group', { name: 'Show as' }).first().getByText('Table').click()
  const table = page.getByRole('table', { name: /part of the points/ })
  await expect(page).toHaveURL(/[?&]table=shares/)
  await page.reload()

  await expect(table.getByRole('columnheader', { name: 'Line of Gold' })).toBeVisible()
  await expect(table.getByRole('row')).toHaveCount(3)
  await expect(table.getByRole('row').nth(1)).toContainText('80')
})

look('two rounds can be chosen, and the choice is in the address', async ({ page }) => {
  await showScreen(page, organisationOf(page), 'o/<id>/results/progress')
  const from = page.getByLabel('From', { exact: true })
  await from.selectOption({ index: 1 })

  await expect(page).toHaveURL(/from=/)
  await expect(page.getByText('Nothing changed between these two rounds.')).toBeVisible()
})
