import { expect, openDemo, organisationOf, test } from './laurel.ts'
import { showScreen } from './screens.ts'

test('charts go on the wall and back with the keys: radar, the next view, its next dimension, focus where it was', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openDemo(page)
  await showScreen(page, organisationOf(page), 'o/<id>/compare?view=charts')
  const show = page.getByRole('button', { name: 'Show on the wall' })
  const wall = page.getByRole('dialog')

  await show.press('Enter')
  await expect(wall.getByRole('heading', { name: 'Share of points by dimension' })).toBeVisible()
  await expect(page).toHaveURL(/wall=1/)
  // Nothing has to be scrolled, no letter is smaller than the back row can read, and the picture takes most of the room.
  expect(await wall.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(0)
  const letters = await wall
    .locator('h2, li span, .wall-foot')
    .evaluateAll(all => all.map(each => parseFloat(getComputedStyle(each).fontSize)))
  expect(Math.min(...letters)).toBeGreaterThanOrEqual(28)
  expect((await wall.locator('canvas').boundingBox())?.height).toBeGreaterThan(600)
  await page.keyboard.press('Escape')
  await expect(wall).toHaveCount(0)
  await expect(show).toBeFocused()

  await page.getByText('Box plots', { exact: true }).click()
  await expect(page).toHaveURL(/chart=boxes/)
  await show.press('Enter')
  const title = wall.getByRole('heading', { level: 2 })
  await expect(title).toBeVisible()
  const first = await title.innerText()
  await page.keyboard.press('ArrowRight')
  await expect(title).not.toHaveText(first)
  const shown = page.url()
  await page.keyboard.press('Escape')
  await expect(show).toBeFocused()

  // Its address leads there again.
  await page.goto(shown)
  await page.reload()
  await expect(title).not.toHaveText(first)
})
