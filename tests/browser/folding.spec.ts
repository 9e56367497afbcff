import type { Page } from '@playwright/test'
import { expect, field, openDemo, organisationOf, test } from './laurel.ts'
import { showScreen } from './screens.ts'

const card = (page: Page, indicator: string) => page.locator(`[data-indicator="${indicator}"]`)
const height = async (page: Page, indicator: string) => (await card(page, indicator).boundingBox())?.height ?? 0

test.beforeEach(async ({ page }) => {
  await openDemo(page)
  await showScreen(page, organisationOf(page), 'o/<id>/assess/quality/cooperation/direct-contact')
})

test('answered cards are one line each, with answer, state and points; the one the reader is at is whole', async ({
  page,
}) => {
  expect(await height(page, 'direct-contact')).toBeGreaterThan(200)
  for (const folded of ['maturity', 'staff', 'team-qualification', 'roles-and-say', 'innovation-system'])
    expect(await height(page, folded), folded).toBeLessThan(60)
  await expect(card(page, 'cooperation-inside').locator('header')).toContainText(
    /11 of 41, 26\.8.%.*Fair.*1 of 2 points/,
  )
})

test('a click on the line opens the card, the mark closes it again', async ({ page }) => {
  await card(page, 'staff').getByText('Staff', { exact: true }).click()
  await expect.poll(() => height(page, 'staff')).toBeGreaterThan(200)
  await card(page, 'staff').getByRole('button', { name: 'Staff', expanded: true }).click()
  await expect.poll(() => height(page, 'staff')).toBeLessThan(60)
})

test('keys open it: Enter on the line, K from the card after it, and its address', async ({ page }) => {
  await page.keyboard.press('Escape')
  await card(page, 'learning').getByRole('button', { name: 'Learning', expanded: false }).press('Enter')
  await expect.poll(() => height(page, 'learning')).toBeGreaterThan(200)

  await page.getByRole('link', { name: '2.7 Innovation system' }).click()
  await expect.poll(() => height(page, 'innovation-system')).toBeGreaterThan(200)
  await page.locator('h1').focus()
  await page.keyboard.press('k')
  await expect.poll(() => height(page, 'cooperation-inside')).toBeGreaterThan(200)
})

test('whatever comes to a field of a folded card opens it, and nothing folds under the hand', async ({ page }) => {
  await field(page, 'members.cooperating').fill('13')
  await expect.poll(() => height(page, 'cooperation-inside')).toBeGreaterThan(200)

  await page.locator('[data-question="team.written-profiles"] input[value="false"]').check()
  await expect(card(page, 'team-qualification').locator('[data-points]')).toHaveAttribute('data-points', '1')
  expect(await height(page, 'cooperation-inside')).toBeGreaterThan(200)
})

test('one at a time shows the card whole', async ({ page }) => {
  await page.getByRole('checkbox', { name: 'One at a time' }).check()
  await page.getByRole('button', { name: 'Previous' }).click()
  await expect.poll(() => height(page, 'roles-and-say')).toBeGreaterThan(200)
})
