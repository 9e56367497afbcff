import { downloadBy } from './files.ts'
import { expect, openDemo, organisationOf, test } from './laurel.ts'
import { showScreen } from './screens.ts'

test('a card holds what its sender lets out, and nothing that was kept back', async ({ page }) => {
  await openDemo(page)
  await showScreen(page, organisationOf(page), 'o/<id>/compare')
  await page.getByRole('button', { name: 'Save my card' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('[data-figures="quality"] summary').click()
  await dialog.getByRole('checkbox', { name: '1.1.2 Committed participants' }).uncheck()
  await dialog.locator('[data-figures="benchmarking"] summary').click()
  await dialog.locator('[data-figures="benchmarking"]').getByRole('button', { name: 'Keep all of them back' }).click()
  const file = await downloadBy(page, () => dialog.getByRole('button', { name: 'Save as a file' }).click())

  const { measures } = JSON.parse(new TextDecoder().decode(file.bytes)) as { measures: Record<string, number> }
  expect(measures).not.toHaveProperty('committed-participants')
  expect(measures).toHaveProperty('direct-contact')
  expect(Object.keys(measures).filter(id => id.startsWith('b'))).toEqual([])
  await expect(dialog).toBeHidden()
})
