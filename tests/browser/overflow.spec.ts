import { expect, openDemo, organisationOf, test } from './laurel.ts'
import { screens, showScreen } from './screens.ts'

/** Sizes of a phone, a tablet and a desk, with ordinary and with the largest letters. */
const sizes = [
  { width: 360, text: 'Normal' },
  { width: 360, text: 'Largest' },
  { width: 768, text: 'Largest' },
  { width: 1280, text: 'Largest' },
] as const

for (const { width, text } of sizes) {
  test(`nothing runs out of the window at ${String(width)} px with ${text.toLowerCase()} letters`, async ({ page }) => {
    test.slow()
    await openDemo(page)
    const organisation = organisationOf(page)
    await showScreen(page, organisation, 'o/<id>/settings')
    await page.getByRole('group', { name: 'Size of text' }).getByText(text, { exact: true }).click()
    await page.setViewportSize({ width, height: 900 })

    const tooWide: string[] = []
    for (const [name, screen] of Object.entries(screens)) {
      await showScreen(page, organisation, screen)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) tooWide.push(`${name}: ${String(over)} px`)
    }
    expect(tooWide).toEqual([])
  })
}
