import { downloadBy } from './files.ts'
import { expect, openDemo, organisationOf, saved, test } from './laurel.ts'
import { showScreen } from './screens.ts'

test.beforeEach(async ({ page }) => {
  await openDemo(page)
  await showScreen(page, organisationOf(page), 'o/<id>/plan/gold')
})

test('the least work to a label becomes the plan in one click, and goes again in one', async ({ page }) => {
  const least = page.locator('[data-route="least"]')
  await expect(least.locator('[data-effort]')).toHaveAttribute('data-effort', '2')
  await expect(least.locator('[data-raise="learning"]')).toContainText('At least 1 training day per post')
  await least.getByRole('button', { name: 'Make this the plan' }).click()

  const action = page.locator('[data-action]')
  await expect(action).toHaveCount(1)
  await expect(action.getByLabel('Step')).toHaveValue('Learning')
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(action).toHaveCount(0)
})

test('a step of the plan has an owner, a date and a status; done, it asks for the answer', async ({ page }) => {
  await page.getByRole('button', { name: 'Make this the plan' }).first().click()
  const action = page.locator('[data-action]')
  await action.getByLabel('Who').fill('Iva')
  await action.getByLabel('Until').fill('2026-01-31')
  await expect(action).toContainText('Overdue')
  await action.getByLabel('Status').selectOption({ label: 'Done' })
  await expect(action).not.toContainText('Overdue')
  await saved(page)
  await page.reload()

  await expect(action.getByLabel('Who')).toHaveValue('Iva')
  const file = await downloadBy(page, () => page.getByRole('button', { name: 'Plan as CSV' }).click())
  expect(new TextDecoder().decode(file.bytes)).toContain('Learning,Iva,2026-01-31,Done,2,learning,1')
  await action.getByRole('link', { name: 'Done: bring the answer up to date' }).click()
  await expect(page).toHaveURL(/\/assess\/quality\/cooperation\/learning$/)
})

test('a lock and an effort of one’s own change the ways at once', async ({ page }) => {
  await page.getByText('Efforts and locks').click()
  const learning = page.locator('[data-effort-of="learning"]')
  await learning.getByRole('textbox').first().fill('30')
  await learning.getByRole('textbox').first().blur()
  const least = page.locator('[data-route="least"]')
  await expect(least.locator('[data-raise="learning"]')).toHaveCount(0)
  await expect(least.locator('[data-effort]')).not.toHaveAttribute('data-effort', '2')

  const [first] = await least.locator('[data-raise]').evaluateAll(all => all.map(each => each.dataset['raise'] ?? ''))
  await page
    .locator(`[data-effort-of="${first ?? ''}"]`)
    .getByRole('checkbox')
    .check()
  await expect(page.locator('[data-route="locks"]')).toBeVisible()
  await expect(page.locator(`[data-route="locks"] [data-raise="${first ?? ''}"]`)).toHaveCount(0)
})
