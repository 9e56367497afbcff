import { expectNoViolations } from './axe.ts'
import { openDemo, organisationOf, test } from './laurel.ts'
import { screens, showScreen } from './screens.ts'

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe objects to nothing on any screen in ${colorScheme}`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme })
    await openDemo(page)
    const organisation = organisationOf(page)
    for (const [name, screen] of Object.entries(screens))
      await test.step(name, async () => {
        await showScreen(page, organisation, screen)
        await expectNoViolations(page)
      })
  })
