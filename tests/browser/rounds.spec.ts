import type { Locator, Page } from '@playwright/test'
import type { Closing } from '#engine/answers/organisation.ts'
import { expect, field, openDemo, organisationOf, saved, startCluster, test, write } from './laurel.ts'
import { offerFile, organisationIn, saveFile } from './files.ts'
import { showScreen } from './screens.ts'

const roundCard = (page: Page, name: string): Locator => page.getByRole('article', { name, exact: true })
const roundChoice = (page: Page): Locator => page.getByRole('navigation').getByRole('combobox', { name: 'Round shown' })
const carried = (page: Page, question: string): Locator => page.locator(`[data-carried="${question}"]`)

async function startRound(page: Page, name: string, date: string): Promise<void> {
  await page.getByRole('button', { name: 'Start a round' }).click()
  const dialog = page.getByRole('dialog', { name: 'Start a round' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByLabel('Reference date').fill(date)
  await dialog.getByRole('button', { name: 'Start it' }).click()
}

test('the round that was chosen is in the address, and on screen after a reload', async ({ page }) => {
  await openDemo(page)
  const choice = roundChoice(page)
  const [first, last] = await choice.getByRole('option').evaluateAll(all => all.map(each => each.getAttribute('value')))
  await expect(choice).toHaveValue(last ?? '')
  await choice.selectOption(first ?? '')
  await expect(page).toHaveURL(new RegExp(`round=${first}`))
  await page.reload()
  await expect(choice).toHaveValue(first ?? '')
})

test('an old round has an address, links keep it, Back and a bare address mean what they say', async ({ page }) => {
  await openDemo(page)
  const organisation = organisationOf(page)
  await showScreen(page, organisation, 'o/<id>/overview?round=r2025')
  await expect(roundChoice(page)).toHaveValue('r2025')
  await expect(page.getByRole('complementary', { name: 'Round on screen' })).toContainText(
    'Round 2025 was closed on 31 March 2025. It is shown from its record and cannot be changed.',
  )
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('link', { name: 'Results' }).click()
  await expect(page).toHaveURL(/\/results\?round=r2025$/)
  await page.getByRole('link', { name: 'Show the latest round' }).click()
  await expect(page).toHaveURL(/\/results\?round=r2026$/)
  await page.goBack()
  await expect(roundChoice(page)).toHaveValue('r2025')

  await showScreen(page, organisation, 'o/<id>/results')
  await expect(roundChoice(page)).toHaveValue('r2026')
  await page.goBack()
  await expect(roundChoice(page)).toHaveValue('r2025')
})

test('coming back to a cluster leads to the round that was looked at there last', async ({ page }) => {
  await openDemo(page)
  await showScreen(page, organisationOf(page), 'o/<id>/overview?round=r2025')
  await page.locator('button.organisation').click()
  await page.getByRole('link', { name: 'Castrovell Ceramics Cluster' }).click()
  await expect(page.locator('button.organisation strong')).toHaveText('Castrovell Ceramics Cluster')
  await expect(page).not.toHaveURL(/round=/)
  await page.locator('button.organisation').click()
  await page.getByRole('link', { name: 'Montelar Water Cluster' }).click()

  await expect(page).toHaveURL(/demo-montelar-water\/overview\?round=r2025$/)
})

test('a round that is not there is said, with the way to the latest', async ({ page }) => {
  await openDemo(page)
  await showScreen(page, organisationOf(page), 'o/<id>/results?round=nothing')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no such round of Montelar Water Cluster on this device.',
  )
  await page.getByRole('link', { name: 'Show the latest round' }).click()
  await expect(page).toHaveURL(/overview\?round=r2026$/)
  await expect(roundChoice(page)).toHaveValue('r2026')
})

test('a round begins with the last one’s answers, is confirmed, closed, and stays as it was', async ({ page }) => {
  const organisation = await startCluster(page, 'Two Rounds')
  await showScreen(page, organisation, 'o/<id>/assess/quality/structure')
  await write(page, 'members.listed', 40)
  await write(page, 'members.active', 30)
  await write(page, 'members.committed', 31)
  await saved(page)

  await page.getByRole('link', { name: 'Rounds', exact: true }).click()
  await startRound(page, 'Second', '2031-03-31')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 rounds, 0 closed')
  const second = roundCard(page, 'Second')
  await expect(second).toContainText('On screen')
  await second.getByRole('link', { name: '3 answers are not confirmed yet' }).click()
  await expect(page).toHaveURL(/show=carried/)
  await expect(page.locator('[data-unconfirmed]')).toHaveText('3 answers carried over, not yet confirmed')

  // One by one, all of a card at once, and by another answer.
  const commitment = page.locator('[data-indicator="commitment"]')
  await carried(page, 'members.listed').getByRole('button', { name: 'Confirm' }).click()
  await expect(carried(page, 'members.listed')).toHaveCount(0)
  await expect(field(page, 'members.listed')).toBeFocused()
  await expect(page.locator('[data-unconfirmed]')).toHaveText('2 answers carried over, not yet confirmed')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(carried(page, 'members.listed')).toHaveCount(1)
  await commitment.getByRole('button', { name: 'Confirm all 2' }).click()
  await expect(commitment).toHaveCount(0)
  await write(page, 'members.committed', 33)
  await expect(page.locator('[data-unconfirmed]')).toHaveCount(0)
  await saved(page)

  await page.getByRole('link', { name: 'Rounds', exact: true }).click()
  await second.getByRole('button', { name: /^Close this round/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Close Second?' })
  await expect(dialog).toContainText('Frozen is not tamper-proof')
  await dialog.getByRole('button', { name: 'Close it' }).click()
  await expect(second).toHaveAttribute('data-closed', 'true')
  await expect(second.locator('[data-intact]')).toHaveText('It fits the record.')
  await saved(page)
  await page.reload()
  await expect(second).toContainText('on this device')

  await showScreen(page, organisation, 'o/<id>/assess/quality/structure')
  await expect(page.locator('header.bar')).toContainText('Closed')
  await expect(field(page, 'members.committed')).toHaveValue('33')
  await expect(field(page, 'members.committed')).not.toBeEditable()
  await expect(page.getByRole('button', { name: 'Add a note' })).toHaveCount(0)
})

test('the start of a round can be undone: it leaves the address and comes back', async ({ page }) => {
  const organisation = await startCluster(page, 'Undone Round')
  await showScreen(page, organisation, 'o/<id>/rounds')
  await startRound(page, 'Too early', '2031-03-31')
  await expect(page).toHaveURL(/round=/)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One round, 0 closed')
  await expect(page).not.toHaveURL(/round=/)
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 rounds, 0 closed')
})

/** The record with other figures than its answers are worth today. */
function otherwise({ assessment, ...closing }: Closing): Closing {
  const quality = assessment['quality'] as { readonly indicators: Readonly<Record<string, object>> }
  const commitment = { ...quality.indicators['commitment'], points: 2, band: 2 }
  const share = { value: 0.9, least: 0.9, greatest: 0.9 }
  const indicators = { ...quality.indicators, commitment }
  return { ...closing, assessment: { ...assessment, quality: { ...quality, share, indicators } } }
}

test('a closed round is shown from its record, with today’s rules beside it', async ({ page }) => {
  await openDemo(page)
  const demo = organisationIn(await saveFile(page))
  const organisation = { ...demo, id: 'recorded-otherwise', invented: false, closings: demo.closings.map(otherwise) }
  await offerFile(page, 'recorded.json', JSON.stringify(organisation))
  await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page).toHaveURL(/recorded-otherwise/)

  await showScreen(page, organisation.id, 'o/<id>/results?round=r2025')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('90')
  await showScreen(page, organisation.id, 'o/<id>/assess/quality/structure/commitment?round=r2025')
  await expect(page.locator('[data-indicator="commitment"] [data-points]')).toHaveAttribute('data-points', '2')

  await showScreen(page, organisation.id, 'o/<id>/rounds')
  const first = roundCard(page, 'Round 2025')
  await expect(first.locator('[data-round-share]')).toHaveText('90 %')
  await expect(first.locator('[data-intact="false"]')).toBeVisible()
  await first.getByRole('button', { name: /today’s rules/ }).click()
  const table = first.getByRole('table')
  await expect(table.getByRole('row', { name: /all points/ })).toContainText(/90\s%.*50\s%.*Changed/)
  await expect(table.getByRole('row', { name: /^Commitment/ })).toContainText('2 points, StrongOne point, Fair')
})
