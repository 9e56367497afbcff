import { writeCards } from '#formats/cardsFile.ts'
import { aRegion } from '#tests/builders/aRegion.ts'
import { expectColoursToBeTold, expectNoViolations } from './axe.ts'
import { downloadBy } from './files.ts'
import { expect, openDemo, organisationOf, test } from './laurel.ts'
import { showScreen } from './screens.ts'

const wall = { width: 1920, height: 1080 }
const phone = { width: 390, height: 844 }

test('the coordinator’s page, the sheet and the agreement please axe in light and dark, fit a phone and a wall; the sheet leaves as a picture and a table', async ({
  page,
}) => {
  test.slow()
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await openDemo(page)
  const organisation = organisationOf(page)
  await showScreen(page, organisation, 'o/<id>/groups/new?ready=region')
  await page.getByLabel('Name of the group').fill('Clusters of the north')
  await page.getByLabel(/^Partners/).fill('Montelar Water Cluster\nAnother cluster')
  await page.getByLabel('Coordinator', { exact: true }).fill('Iva')
  await page.getByLabel('How to reach').fill('iva@example.org')
  await page.getByRole('button', { name: 'Create the group' }).click()
  await expect(page).toHaveURL(/\/coordinate/)
  const group = /groups\/([^/]+)\/coordinate/.exec(page.url())?.[1] ?? ''
  const input = page.getByLabel('Open cards', { exact: true }).and(page.locator('input'))
  const cards = { name: 'all.cards.json', mimeType: 'application/json', buffer: Buffer.from(writeCards(aRegion(30))) }
  await input.setInputFiles(cards)
  await expect(page.locator('[data-sent]')).toHaveAttribute('data-sent', '30', { timeout: 20_000 })
  // With the message at the foot, which once belonged to no part of the page.
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Prepare the sheet from 30 cards' }).click()
  await expectNoViolations(page)
  const { bytes } = await downloadBy(page, () =>
    page.getByRole('button', { name: 'Freeze and save the sheet' }).click(),
  )
  const { id } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly id: string }

  for (const screen of ['coordinate', `sheet/${id}`, 'join', ''])
    await test.step(screen, async () => {
      await showScreen(page, organisation, `o/<id>/groups/${group}/${screen}`.replace(/\/$/, ''))
      for (const size of [wall, phone]) {
        await page.setViewportSize(size)
        await expectNoViolations(page)
        await page.emulateMedia({ colorScheme: 'dark' })
        await expectColoursToBeTold(page)
        await page.emulateMedia({ colorScheme: 'light' })
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect.soft(over, `${screen} in ${String(size.width)} px`).toBeLessThanOrEqual(0)
      }
    })

  await showScreen(page, organisation, `o/<id>/groups/${group}/sheet/${id}`)
  for (const [kind, start] of [
    ['Picture (PNG)', '\u0089PNG'],
    ['Drawing (SVG)', '<svg'],
    ['Table (CSV)', '\u00ef\u00bb\u00bf'],
    ['Table (XLSX)', 'PK'],
  ] as const) {
    await page.getByRole('button', { name: 'Picture or table' }).click()
    const saved = await downloadBy(page, () => page.getByRole('button', { name: kind }).click())
    expect(Buffer.from(saved.bytes).toString('latin1').slice(0, start.length)).toBe(start)
  }
})
