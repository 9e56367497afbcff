import type { Page } from '@playwright/test'
import { expect, saved, startCluster, test, write } from './laurel.ts'
import { showScreen } from './screens.ts'

/** The days of the story, as the clock of the reader says them. */
const days = {
  begins: '2025-01-15',
  benchmarked: '2025-03-12',
  awarded: '2025-04-02',
  month: '2025-05-05',
  second: '2026-11-20',
  warned: '2027-01-10',
  renewed: '2027-03-20',
} as const

const setDay = (page: Page, day: string): Promise<void> => page.clock.setFixedTime(`${day}T09:00:00Z`)

/** Enters what happened on the card of a label, on the day the reader's clock says. */
async function enter(page: Page, organisation: string, label: string, event: string, date: string): Promise<void> {
  await setDay(page, date)
  await showScreen(page, organisation, `o/<id>/labels/${label}?at=dates`)
  await page.getByRole('button', { name: 'Add a date' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What happened').selectOption({ label: event })
  await dialog.getByLabel('Date', { exact: true }).fill(date)
  if (event === 'Awarded' || event === 'Renewed') await dialog.getByLabel(/^Certificate number/).fill('BGR0152025')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
}

test('three years: from the first answer over Bronze and three areas to Silver and the renewal', async ({ page }) => {
  test.slow()
  await setDay(page, days.begins)
  const id = await startCluster(page, 'Aurora Cluster')
  const label = (name: string) => page.locator(`article[data-label="${name}"]`)
  const requirement = (name: string) => page.locator(`[data-requirement="${name}"]`)
  const day = (name: string) => page.locator(`[data-day="${name}"]`)

  // The three facts, and the answer at once.
  await page.getByRole('radio', { name: 'Yes, it is accepted' }).check({ force: true })
  await write(page, 'members.committed', 42)
  await write(page, 'team.fte-paid', 1)
  await write(page, 'team.fte-seconded', 0)
  await write(page, 'team.fte-contracted', 0)
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/You can apply/)

  // Bronze: applied, benchmarked, awarded.
  await enter(page, id, 'bronze', 'Applied', days.begins)
  await expect(label('bronze').getByRole('heading', { level: 1 })).toHaveText('You can apply')
  await enter(page, id, 'bronze', 'Benchmarking interview', days.benchmarked)
  await enter(page, id, 'bronze', 'Awarded', days.awarded)
  await expect(label('bronze').getByRole('heading', { level: 1 })).toContainText('Held since 2 April 2025')
  await expect(day('bronze-expires')).toContainText('31 March 2027')

  // A month later Laurel reminds of the three areas; they are named with help, described, and planned for.
  await setDay(page, days.month)
  await showScreen(page, id, 'o/<id>/labels/silver?at=areas')
  await expect(day('silver-reminder')).toContainText('2 May 2025')
  const candidates = page.locator('[data-candidate]')
  for (let named = 1; named <= 3; named++) {
    await candidates.first().getByRole('button').click()
    await expect(page.locator('[data-area]')).toHaveCount(named)
  }
  for (const area of await page.locator('[data-area]').all()) {
    await area.getByLabel('What you want to improve').fill('More of it')
    await area.getByLabel('What it does').fill('More projects')
  }
  await expect(requirement('areas-described')).toHaveAttribute('data-state', 'met')
  await showScreen(page, id, 'o/<id>/plan/gold')
  await page.locator('[data-route="least"]').getByRole('button', { name: 'Make this the plan' }).click()
  await expect(page.locator('[data-action]')).not.toHaveCount(0)
  await saved(page)

  // Twenty months after the first talk: a second round, confirmed, and the second talk.
  await setDay(page, days.second)
  await showScreen(page, id, 'o/<id>/rounds')
  await page.getByRole('button', { name: 'Start a round' }).click()
  const dialog = page.getByRole('dialog', { name: 'Start a round' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Round 2026')
  await dialog.getByLabel('Reference date').fill('2026-10-31')
  await dialog.getByRole('button', { name: 'Start it' }).click()
  await showScreen(page, id, 'o/<id>/assess/quality/structure/committed-participants')
  await page.locator('[data-carried="members.committed"]').first().getByRole('button', { name: 'Confirm' }).click()
  await expect(page.locator('[data-carried="members.committed"]')).toHaveCount(0)
  await enter(page, id, 'bronze', 'Benchmarking interview', days.second)

  // The list from their own papers asks nothing more: every known requirement of Silver is met.
  await showScreen(page, id, 'o/<id>/assumptions?at=list')
  await page.getByRole('button', { name: 'Our list asks nothing of these indicators' }).click()
  await showScreen(page, id, 'o/<id>/labels/silver')
  await expect(requirement('interval')).toHaveAttribute('data-state', 'met')
  await expect(label('silver').getByRole('heading', { level: 1 })).toHaveText('Nothing we know of is missing')
  await expect(label('silver')).toHaveAttribute('data-verdict', 'ready')

  // Bronze runs out, is warned of, and renewed: three years from its old end.
  await setDay(page, days.warned)
  await showScreen(page, id, 'o/<id>/labels/bronze')
  await expect(day('bronze-expires')).toContainText('31 March 2027')
  await expect(day('bronze-expires')).toContainText('Act now')
  await enter(page, id, 'bronze', 'Renewed', days.renewed)
  await expect(day('bronze-expires')).toContainText('31 March 2030')
  await expect(day('bronze-expires')).toContainText('To come')
  await expect(label('bronze').getByRole('heading', { level: 1 })).toContainText('as entered by you')
})
