import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { longestTitle } from '#features/assess/longestTitle.ts'
import { address, expect, organisationOf, saved, startCluster, test } from './laurel.ts'

const { strings } = JSON.parse(readFileSync('tests/fixtures/text/naughty-strings.json', 'utf8')) as {
  readonly strings: readonly { readonly cls: string; readonly value: string }[]
}
const values = strings.map(({ value }) => value)

/** What must be there after the page was loaded again; undefined when the string is refused by name. */
function expected(text: string, lines: 'one' | 'many'): string | undefined {
  if (text.includes('\0') || (lines === 'one' && text.length > longestTitle)) return undefined
  // A field of one line drops these two itself.
  const typed = lines === 'one' ? text.replace(/[\r\n]/g, '') : text.replace(/\r\n?/g, '\n')
  if (/^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(typed)) return ''
  const whole = typed.replace(/\p{Cs}/gu, '\ufffd')
  return lines === 'one' ? whole.replace(/[\u2028\u2029\u0085]/g, ' ') : whole
}

/** Adds a paper of each title, all within the page. @returns the titles the form did not take. */
async function addPapers(page: Page, titles: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async all => {
    const drawn = (): Promise<void> => new Promise(resolve => setTimeout(resolve))
    const button = (within: Element | null, words: string) =>
      [...(within?.querySelectorAll('button') ?? [])].find(each => each.textContent.trim() === words)
    const cards = document.querySelectorAll('[data-indicator]')
    const refused: string[] = []
    for (const [i, title] of all.entries()) {
      const card = cards.item(i % cards.length)
      button(card, 'Add a paper')?.click()
      await drawn()
      const dialog = document.querySelector('dialog')
      const input = dialog?.querySelector('input')
      if (!dialog || !input) throw new Error('the form did not open')
      input.value = title
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.dispatchEvent(new Event('blur'))
      button(dialog, 'Save')?.click()
      await drawn()
      if (document.querySelector('dialog')) {
        refused.push(title)
        button(document.querySelector('dialog'), 'Cancel')?.click()
        await drawn()
      }
    }
    return refused
  }, titles)
}

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

test('any title is a title: shown as it stands, empty, or refused by name', async ({ page }) => {
  test.slow()
  await startCluster(page, 'Naughty Titles')
  await page.goto(address(`o/${organisationOf(page)}/assess/quality/structure`))
  await expect(page.locator('[data-indicator]').first()).toBeVisible()
  const isTaken = (value: string): boolean => (expected(value, 'one') ?? '') !== ''

  expect(await addPapers(page, values)).toEqual(values.filter(value => !isTaken(value)))
  await saved(page)
  await page.reload()
  await expect(page.locator('.papers li').first()).toBeVisible()
  const shown = await page.locator('.paper-words').evaluateAll(all =>
    all.map(words => {
      words.querySelector('.caption')?.remove()
      return words.textContent
    }),
  )
  expect(shown.toSorted()).toEqual(
    values
      .filter(isTaken)
      .map(value => expected(value, 'one'))
      .toSorted(),
  )
})

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

test('any name stands as it is in the menu, the title and what is announced', async ({ page }) => {
  await startCluster(page, 'Plain Name')
  await page.goto(address(`o/${organisationOf(page)}/settings`))
  const names = strings.filter(({ cls }) => cls === 'markup' || cls === 'template').map(({ value }) => value)
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
