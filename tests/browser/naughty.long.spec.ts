import type { Page } from '@playwright/test'
import { longestTitle } from '#features/assess/longestTitle.ts'
import { address, expect, organisationOf, saved, startCluster, test } from './laurel.ts'
import { expected, values } from './naughtyStrings.ts'

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

test('any title is a title: shown as it stands, empty, or refused by name', async ({ page }) => {
  test.slow()
  await startCluster(page, 'Naughty Titles')
  await page.goto(address(`o/${organisationOf(page)}/assess/quality/structure`))
  await expect(page.locator('[data-indicator]').first()).toBeVisible()
  const isTaken = (value: string): boolean => (expected(value, 'one', longestTitle) ?? '') !== ''

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
      .map(value => expected(value, 'one', longestTitle))
      .toSorted(),
  )
})
