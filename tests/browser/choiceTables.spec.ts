import { expect, openDemo, organisationOf, test } from './laurel.ts'
import { showScreen } from './screens.ts'

const card = 'o/<id>/assess/quality/cooperation/team-qualification'

test('like choices are one table that fits a screen, answered along a row by the arrow keys', async ({ page }) => {
  await openDemo(page)
  await showScreen(page, organisationOf(page), card)
  const table = page.getByRole('table', { name: 'Tasks of the team' })
  await expect(table.getByRole('columnheader')).toHaveText([
    'A gap',
    'Covered from outside, or being closed',
    'Covered in the team',
  ])
  await expect(table.getByRole('row')).toHaveCount(7)
  expect((await table.boundingBox())?.height).toBeLessThan(400)

  const finance = page.locator('[data-question="team.task-finance"] input')
  await expect(finance).toHaveCount(3)
  await page.getByRole('radio', { name: 'Finance A gap' }).check()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Finance Covered from outside, or being closed' })).toBeChecked()
})

test('on a phone each row of a table of choices is its name with the choices under it, in words', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openDemo(page)
  await showScreen(page, organisationOf(page), card)
  const row = page.locator('[data-question="team.task-finance"]')
  const name = await row.getByText('Finance').boundingBox()
  const first = await row.getByText('A gap').boundingBox()
  const last = await row.getByText('Covered in the team').boundingBox()
  expect(first?.y).toBeGreaterThan(name?.y ?? Infinity)
  expect(last?.width).toBeGreaterThan(60)
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan(390)
})
