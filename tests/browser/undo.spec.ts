import type { Locator, Page } from '@playwright/test'
import { address, expect, organisationOf, saved, startCluster, test } from './laurel.ts'

const said = (page: Page): Locator => page.locator('.toast-region [role=status]')

/** Leaves every field, so that the keys are Laurel's. */
async function outside(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await saved(page)
}

interface Step {
  readonly name: string
  readonly screen: string
  readonly act: (page: Page) => Promise<void>
  /** Holds after the step, and not after it was undone. */
  readonly holds: (page: Page) => Promise<boolean>
}

const card = (page: Page): Locator => page.locator('[data-indicator="commitment"]')
/** A control in a screen of cards: the page one comes from asks some of the same questions. */
const onCard = (page: Page, question: string): Locator =>
  page.locator(`main:has([data-indicator]) [data-question="${question}"]`)
const committed = (page: Page): Locator => onCard(page, 'members.committed').locator('input')
const accepted = (page: Page): Locator => onCard(page, 'eccp.accepted').locator('input[value="accepted"]')

const steps: readonly Step[] = [
  {
    name: 'a figure',
    screen: 'assess/quality/structure',
    act: page => committed(page).fill('31'),
    holds: async page => (await committed(page).inputValue()) === '31',
  },
  {
    name: 'a choice',
    screen: 'assess/eligibility/listing-status/listing-accepted',
    act: page => accepted(page).check(),
    holds: page => accepted(page).isChecked(),
  },
  {
    name: 'a mark for later',
    screen: 'assess/quality/structure',
    act: page => card(page).getByRole('button', { name: 'Later' }).click(),
    holds: async page =>
      (await card(page).getByRole('button', { name: 'Later' }).getAttribute('aria-pressed')) === 'true',
  },
  {
    name: 'a mark of what is not known',
    screen: 'assess/quality/structure',
    act: page => card(page).getByRole('button', { name: 'I do not know yet' }).click(),
    holds: async page =>
      (await card(page).getByRole('button', { name: 'I do not know yet' }).getAttribute('aria-pressed')) === 'true',
  },
  {
    name: 'a note',
    screen: 'assess/quality/structure',
    async act(page) {
      await card(page).getByRole('button', { name: 'Add a note' }).click()
      await card(page).getByRole('textbox', { name: /^Note/ }).fill('Ask the office')
    },
    holds: async page =>
      (
        await card(page)
          .locator('textarea')
          .evaluateAll(all => all.map(each => (each as HTMLTextAreaElement).value))
      ).join() === 'Ask the office',
  },
  {
    name: 'a paper',
    screen: 'assess/quality/structure',
    async act(page) {
      await card(page).getByRole('button', { name: 'Add a paper' }).click()
      await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('Member register')
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    },
    holds: page => card(page).getByText('Member register').isVisible(),
  },
  {
    name: 'the name of the cluster',
    screen: 'settings',
    act: page => page.getByRole('textbox', { name: 'Name', exact: true }).fill('Another Name'),
    holds: async page =>
      (await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()) === 'Another Name',
  },
  {
    name: 'the date of the round',
    screen: 'settings',
    act: page => page.getByLabel('Reference date').fill('2025-03-31'),
    holds: async page => (await page.getByLabel('Reference date').inputValue()) === '2025-03-31',
  },
]

test('whatever is typed or chosen can be taken back and made again, by button and by key, and it is said', async ({
  page,
}) => {
  await startCluster(page, 'Undone Cluster')
  const organisation = organisationOf(page)
  for (const { name, screen, act, holds } of steps)
    await test.step(name, async () => {
      await page.goto(address(`o/${organisation}/${screen}`))
      await act(page)
      await outside(page)
      const expectIt = (there: boolean): Promise<void> => expect.poll(() => holds(page), { message: name }).toBe(there)
      await expectIt(true)

      await page.getByRole('button', { name: 'Undo', exact: true }).click()
      await expectIt(false)
      await expect(said(page)).toContainText('Undone: ')
      await page.getByRole('button', { name: 'Redo', exact: true }).click()
      await expectIt(true)
      await expect(said(page)).toContainText('Done again: ')

      await outside(page)
      await page.keyboard.press('Control+z')
      await expectIt(false)
      await page.keyboard.press('Control+Shift+z')
      await expectIt(true)
      await page.keyboard.press('Control+z')
      await saved(page)
      await page.reload()
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
      await expectIt(false)
    })
})

test('inside a field the keys take back letters, not what was said elsewhere', async ({ page }) => {
  await startCluster(page, 'Field Cluster')
  await page.goto(address(`o/${organisationOf(page)}/assess/quality/structure`))
  const later = card(page).getByRole('button', { name: 'Later' })
  await later.click()
  await committed(page).focus()
  await page.keyboard.type('31')
  await page.keyboard.press('Control+z')

  await expect(committed(page)).not.toHaveValue('31')
  await expect(later).toHaveAttribute('aria-pressed', 'true')
  await expect(said(page)).not.toContainText('Undone')
})
