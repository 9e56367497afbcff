import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { downloadBy } from './files.ts'
import { address, expect, field, saved, startCluster, test, write } from './laurel.ts'

/** A cluster of one's own on its Gather screen. */
async function begin(page: Page): Promise<void> {
  await page.clock.setFixedTime('2026-11-23T10:00:00Z')
  const organisation = await startCluster(page, 'Aurora Cluster')
  await page.goto(address(`o/${organisation}/gather`))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('facts gathered')
}

/** Chooses a table, as the menu or the dialog of the register asks for it. */
async function give(page: Page, what: 'facts' | 'register', name: string, content: string | Buffer): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  if (what === 'facts') {
    await page.getByRole('button', { name: 'Tables (CSV)' }).click()
    await page.getByRole('button', { name: 'Read a filled table' }).click()
  } else {
    await page.getByRole('button', { name: 'Read the member register' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Choose the file' }).click()
  }
  await (await asked).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
}

const facts = (page: Page) => page.locator('main:has(h1:has-text("facts gathered"))')
const committed = (page: Page) => facts(page).locator('[data-question="members.committed"] input')

test('a fact typed here is typed for every screen', async ({ page }) => {
  await begin(page)
  await write(page, 'members.committed', 41)
  await saved(page)

  await page.getByRole('link', { name: 'Assess E2' }).click()
  await expect(page.locator('[data-indicator="enough-participants"]').locator('[data-question] input')).toHaveValue(
    '41',
  )
})

test('the facts go out as a table, come back filled, and count once they are taken over', async ({ page }) => {
  await begin(page)
  await write(page, 'members.committed', 40)
  await page.getByRole('button', { name: 'Tables (CSV)' }).click()
  const file = await downloadBy(page, () => page.getByRole('button', { name: 'Save the facts as CSV' }).click())
  expect(file.name).toMatch(/^aurora-cluster_facts_2026-11-23\.csv$/i)
  const filled = readFileSync(file.path, 'utf8').replace(/^(question,members\.committed,.*),40,/m, '$1,41,')
  expect(filled).toContain(',41,')

  await give(page, 'facts', 'facts.csv', filled)
  const change = page.getByRole('dialog').locator('[data-change="members.committed"]')
  await expect(change).toHaveText(/Committed.*40\sparticipants.*41\sparticipants/)
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(committed(page)).toHaveValue('40')

  await give(page, 'facts', 'facts.csv', filled)
  await page.getByRole('dialog').getByRole('button', { name: 'Take over one fact' }).click()
  await expect(committed(page)).toHaveValue('41')
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(committed(page)).toHaveValue('40')
})

test('the member register answers the questions on members at once, and names the lines it leaves out', async ({
  page,
}) => {
  await begin(page)
  const register = [
    'Name;Kind;Since;Until',
    'Ada;SME;2019;',
    'Bob;SME;01.03.2025;', // joined in the reporting year
    'Cid;University;2010-10;31.12.2025', // gone before the reference date
    'Dee;Zeppelin;2020;', // no kind that is known
    'Eve;Large firm;2018;',
  ].join('\r\n')
  await give(page, 'register', 'members.csv', register)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('4 members were counted')
  await expect(dialog).toContainText('One line was left out')
  await expect(dialog).toContainText('Line 5')
  await expect(dialog).toContainText('“Zeppelin” is no kind of member')
  await dialog.getByRole('button', { name: /^Take over \d+ facts$/ }).click()

  await expect(committed(page)).toHaveValue('3')
  await expect(field(page, 'members.kind-sme')).toHaveValue('2')
  await expect(field(page, 'members.kind-large-firm')).toHaveValue('1')
  await expect(field(page, 'members.kind-university')).toHaveValue('0')
  await expect(field(page, 'members.joined')).toHaveValue('1')
})

test('a table that cannot be read says where and what to do, and changes nothing', async ({ page }) => {
  await begin(page)
  await write(page, 'members.committed', 40)
  await give(page, 'facts', 'facts.csv', 'id,answer\nmembers.committed,many\nmembers.listed,50\n')

  const refusal = page.getByRole('alert').filter({ hasText: 'facts.csv was not read' })
  await expect(refusal).toContainText('“many” is not a whole number')
  await expect(refusal).toContainText('Line 2')
  await expect(committed(page)).toHaveValue('40')
  await expect(field(page, 'members.listed')).toHaveValue('')
})

test('what is open can be shown alone, and printed as a worksheet', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'true')
  })
  await begin(page)
  await write(page, 'members.committed', 40)
  await page.getByText('Only open', { exact: true }).click()
  await expect(committed(page)).toHaveCount(0)
  await expect(field(page, 'members.listed')).toBeVisible()
  await page.getByRole('link', { name: 'Print worksheet' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Facts to gather')
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'true')
})
