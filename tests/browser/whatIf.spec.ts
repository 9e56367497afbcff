import { expect, openDemo, organisationOf, test } from './laurel.ts'
import { showScreen } from './screens.ts'

test.beforeEach(async ({ page }) => {
  await openDemo(page)
  await showScreen(page, organisationOf(page), 'o/<id>/what-if/gold')
})

test('a level that is supposed moves points, labels and the way left; today’s answers stay', async ({ page }) => {
  const learning = page.locator('[data-supposed="learning"]')
  await expect(learning).toHaveAttribute('data-points', '0')
  await learning.getByLabel('Level of Learning').selectOption('1')

  await expect(learning).toHaveAttribute('data-points', '1')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('From 78.6 % to 80.4 % of the points')
  await expect(page.locator('[data-sum="gold"]')).toContainText('4 of 4 met')
  await expect(page.locator('[data-sum="gold"]')).toContainText('today 3 of 4 met')
  await expect(page.locator('[data-sum="work"]')).toContainText('0 days')
  await expect(page.locator('[data-sum="work"]')).toContainText('today 2 days')
  await expect(page.locator('[data-gained]')).toContainText('At least 80 %')
  await expect(page.locator('[data-supposition]')).toHaveCount(1)

  await showScreen(page, organisationOf(page), 'o/<id>/results')
  await expect(page.locator('[data-result="learning"]')).toHaveAttribute('data-points', '0')
})

test('figures are changed one by one, found again after a reload, and go back one by one', async ({ page }) => {
  const contact = page.locator('[data-supposed="direct-contact"]')
  await contact.getByRole('button', { name: 'Figures of Direct contact' }).click()
  const figure = contact.locator('[data-question="members.contacted"] input')
  await figure.fill('31')
  await expect(contact).toHaveAttribute('data-points', '2')
  await figure.blur()
  await page.reload()
  const supposition = page.locator('[data-supposition="members.contacted"]')
  await expect(supposition).toContainText('31 participants')
  await supposition.getByRole('button').click()
  await expect(supposition).toHaveCount(0)
  await expect(contact).toHaveAttribute('data-points', '1')
})

test('by keyboard: undo works on the copy alone, and what is thrown away comes back', async ({ page }) => {
  const level = page.locator('[data-supposed="learning"] select')
  await level.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-supposed="learning"]')).toHaveAttribute('data-points', '1')
  await page.getByRole('button', { name: 'Throw away' }).focus()
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-supposed="learning"]')).toHaveAttribute('data-points', '0')
  await page.keyboard.press('Control+Shift+z')
  await expect(page.locator('[data-supposed="learning"]')).toHaveAttribute('data-points', '1')

  await page.getByRole('button', { name: 'Throw away' }).click()
  await expect(page.locator('[data-supposition]')).toHaveCount(0)
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('[data-supposed="learning"]')).toHaveAttribute('data-points', '1')
})

test('what is supposed becomes targets of the plan; a way knows them, and another asks what becomes of them', async ({
  page,
}) => {
  await page.locator('[data-supposed="learning"] select').selectOption('2')
  await page.getByRole('button', { name: 'Keep as targets of the plan' }).click()
  await page.locator('.toast').getByRole('button', { name: 'Show the plan' }).click()
  await expect(page.locator('[data-action]')).toHaveCount(1)
  const least = page.locator('[data-route="least"]')
  await expect(least.locator('[data-in-plan]')).toBeVisible()
  await expect(least.getByRole('button', { name: 'Make this the plan' })).toBeHidden()

  await page.locator('[data-route="other"]').first().getByRole('button', { name: 'Make this the plan' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('[data-other]')).toContainText('Learning')
  await dialog.getByRole('button', { name: 'Replace it' }).click()
  await expect(page.locator('[data-column="dropped"] [data-action]')).toHaveCount(1)
  await expect(page.locator('[data-column="open"] [data-action]')).toHaveCount(1)
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('[data-action]')).toHaveCount(1)
})

test('a way of the plan is seen in What if as the answers it asks for', async ({ page }) => {
  await showScreen(page, organisationOf(page), 'o/<id>/plan/gold')
  await page.locator('[data-route="least"]').getByRole('button', { name: 'See it in What if' }).click()
  await expect(page.locator('[data-supposed="learning"]')).toHaveAttribute('data-points', '1')
  await expect(page.locator('[data-sum="work"]')).toContainText('0 days')
})
