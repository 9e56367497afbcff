import { expect, openDemo, test } from './laurel.ts'

test('the round that was chosen is the one on screen after a reload', async ({ page }) => {
  await openDemo(page)
  const choice = page.getByRole('navigation').getByRole('combobox', { name: 'Round shown' })
  const [first, last] = await choice.getByRole('option').evaluateAll(all => all.map(each => each.getAttribute('value')))
  await expect(choice).toHaveValue(last ?? '')
  await choice.selectOption(first ?? '')
  await page.reload()
  await expect(choice).toHaveValue(first ?? '')
})
