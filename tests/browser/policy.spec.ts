import { expect, look, organisationOf, test } from './laurel.ts'
import { showScreen } from './screens.ts'

const directives = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "require-trusted-types-for 'script'"]

look('a figure of Results opens its arithmetic within the policy', async ({ page }) => {
  await showScreen(page, organisationOf(page), 'o/<id>/results')
  await page.locator('[data-result]').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the policy is in the headers and in the page', async ({ page }) => {
  const response = await page.goto('./')
  const header = (await response?.headerValue('content-security-policy')) ?? ''
  const meta = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? ''
  for (const directive of directives) {
    expect(header).toContain(directive)
    expect(meta).toContain(directive)
  }
  expect(header).toContain("frame-ancestors 'none'")
  expect(header).not.toContain('unsafe')
})

test('every answer of the server carries the headers, also when there is nothing to give', async ({ request }) => {
  const { headers } = (await import('../../scripts/policy.mjs')) as { headers: Record<string, string> }
  for (const path of ['', 'laurel.svg', 'nowhere', 'assets/nowhere.js', '..%2fpackage.json', '%00']) {
    const response = await request.get(`./${path}`)
    expect(response.headers(), path).toMatchObject(
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    )
  }
  expect((await request.get('./assets/nowhere.js')).status()).toBe(404)
})
