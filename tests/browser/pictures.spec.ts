import { readFileSync } from 'node:fs'
import { downloadBy } from './files.ts'
import { expect, openDemo, organisationOf, test } from './laurel.ts'
import { showScreen } from './screens.ts'

const places = [
  { of: 'results', screen: 'o/<id>/results' },
  { of: 'progress', screen: 'o/<id>/results/progress' },
  { of: 'plan', screen: 'o/<id>/plan/gold' },
] as const

test('a saved picture is large enough for a wall, and says of the demo that it is invented', async ({ page }) => {
  await openDemo(page)
  await page.evaluate(() => {
    const written: string[] = []
    Object.assign(window, { written })
    const context = CanvasRenderingContext2D.prototype
    const write = Reflect.get(context, 'fillText') as (...all: unknown[]) => void
    Reflect.set(context, 'fillText', function (this: unknown, ...all: unknown[]) {
      written.push(String(all[0]))
      Reflect.apply(write, this, all)
    })
  })
  const organisation = organisationOf(page)
  for (const { of, screen } of places)
    await test.step(of, async () => {
      await showScreen(page, organisation, screen)
      await page.evaluate(() => (window as unknown as { written: string[] }).written.splice(0))
      const picture = page.getByRole('button', { name: 'Save as picture' }).first()
      const saved = await downloadBy(page, () => picture.click())
      // Width and height of a PNG stand at bytes 16 and 20.
      const bytes = readFileSync(saved.path)
      expect(bytes.readUInt32BE(16)).toBeGreaterThan(1200)
      if (of === 'results') expect(bytes.readUInt32BE(20)).toBeGreaterThan(1000)
      const written = await page.evaluate(() => (window as unknown as { written: string[] }).written.join(' '))
      expect(written).toContain('Invented cluster.')
      expect(written).toContain('Self-assessment of Montelar')
    })
})

test('the caption describes what is drawn: bars have no dashes and no points', async ({ page }) => {
  await openDemo(page)
  await showScreen(page, 'demo-castrovell-ceramics', 'o/<id>/results')
  const caption = page.locator('figcaption').last()
  await expect(caption).toContainText('Dashed')
  await page.getByText('Bars', { exact: true }).click()
  await expect(caption).toHaveText(
    'Filled: the part of the points you reach. Outlined: the most that is still possible.',
  )
})
