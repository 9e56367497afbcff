import { expect, look, organisationOf } from './laurel.ts'
import { showScreen } from './screens.ts'

look('the share reads the same in the title and in the table', async ({ page }) => {
  await showScreen(page, organisationOf(page), 'o/<id>/results')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toContainText(/\d\.\d\s?%/)
  const share = /\d+\.\d\s?%/.exec((await title.textContent()) ?? '')?.[0]
  await expect(page.locator('.results-table tfoot')).toContainText(share ?? '')
})
