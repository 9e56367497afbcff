import { expect, look, openDemo, saved, test } from './laurel.ts'

look('has one card for each label, with its verdict', async ({ page }) => {
  await page.goto('./#/o/demo-montelar-water/labels')

  for (const label of ['bronze', 'silver', 'gold']) await expect(page.locator(`[data-label="${label}"]`)).toHaveCount(1)
  await expect(page.locator('[data-label="bronze"]')).toHaveAttribute('data-verdict', 'ready')
  await expect(page.locator('[data-label="bronze"]')).toContainText('Held until 31 March 2027, as entered by you')
  await expect(page.locator('[data-label="silver"]')).toHaveAttribute('data-verdict', 'open')

  const list = page.locator('[data-requirement="minimum-list"]')
  await expect(list).toContainText('Not yet known')
  await expect(list).toContainText('Not public: enter it from your papers.')
  await expect(list.getByRole('link', { name: /Enter it/ })).toBeVisible()
})

look('opens the source of a rule, and the place where it is answered', async ({ page }) => {
  await page.goto('./#/o/demo-montelar-water/labels/bronze')
  const committed = page.locator('[data-requirement="committed"]')
  await expect(committed).toContainText('You have 41 participants.')

  await committed.getByRole('button', { name: 'Where this comes from: Published' }).click()
  await expect(committed.getByRole('link', { name: /^https:/ }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await committed.getByRole('link', { name: /Participants/ }).click()
  await expect(page).toHaveURL(/\/assess\/eligibility\/size-and-staff\/enough-participants$/)
})

test('takes the dates of a label, refuses bad ones with a word, and undoes', async ({ page }) => {
  await openDemo(page)
  await page.goto('./#/o/demo-castrovell-ceramics/labels/bronze?at=dates')
  const card = page.locator('[data-label="bronze"]')
  await expect(card.getByRole('heading', { name: 'Dates', exact: true })).toBeFocused()
  await expect(card).toContainText('No dates yet')

  await page.getByRole('button', { name: 'Add a date' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Enter a whole date: day, month and year.')
  await dialog.getByLabel('What happened').selectOption({ label: 'Awarded' })
  await dialog.getByLabel('Date', { exact: true }).fill('2199-01-01')
  await expect(dialog.getByRole('alert')).toContainText('lies in the future')
  await dialog.getByLabel('Date', { exact: true }).fill('2026-03-31')
  await dialog.getByLabel('Valid until').fill('2026-03-30')
  await expect(dialog.getByRole('alert')).toContainText('would end before it begins')
  await dialog.getByLabel('Valid until').fill('2199-03-31')
  await dialog.getByLabel('Certificate number').fill('B-2026-17')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await saved(page)

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Held until 31 March 2199, as entered by you')
  await expect(card.locator('.laurel.is-bronze')).toHaveCount(1)
  await expect(card).toContainText('Certificate B-2026-17')

  await page.getByRole('button', { name: 'Remove: Awarded, 31 March 2026' }).click()
  await expect(card).toContainText('No dates yet')
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(card).toContainText('Certificate B-2026-17')
})

test('says of a booked interview on which day it is, and of the next one how long after', async ({ page }) => {
  await openDemo(page)
  await page.goto('./#/o/demo-castrovell-ceramics/labels/bronze?at=dates')
  for (const day of ['2199-01-10', '2200-09-10']) {
    await page.getByRole('button', { name: 'Add a date' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What happened').selectOption({ label: 'Benchmarking interview' })
    await dialog.getByLabel('Date', { exact: true }).fill(day)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
  }
  await expect(page.locator('[data-requirement="interview"]')).toContainText(
    'The interview is booked for 10 January 2199. You can use the time to prepare.',
  )
  await page.getByRole('link', { name: /^Silver/ }).click()
  await expect(page.locator('[data-requirement="interval"]')).toContainText(
    'Your next interview is booked. It comes 20 months after the one before, within the 18 to 24 asked for.',
  )
})

test('has a booklet to print: every topic, its papers, the sources', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'true')
  })
  await openDemo(page)
  await page.goto('./#/o/demo-castrovell-ceramics/labels/bronze')
  await page.getByRole('link', { name: 'Preparation booklet' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preparation booklet')
  await expect(page.getByRole('heading', { level: 4 })).toHaveCount(36)
  await expect(page.getByRole('main')).toContainText('Self-assessment')
  await expect(page.getByRole('main')).toContainText('Not run or endorsed by EUCLES or ESCA')
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'true')
})
