import type { Page } from '@playwright/test'
import { downloadBy, organisationIn } from './files.ts'
import { expect, openDemo, organisationOf, saved, test } from './laurel.ts'
import { showScreen } from './screens.ts'

async function begin(page: Page, goal: string): Promise<void> {
  await page.goto('./')
  await page.getByRole('radio', { name: goal }).check({ force: true })
  await page.getByRole('button', { name: 'Start with my cluster' }).click()
  await page.getByLabel('Name').fill('Aurora Cluster')
}

test('who only wants to compare is not asked whether it can apply', async ({ page }) => {
  await begin(page, 'Only compare us with partners')
  await expect(page.getByText('Step 1 of 2')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page).toHaveURL(/\/start\/papers$/)
  await expect(page.getByText('Step 2 of 2')).toBeVisible()

  // The cluster exists: Back leads to where it is gone on with, not to an empty form that would make another.
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Continue' })).toBeVisible()
  await expect(page.getByText('Aurora Cluster')).toHaveCount(1)
})

test('after the eleventh answer one may stop, and is asked for a copy', async ({ page }) => {
  await begin(page, 'We want the Bronze label')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page).toHaveURL(/\/start\/apply$/)
  await showScreen(page, organisationOf(page), 'o/<id>/assess/benchmarking')
  const toast = page.locator('.toast')
  const rest = toast.getByRole('button', { name: 'That is enough for today' })
  for (let cards = 0; cards < 40 && !(await rest.isVisible()); cards++) {
    await page.keyboard.press('Escape')
    const card = page.locator('article.is-current')
    for (const group of await card.locator('fieldset').all()) {
      await group.locator('input').first().check({ force: true })
    }
    for (const field of await card.locator('[data-question] input[inputmode]:not([readonly])').all()) {
      await field.fill('1')
      await field.blur()
    }
    for (const day of await card.locator('input[type=date]').all()) await day.fill('2024-01-31')
    for (const text of await card.locator('[data-question] textarea').all()) {
      await text.fill('A text')
      await text.blur()
    }
    await card.press('n')
  }
  await expect(toast).toContainText(/11 of \d+ prepared\. Most useful next: .+ \(\d+ questions\)\./)
  await rest.click()
  await expect(page.getByText('Take a copy along?')).toBeVisible()
  const file = await downloadBy(page, () => page.getByRole('button', { name: 'Save file' }).click())
  expect(organisationIn(file).profile.name).toBe('Aurora Cluster')
  await expect(page.getByText('Take a copy along?')).toBeHidden()
  await saved(page)
})

test('a slash in a field of numbers searches, as everywhere', async ({ page }) => {
  await openDemo(page)
  await showScreen(page, organisationOf(page), 'o/<id>/assess/quality/cooperation/direct-contact')
  const figure = page.locator('[data-question="members.contacted"] input').first()
  await figure.focus()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(figure).toHaveValue('29')
})
