import { expect, openDemo, organisationOf, saved, test } from './laurel.ts'
import { showScreen } from './screens.ts'

test('a limit of one’s own changes scores and verdicts at once, and all of it can be reset', async ({ page }) => {
  await openDemo(page)
  const organisation = organisationOf(page)
  await showScreen(page, organisation, 'o/<id>/labels/gold')
  await page.getByRole('link', { name: 'See and change what is assumed' }).click()
  await expect(page.locator('[data-sensitivity]')).toContainText('as they are 78.6')

  const learning = page.locator('[data-limits="learning"]')
  const limit = learning.getByRole('textbox', { name: 'Limit for 1 point' })
  await limit.fill('0.5')
  await limit.blur()
  await expect(page.locator('[data-sensitivity]')).toContainText('as they are 80.4')
  await learning.getByRole('checkbox', { name: 'from our papers' }).check()
  await expect(learning.getByRole('button', { name: 'Where this comes from: Entered' })).toBeVisible()
  await page.locator('[data-rule="silver/strategy-on-paper"]').check()
  await saved(page)

  await showScreen(page, organisation, 'o/<id>/labels/gold')
  await expect(page.locator('[data-requirement="share"]')).toHaveAttribute('data-state', 'met')
  await showScreen(page, organisation, 'o/<id>/labels/silver')
  await expect(page.getByText('7 of 8 known requirements met').first()).toBeVisible()

  await showScreen(page, organisation, 'o/<id>/what-if/gold')
  await expect(page.getByLabel('Level of Learning').locator('option:checked')).toContainText('As set by you: 0.5')

  await showScreen(page, organisation, 'o/<id>/assumptions')
  await page.getByRole('button', { name: 'Reset limits and rules' }).click()
  await expect(page.locator('[data-sensitivity]')).toContainText('as they are 78.6')
  await expect(limit).toHaveValue('1')
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(limit).toHaveValue('0.5')
})
