import { type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { downloadBy, offerFile, saveFile, type Saved } from './files.ts'
import { answers, points, shares } from './handWorked.ts'
import { answerAll, press, tabTo } from './keyboard.ts'
import { expect, organisationOf, saved, test } from './laurel.ts'

const dimensions = Object.keys(points)
const requirements = { bronze: '3 of 3', silver: '3 of 7', gold: '3 of 4' }

/** Goes to an address as a reader types it; everything before it is stored. */
async function visit(page: Page, screen: string): Promise<void> {
  await saved(page)
  await page.goto(`./#/o/${organisationOf(page)}/${screen}`)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
}

/** Every score on Assess equals the one worked out by hand. */
async function expectScores(page: Page): Promise<void> {
  for (const dimension of dimensions) {
    await visit(page, `assess/quality/${dimension}`)
    for (const [indicator, worth] of Object.entries(points[dimension] ?? {}))
      await expect(page.locator(`[data-indicator="${indicator}"] [data-points]`)).toHaveAttribute(
        'data-points',
        String(worth),
      )
  }
  await expect(page.locator('[data-share]').first()).toHaveAttribute('data-share', String(shares['all']))
}

/** Labels, Results and the comparison, each as worked out by hand. */
async function expectResults(page: Page): Promise<void> {
  for (const [label, met] of Object.entries(requirements)) {
    await visit(page, `labels/${label}`)
    const card = page.locator(`article[data-label="${label}"]`)
    await expect(card).toHaveAttribute('data-verdict', label === 'bronze' ? 'ready' : 'not-ready')
    await expect(card.getByRole('img', { name: `${met} known requirements met` })).toBeVisible()
  }
  await visit(page, 'results')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('66.1 % of the points')
  await expect(page.locator('.results-table [data-share]')).toHaveAttribute('data-share', String(shares['all']))
  const rows = page.locator('.results-table tbody tr')
  const shown = ['83.3 %', '65 %', '50 %', '66.7 %', '50 %']
  for (const [index, share] of shown.entries())
    await expect(rows.nth(index)).toContainText(share.replace(' ', '\u00a0'))
  for (const [indicator, worth] of dimensions.flatMap(dimension => Object.entries(points[dimension] ?? {})))
    await expect(page.locator(`[data-result="${indicator}"]`)).toHaveAttribute('data-points', String(worth))
}

/** Two cards that partners sent: direct contact 0.7 and 0.9, median 0.8, too few for quartiles; ours is 20 of 41. */
async function expectComparison(page: Page): Promise<void> {
  await visit(page, 'compare?view=table')
  const row = page.getByRole('row', { name: /^Direct contact/ }).first()
  await expect(row.getByRole('cell')).toHaveText([/^48\.8.%$/, /^80.%$/, '–', '2', /^90.%$/, /^70.%$/])
}

function aCard(id: string, name: string, contact: number): { name: string; mimeType: string; buffer: Buffer } {
  const card = {
    laurel: 'card/1',
    id,
    pack: { id: 'cluster-excellence', version: '1.0.0' },
    organisation: { name, country: '', field: '' },
    referenceDate: '2026-10-31',
    reportingYear: 2025,
    issued: '2026-11-20',
    invented: false,
    measures: { 'direct-contact': contact },
    shares: {},
    facts: {},
  }
  return { name: `${id}.card.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(card)) }
}

async function addCards(page: Page): Promise<void> {
  await visit(page, 'compare')
  const asked = page.waitForEvent('filechooser')
  await press(page, page.getByRole('button', { name: 'Open cards' }).first())
  await (await asked).setFiles([aCard('tidal', 'Tidal Works', 0.7), aCard('meadow', 'Meadow Foods', 0.9)])
  await expect(page.getByText('Meadow Foods').first()).toBeVisible()
}

/** From Welcome to the first questions: a goal, a name, three facts. */
async function begin(page: Page): Promise<void> {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('4')
  await press(page, page.getByRole('button', { name: 'Start with my cluster' }))
  await tabTo(page, page.getByRole('textbox', { name: 'Name' }))
  await page.keyboard.type('Aurora Cluster')
  await press(page, page.getByRole('button', { name: 'Go on' }))
  await tabTo(page, page.locator('[data-question="eccp.accepted"] input[value="accepted"]'))
  await page.keyboard.press('Space')
  for (const fact of ['members.committed', 'team.fte-paid', 'team.fte-seconded', 'team.fte-contracted']) {
    await tabTo(page, page.locator(`[data-question="${fact}"] input`))
    await page.keyboard.type(String(answers[fact]))
  }
  await press(page, page.getByRole('button', { name: 'Show the answer' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You can apply for Bronze.')
  await press(page, page.getByRole('link', { name: 'Go on' }))
  await press(page, page.getByRole('link', { name: 'Start with the first questions' }))
}

/** All answers and all scores, as the reader can take them out. */
async function everything(page: Page): Promise<{ readonly answers: unknown; readonly scores: string }> {
  const taken = async (screen: string, name: string): Promise<string> => {
    await visit(page, screen)
    const file = await downloadBy(page, () => press(page, page.getByRole('button', { name })))
    return readFileSync(file.path, 'utf8')
  }
  const scores = await taken('results', 'Scores as JSON')
  return { answers: JSON.parse(await taken('settings', 'Answers (JSON)')) as unknown, scores }
}

async function restore(page: Page, file: Saved): Promise<void> {
  await offerFile(page, file.name, file.bytes)
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }))
  await expect(page).toHaveURL(/\/overview/)
}

test('by keyboard alone from an empty browser to every answer, out to a file, and back to the same', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.clock.setFixedTime('2026-11-23T10:00:00Z')
  await begin(page)
  await answerAll(page, answers)
  await expectScores(page)

  await page.reload()
  await visit(page, 'assess/benchmarking')
  await answerAll(page, answers)
  await visit(page, 'assess/quality')
  await expect(page.getByText('31 of 31').first()).toBeVisible()
  await visit(page, 'assess/benchmarking')
  await expect(page.getByText('34 of 34').first()).toBeVisible()
  await expectScores(page)
  await expectResults(page)
  await addCards(page)
  await expectComparison(page)

  const before = await everything(page)
  expect(before.answers).toEqual(answers)
  const file = await saveFile(page)
  await visit(page, 'settings')
  await press(page, page.getByRole('button', { name: 'Erase everything' }))
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }))
  await expect(page.getByText('Everything is erased.')).toBeVisible()

  await restore(page, file)
  expect(await everything(page)).toEqual(before)
  await expectScores(page)
  await expectResults(page)
  await addCards(page)
  await expectComparison(page)
})
