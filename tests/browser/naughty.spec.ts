import type { Page } from '@playwright/test'
import { address, expect, organisationOf, saved, startCluster, test } from './laurel.ts'
import { expected, strings, values } from './naughtyStrings.ts'

/** Characters that the name of a cluster takes on screen. */
const longestName = 200

/** Writes a note on each card of the page. @returns for each whether the field refused it by name. */
async function writeNotes(page: Page, notes: readonly string[]): Promise<readonly boolean[]> {
  return page.evaluate(async all => {
    const drawn = (): Promise<void> => new Promise(resolve => setTimeout(resolve))
    const refused: boolean[] = []
    for (const [i, note] of all.entries()) {
      const card = document.querySelectorAll('[data-indicator]')[i]
      const find = () => card?.querySelector('textarea')
      if (!find()) {
        ;[...(card?.querySelectorAll('button') ?? [])].find(each => each.textContent.trim() === 'Add a note')?.click()
        await drawn()
      }
      const field = find()
      if (!field) throw new Error('there is no field for a note')
      field.value = note
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('blur'))
      await drawn()
      refused.push(field.getAttribute('aria-invalid') === 'true')
    }
    return refused
  }, notes)
}

test('any text is a note: its lines and letters are there again after loading', async ({ page }) => {
  test.slow()
  await startCluster(page, 'Naughty Notes')
  await page.goto(address(`o/${organisationOf(page)}/assess/quality/strategy`))
  await expect(page.locator('[data-indicator]').first()).toBeVisible()
  const size = await page.locator('[data-indicator]').count()
  expect(size).toBeGreaterThan(5)
  for (let from = 0; from < values.length; from += size) {
    const notes = values.slice(from, from + size)
    const refused = await writeNotes(page, notes)
    expect(refused).toEqual(notes.map(note => expected(note, 'many') === undefined))
    await saved(page)
    await page.reload()
    await expect(page.locator('[data-indicator]')).toHaveCount(size)
    const shown = await page
      .locator('[data-indicator]')
      .evaluateAll(all => all.map(card => card.querySelector('textarea')?.value ?? ''))
    for (const [i, note] of notes.entries()) {
      const wanted = expected(note, 'many')
      if (wanted !== undefined) expect(shown[i]).toBe(wanted)
    }
  }
})

/** Writes each name into the field of Settings. @returns what the menu then says. */
async function writeNames(page: Page, names: readonly string[]): Promise<readonly string[]> {
  return page.getByRole('textbox', { name: 'Name', exact: true }).evaluate(async (field, all) => {
    const input = field as HTMLInputElement
    const shown: string[] = []
    for (const name of all) {
      input.value = name
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.dispatchEvent(new Event('blur'))
      await new Promise(resolve => setTimeout(resolve))
      shown.push(document.querySelector('button.organisation strong')?.textContent ?? '')
    }
    return shown
  }, names)
}

test('any name stands as it is in the menu; without one, or with NUL, the last one stays', async ({ page }) => {
  await startCluster(page, 'Plain Name')
  await page.goto(address(`o/${organisationOf(page)}/settings`))
  await expect(page.locator('button.organisation')).toBeVisible()
  const shown = await writeNames(page, values)
  let name = 'Plain Name'
  for (const [i, value] of values.entries()) {
    name = expected(value, 'one', longestName) || name
    expect(shown[i]).toBe(name)
  }
  await saved(page)
  await page.reload()
  await expect(page.locator('button.organisation strong')).toHaveText(name, { useInnerText: false })
})

test('markup is a name when a cluster is renamed, in the title and in what is announced', async ({ page }) => {
  await startCluster(page, 'Plain Name')
  await page.goto(address(`o/${organisationOf(page)}/settings`))
  const names = ['markup', 'template'].flatMap(wanted =>
    strings
      .filter(({ cls }) => cls === wanted)
      .slice(0, 2)
      .map(({ value }) => value),
  )
  for (const name of names) {
    await page.locator('button.organisation').click()
    await page.getByRole('button', { name: 'Rename' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('status')).toHaveText(`Renamed to ${name}.`, { useInnerText: false })
    expect(await page.locator('button.organisation strong').textContent()).toBe(name)
    // The title of a page has no runs of blanks, by the rules of HTML.
    expect(await page.title()).toContain(name.replace(/\s+/g, ' ').trim())
  }
})
