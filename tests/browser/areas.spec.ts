import { expect, look, openDemo, saved, test } from './laurel.ts'

test('three areas named and described are what Silver asks for, and can be undone', async ({ page }) => {
  await openDemo(page)
  await page.goto('./#/o/demo-castrovell-ceramics/labels/silver')
  const named = page.locator('[data-requirement="areas-named"]')
  await expect(named).toHaveAttribute('data-state', 'not-met')
  await named.getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Improvement areas' })).toBeFocused()

  await page.getByRole('button', { name: 'Show all 28' }).click()
  for (const area of ['Direct contact', 'Working groups', 'Web presence']) {
    await page.getByRole('button', { name: `Name ${area} as an area` }).click()
  }
  await expect(named).toHaveAttribute('data-state', 'met')
  const described = page.locator('[data-requirement="areas-described"]')
  for (const area of ['direct-contact', 'working-groups', 'web-presence']) {
    await expect(described).toHaveAttribute('data-state', 'not-met')
    await page.locator(`[data-area="${area}"]`).getByLabel('What you want to improve').fill('More of it')
    await page.locator(`[data-area="${area}"]`).getByLabel('What it does').fill('More projects')
  }
  await expect(described).toHaveAttribute('data-state', 'met')
  const contact = page.locator('[data-area="direct-contact"]')
  await expect(contact).toContainText('What Gold measures it by')
  await expect(contact.locator('[data-area-today]')).toContainText('%')
  await expect(contact.locator('[data-area-papers]')).toContainText('No paper shows it yet.')
  await contact.getByLabel('Figure').nth(1).fill('40')
  const figure = contact.getByLabel('Figure').first()
  await figure.fill('47.1')
  await figure.blur()
  await expect(contact.locator('[data-area-problem]')).toContainText('The later figure is lower')
  await saved(page)
  await page.reload()
  await expect(described).toHaveAttribute('data-state', 'met')
  await expect(figure).toHaveValue('47.1')

  await page.getByRole('button', { name: 'Take Working groups out of the areas' }).click()
  await expect(named).toHaveAttribute('data-state', 'not-met')
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(named).toHaveAttribute('data-state', 'met')
})

test('the list that is not public counts once it is entered, and the way to the label follows it', async ({ page }) => {
  await openDemo(page)
  await page.goto('./#/o/demo-montelar-water/labels/gold')
  const list = page.locator('[data-requirement="minimum-list"]')
  await expect(list).toHaveAttribute('data-state', 'not-yet-known')
  await list.getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'The list of minimum requirements' })).toBeInViewport()
  await page.getByLabel('Indicator', { exact: true }).last().selectOption({ label: '2.5 Direct contact' })
  await page.getByLabel('At least').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Add this line' }).click()

  await expect(page.locator('[data-entry="direct-contact"]')).toContainText('75 %')
  await page.goBack()
  await expect(list).toHaveAttribute('data-state', 'not-met')
  await page.goto('./#/o/demo-montelar-water/plan/gold')
  await expect(page.locator('[data-route="least"] [data-raise="direct-contact"]')).toBeVisible()

  await page.goto('./#/o/demo-montelar-water/assumptions?at=list')
  await page.getByRole('button', { name: 'We do not have the list after all' }).click()
  await page.goto('./#/o/demo-montelar-water/labels/gold')
  await expect(list).toHaveAttribute('data-state', 'not-yet-known')
})

look('help to choose says what speaks for each, with the article behind the hypothesis', async ({ page }) => {
  await page.goto('./#/o/demo-castrovell-ceramics/labels/silver?at=areas')
  const first = page.locator('[data-candidate]').first()
  await expect(first).toContainText('1 point')
  await expect(first).toContainText('Said to look at it')
  const help = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Help to choose' }) })
    .last()
  await help.getByRole('button', { name: /Assumed/ }).click()
  await expect(help).toContainText('hypothesis from one article')
  await expect(help).toContainText('Foundations of Management')
})

look('what the scheme has announced for Gold is shown and not counted', async ({ page }) => {
  await page.goto('./#/o/demo-montelar-water/labels/gold')
  await expect(page.locator('[data-announced="revision"]')).toContainText('announced for 2020')
  await expect(page.locator('[data-requirement="revision"]')).toHaveCount(0)
})
