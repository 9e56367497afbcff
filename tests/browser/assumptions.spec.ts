import { expect, openDemo, organisationOf, saved, test } from './laurel.ts'
import { showScreen } from './screens.ts'

test('a limit of one’s own changes scores and verdicts at once, and all of it can be reset', async ({ page }) => {
  await openDemo(page)
  const organisation = organisationOf(page)
  await showScreen(page, organisation, 'o/<id>/labels/gold')
  await page.getByRole('link', { name: 'See and change what is assumed' }).click()
  await expect(page.locator('[data-sensitivity]')).toContainText('As they are78.6')
  await expect(page.locator('[data-sensitivity]')).toContainText(
    'Gold turns when all assumed limits are one step milder',
  )

  await page.getByRole('searchbox', { name: 'Find an indicator or a word' }).fill('learning')
  const learning = page.locator('[data-limits="learning"]')
  const limit = learning.getByRole('textbox', { name: 'Limit for 1 point' })
  await limit.fill('0.5')
  await limit.blur()
  await expect(page.locator('[data-sensitivity]')).toContainText('As they are80.4')
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
  await page.getByRole('button', { name: 'Unfold all' }).click()
  await page.getByRole('button', { name: 'Have our limits back' }).click()
  await expect(page.locator('[data-sensitivity]')).toContainText('As they are78.6')
  await expect(limit).toHaveValue('1')
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(limit).toHaveValue('0.5')
})
