import type { Page } from '@playwright/test'
import { expectColoursToBeTold, expectNoViolations } from './axe.ts'
import { expect, openDemo, organisationOf, test } from './laurel.ts'
import { screens, showScreen } from './screens.ts'

const phone = { width: 360, height: 900 }
const tablet = { width: 768, height: 900 }
const desk = { width: 1280, height: 900 }

/** Charts and columns follow a new size some frames later. */
async function expectToFit(page: Page, name: string, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  const over = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await expect.soft.poll(over, `${name} in a window of ${String(size.width)} px`).toBeLessThanOrEqual(0)
}

const isOfCluster = (screen: string): boolean => /^o\/(<id>|demo-)(?!.*\/start\/)/.test(screen)
const all = Object.entries(screens)
/** Each third has screens of every area: none waits long for the others. */
const thirds = ['first', 'second', 'third'].map((third, at) => ({ third, some: all.filter((_, i) => i % 3 === at) }))

// That no screen sends anything, breaks the policy or writes an error is watched by the fixture of every test.
for (const { third, some } of thirds)
  test(`every screen of the ${third} third keeps the policy, pleases axe in light and dark, fits a phone, and says of the demo that it is invented`, async ({
    page,
  }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await openDemo(page)
    const organisation = organisationOf(page)
    for (const [name, screen] of some)
      await test.step(name, async () => {
        await page.setViewportSize(desk)
        await showScreen(page, organisation, screen)
        if (isOfCluster(screen))
          await expect(page.getByRole('complementary', { name: 'Invented cluster' })).toBeVisible()
        await expectNoViolations(page)
        await page.emulateMedia({ colorScheme: 'dark' })
        await expectColoursToBeTold(page)
        await page.emulateMedia({ colorScheme: 'light' })
        await expectToFit(page, name, phone)
      })
  })

test('nothing runs out of the window with the largest letters, on a phone, a tablet or a desk', async ({ page }) => {
  test.slow()
  await openDemo(page)
  const organisation = organisationOf(page)
  await showScreen(page, organisation, 'o/<id>/settings')
  await page.getByRole('group', { name: 'Size of text' }).getByText('Largest', { exact: true }).click()
  for (const [name, screen] of all)
    await test.step(name, async () => {
      await showScreen(page, organisation, screen)
      for (const size of [desk, tablet, phone]) await expectToFit(page, name, size)
    })
})
