import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { PackTexts } from '#engine/questionnaire/texts.ts'
import { expect, look, openDemo, organisationOf, test } from './laurel.ts'
import { showScreen } from './screens.ts'

/** What a screen reader meets, in its order: one line an element, as the browser's accessibility tree has it. */
async function read(place: Locator): Promise<readonly string[]> {
  const tree = await place.ariaSnapshot()
  return tree.split('\n').map(line => line.trim().replace(/^- '?/, '').replace(/''/g, "'"))
}

/** That `wanted` are read one after the other, whatever stands between them. */
function expectInOrder(lines: readonly string[], wanted: readonly (string | RegExp)[]): void {
  let from = 0
  for (const one of wanted) {
    const at = lines.findIndex(
      (line, i) => i >= from && (typeof one === 'string' ? line.includes(one) : one.test(line)),
    )
    expect(
      at,
      `${String(one)} is read after line ${String(from)} of\n${lines.slice(from, from + 40).join('\n')}`,
    ).not.toBe(-1)
    from = at + 1
  }
}

/** Headings go down one level at a time. */
function expectNoGap(lines: readonly string[]): void {
  const levels = lines.flatMap(line => /^heading .*\[level=(\d)\]/.exec(line)?.[1] ?? []).map(Number)
  expect(levels[0]).toBe(1)
  expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([])
}

/** Nothing that can be used is without a name. */
function expectNamed(lines: readonly string[]): void {
  expect(
    lines.filter(line => /^(button|link|textbox|checkbox|radio|combobox|searchbox)(?! ")(:|$| \[)/.test(line)),
  ).toEqual([])
}

const { indicators } = JSON.parse(readFileSync('questionnaires/cluster-excellence/texts/en/quality.json', 'utf8')) as {
  readonly indicators: PackTexts['questionnaires'][string]['indicators']
}

async function main(page: Page, screen: string): Promise<readonly string[]> {
  await showScreen(page, organisationOf(page), screen)
  await expect(page.locator('main h1')).toBeAttached()
  const lines = await read(page.locator('main'))
  expectNoGap(lines)
  expectNamed(lines)
  return lines
}

look(
  'Assess is read card by card: title, question, answer, what counts, then the score with its reason',
  async ({ page }) => {
    const lines = await main(page, 'o/<id>/assess/quality/financing')

    expectInOrder(lines, [
      'heading "Quality indicators: Financing" [level=1]',
      `article "${indicators['outlook-of-money']?.title ?? ''}"`,
      `heading "${indicators['outlook-of-money']?.title ?? ''}" [level=2]`,
      /^textbox "Until which day/,
      /^paragraph: "?Secured:/,
      'button "Later"',
      'group "Score and reason"',
      /Fair 1 of 2 points/,
      /img "14 months\. Limits: 12 months; 24 months\."/,
      'row "Secured until',
      'row "Months secured 14 months"',
      'Next band from 24 months.',
      `article "${indicators['private-share']?.title ?? ''}"`,
      'group "Income by source"',
      'textbox "Private fees"',
      'textbox "In kind"',
      'group "Score and reason"',
      'row "Part 134,000"',
      'row "Whole 302,000"',
      'row "Private share 44.4',
    ])
  },
)

look(
  'Results is read from the finding to its parts: dimensions, the chart with its table, indicators',
  async ({ page }) => {
    const lines = await main(page, 'o/<id>/results')

    expectInOrder(lines, [
      /heading "78\.6.% of the points" \[level=1\]/,
      'table "Share of points in each dimension"',
      'rowheader "Cluster structure"',
      'rowheader "Achievements and recognition"',
      'rowheader "All dimensions"',
      'heading "Shape" [level=2]',
      'figure "The part of the points you reach in each dimension."',
      'radio "Table"',
      'application "The part of the points you reach in each dimension."',
      'heading "Strongest" [level=2]',
      'heading "Most to gain" [level=2]',
      'heading "All indicators" [level=2]',
      /^row "1\.1\.0 Commitment Strong/,
      /button "Nearness, Position only: show the arithmetic"/,
      /^row "5\.3 Satisfaction/,
    ])
  },
)

look('Labels is read from the verdict to each requirement, its reason and where it comes from', async ({ page }) => {
  const lines = await main(page, 'o/<id>/labels/silver')

  expectInOrder(lines, [
    'navigation "The labels"',
    'link "Bronze Held until',
    'article "Silver"',
    'img "6 of 7 known requirements met"',
    'heading "6 of 7 known requirements met" [level=1]',
    'definition: 7 rules published',
    'region "What it asks"',
    'heading "What it asks" [level=2]',
    'text: Met',
    'heading "At least 15 committed participants" [level=3]',
    'You have 41 participants.',
    'button "Where this comes from: Published"',
    /link "Participants/,
    'text: Not yet known',
    /heading .*\[level=3\]/,
    'Not public: enter it from your papers.',
    'heading "Improvement areas" [level=2]',
    'heading "2.5 Direct contact" [level=3]',
    'heading "Dates" [level=2]',
  ])
})

look('every term of a question is explained under it', async ({ page }) => {
  await showScreen(page, organisationOf(page), 'o/<id>/assess/quality/cooperation/direct-contact')
  const card = page.locator('[data-indicator="direct-contact"]')
  const definition = card.getByText('A participant that has bound itself in at least one of three ways')
  await expect(definition).toBeHidden()
  await card.getByText('What is meant by: committed participant and personal talk').click()
  await expect(definition).toBeVisible()
})

test('who is not listed yet is led to what helps to get listed', async ({ page }) => {
  await openDemo(page)
  await showScreen(page, organisationOf(page), 'o/<id>/assess/eligibility/listing-status/listing-accepted')
  const card = page.locator('[data-indicator="listing-accepted"]')
  await expect(card.getByRole('link', { name: 'Getting listed' })).toHaveCount(0)
  await card.getByRole('radio', { name: 'Not yet' }).check({ force: true })
  await card.getByRole('link', { name: 'Getting listed' }).click()
  await expect(page.locator('[data-indicator="listing-waiver"]')).toBeVisible()
})
