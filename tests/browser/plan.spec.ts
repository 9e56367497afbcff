import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { downloadBy } from './files.ts'
import { expect, openDemo, organisationOf, saved, test } from './laurel.ts'
import { showScreen } from './screens.ts'

test.beforeEach(async ({ page }) => {
  await openDemo(page)
  await showScreen(page, organisationOf(page), 'o/<id>/plan/gold')
})

const step = (page: Page, title: string): Locator =>
  page.locator('[data-action]').filter({ has: page.getByRole('button', { name: title, exact: true }) })
const column = (page: Page, status: string): Locator => page.locator(`[data-column="${status}"]`)

/** Adds a step of one's own; ends on the board. */
async function add(page: Page, title: string, parts: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole('button', { name: 'Add a step' }).click()
  await change(page, { Step: title, ...parts })
}
async function change(page: Page, parts: Readonly<Record<string, string>>): Promise<void> {
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(parts)) {
    const field = dialog.getByLabel(label, { exact: true })
    if (['Status', 'Indicator', 'Level to reach'].includes(label)) await field.selectOption({ label: value })
    else await field.fill(value)
  }
  await dialog.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(dialog).toBeHidden()
}
async function open(page: Page, title: string): Promise<Locator> {
  await step(page, title).getByRole('button', { name: title, exact: true }).click()
  return page.getByRole('dialog')
}

test('the least work to a label becomes the plan in one click, and goes again in one', async ({ page }) => {
  const least = page.locator('[data-route="least"]')
  await expect(least.locator('[data-effort]')).toHaveAttribute('data-effort', '2')
  await expect(least.locator('[data-raise="learning"]')).toContainText('At least 1 training day per post')
  await least.getByRole('button', { name: 'Make this the plan' }).click()

  await expect(page.locator('[data-action]')).toHaveCount(1)
  await expect(step(page, 'Learning')).toContainText('to Fair')
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('[data-action]')).toHaveCount(0)
})

test('a way gets its days in one go, what brings most first, by a day of the labels, and loses them in one', async ({
  page,
}) => {
  await page.goto('./#/o/demo-lindesund-timber/plan/gold')
  await page.getByRole('button', { name: 'Make this the plan' }).first().click()
  await add(page, 'Ask the members')
  await page.getByRole('button', { name: 'Give the steps days' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Begin').fill('2027-01-01')
  await dialog.getByLabel('Days of work a month').fill('30')
  await expect(dialog.locator('[data-pace-end]')).toContainText('January 2027')
  await dialog.getByRole('button', { name: 'Set the days' }).click()
  await expect(page.locator('[data-action]').first()).toContainText('Jan 2027')
  await expect(page.getByRole('button', { name: 'Give the steps days' })).toBeHidden()
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Give the steps days' })).toBeVisible()
})

test('the offer to undo goes with the next change, which it would take back instead', async ({ page }) => {
  await page.getByRole('button', { name: 'Make this the plan' }).first().click()
  await expect(page.locator('.toast')).toBeVisible()
  await (await open(page, 'Learning')).getByLabel('Who').fill('Iva')
  await saved(page)

  await expect(page.locator('.toast')).toBeHidden()
  await expect(step(page, 'Learning')).toContainText('Iva')
})

test('a step has everything that is known of it; done, it asks for the answer and the paper', async ({ page }) => {
  await page.getByRole('button', { name: 'Make this the plan' }).first().click()
  const dialog = await open(page, 'Learning')
  await expect(page).toHaveURL(/action=/)
  await expect(dialog.getByLabel('Level to reach').locator('option:checked')).toContainText('Fair: At least 1 training')
  await change(page, {
    Who: 'Iva',
    'Days of work': '2.5',
    Begin: '2025-11-01',
    Until: '2026-01-31',
    Notes: 'Ask the agency',
  })
  await expect(step(page, 'Learning')).toContainText('Overdue')
  await expect(page.getByText('One is overdue.')).toBeVisible()
  await saved(page)
  await page.reload()

  await open(page, 'Learning')
  await expect(page.getByRole('dialog').getByLabel('Notes')).toHaveValue('Ask the agency')
  await change(page, { Status: 'Done' })
  const learning = step(page, 'Learning')
  await expect(learning).not.toContainText('Overdue')
  await expect(page.getByText('One done step does not count here until its answer says so.')).toBeVisible()
  await learning.getByRole('link', { name: 'Name the paper' }).click()
  await expect(page).toHaveURL(/\/assess\/quality\/cooperation\/learning$/)
  await expect(page.getByRole('dialog', { name: /paper/i })).toBeVisible()
})

test('a step is moved over the board by keys, by its arrows and by dragging, and the move is said', async ({
  page,
}) => {
  await add(page, 'Ask the members')
  await expect(column(page, 'open')).toContainText('Ask the members')
  await page.getByRole('button', { name: 'Ask the members', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(column(page, 'under-way')).toContainText('Ask the members')
  await expect(page.getByRole('button', { name: 'Ask the members', exact: true })).toBeFocused()
  await expect(page.locator('.toast-region [role=status]')).toContainText('Ask the members is in Under way now.')

  await page.getByRole('button', { name: 'Ask the members: move to Done' }).click()
  await expect(column(page, 'done')).toContainText('Ask the members')
  await step(page, 'Ask the members').dragTo(column(page, 'open'))
  await expect(column(page, 'open')).toContainText('Ask the members')
})

test('a step waits for another; a circle is refused with the word why', async ({ page }) => {
  await add(page, 'Flour', { Until: '2027-03-31' })
  await add(page, 'Bread', { Begin: '2027-01-01', Until: '2027-04-30' })
  const bread = await open(page, 'Bread')
  await bread.getByLabel('After', { exact: true }).selectOption({ label: 'Flour' })
  await expect(bread.locator('[data-after]')).toContainText('Flour')
  await bread.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(step(page, 'Bread')).toContainText('Waits for “Flour”, which is due only after this begins.')

  const flour = await open(page, 'Flour')
  await flour.getByLabel('After', { exact: true }).selectOption({ label: 'Bread' })
  await expect(flour).toContainText('“Bread” waits for “Flour” already: each would wait for the other.')
  await expect(flour.locator('[data-after]')).toHaveCount(0)
  await change(page, { Status: 'Done' })
  await expect(step(page, 'Bread')).not.toContainText('Waits for')
})

test('the table sorts by its columns; view and order are in the address, and the view is remembered', async ({
  page,
}) => {
  await add(page, 'Later', { Until: '2027-06-30', Who: 'Bo' })
  await add(page, 'Sooner', { Until: '2027-01-31', Who: 'Zoe' })
  await page.getByText('Table', { exact: true }).last().click()
  await expect(page).toHaveURL(/view=table/)
  const titles = page.locator('.plan-table tbody th')
  await expect(titles).toHaveText(['Sooner', 'Later'])
  await page.getByRole('button', { name: 'Who' }).click()
  await expect(titles).toHaveText(['Later', 'Sooner'])
  await expect(page.getByRole('columnheader', { name: 'Who' })).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('button', { name: 'Who' }).click()
  await expect(page).toHaveURL(/sort=-owner/)
  await page.reload()
  await expect(titles).toHaveText(['Sooner', 'Later'])

  await showScreen(page, organisationOf(page), 'o/<id>/overview')
  await showScreen(page, organisationOf(page), 'o/<id>/plan/gold')
  await expect(titles).toHaveCount(2)
})

test('the timeline draws what the table beside the bars says, and names what has no day', async ({ page }) => {
  await add(page, 'Flour', { Begin: '2025-12-01', Until: '2026-01-31' })
  await add(page, 'Bread', { Begin: '2027-01-01', Until: '2027-03-31' })
  await add(page, 'Some day')
  await showScreen(page, organisationOf(page), 'o/<id>/plan/gold?view=timeline')

  const rows = page.locator('.timeline tbody tr')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('Flour')
  await expect(rows.first()).toContainText('Overdue')
  await expect(rows.nth(1)).toContainText('1 Jan 2027')
  await expect(page.locator('[data-undated]')).toContainText('Some day')
  const bar = await rows.nth(1).locator('.span').boundingBox()
  const late = await rows.first().locator('.span').boundingBox()
  expect(late?.x).toBeLessThan(bar?.x ?? 0)
  expect(bar?.width).toBeGreaterThan(10)
})

test('the plan leaves as CSV, as a workbook, as days and on paper, with everything in it', async ({ page }) => {
  await add(page, '=Flour', { Until: '2027-03-31', 'Papers to produce': 'A list, signed', Who: 'Iva' })
  const csv = await downloadBy(page, () => page.getByRole('button', { name: 'CSV' }).click())
  const lines = new TextDecoder().decode(csv.bytes)
  expect(lines).toContain('Step,Indicator,Level to reach,What that level asks,Who,Days of work,Begin,Until,Status,')
  expect(lines).toContain('\'=Flour,,,,Iva,,,2027-03-31,Open,,,"A list, signed",')

  const xlsx = await downloadBy(page, () => page.getByRole('button', { name: 'XLSX' }).click())
  expect(xlsx.name).toMatch(/\.xlsx$/)
  const parts = unzipSync(new Uint8Array(xlsx.bytes))
  expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('>=Flour<')
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>')
  expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('>About this table<')

  const days = await downloadBy(page, () => page.getByRole('button', { name: 'All dates (ICS)' }).click())
  const dates = new TextDecoder().decode(days.bytes)
  expect(dates).toMatch(/DTSTART;VALUE=DATE:20270331\r\nSUMMARY:Due: =Flour/)
  expect(dates).toContain('SUMMARY:Bronze ends')
  expect(lines).toContain('not run or endorsed by EUCLES or ESCA')

  await page.getByRole('link', { name: 'On paper' }).click()
  await expect(page).toHaveURL(/print=plan/)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The plan')
  await expect(page.locator('.sheet')).toContainText('A list, signed')
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
})

test('what would be met if all this is done stands beside today, with its reason, and changes no answer', async ({
  page,
}) => {
  const found = page.locator('[data-if-done]')
  await page.getByRole('button', { name: 'Make this the plan' }).first().click()
  const gold = found.locator('[data-if-done-label="gold"]')
  await expect(gold).toHaveAttribute('data-met', '4')
  await expect(gold).toContainText('At least 80 % of the score')
  await expect(found).toContainText('not a forecast')
  await found.getByText('It rests on one step').click()
  await expect(found.locator('[data-planned-raise="learning"]')).toContainText('Learning at Fair, by “Learning”')
  const [now, then] = await found
    .locator('[data-share-now]')
    .evaluate(each => [each.dataset['shareNow'], each.dataset['shareThen']].map(Number))
  expect(then).toBeGreaterThanOrEqual(0.8)
  expect(now).toBeLessThan(0.8)

  await page.getByRole('button', { name: 'Learning: move to Under way' }).click()
  await expect(gold).toHaveAttribute('data-met', '4')
  await showScreen(page, organisationOf(page), 'o/<id>/results')
  await expect(page.locator('[data-share]').last()).toHaveAttribute('data-share-least', String(now))
})

test('the dated plan goes on in Progress as what it would bring, in chart and table', async ({ page }) => {
  await page.getByRole('button', { name: 'Make this the plan' }).first().click()
  await open(page, 'Learning')
  await change(page, { Until: '2027-05-31' })
  await page.getByRole('link', { name: 'Over time, in Progress' }).click()

  // The words, and a choice of this name, stand in Plan too.
  const points = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Share of points' }) })
  await expect(points.getByText('not a forecast').first()).toBeVisible()
  await points.getByRole('group', { name: 'Show as' }).getByText('Table').click()
  const table = page.getByRole('table', { name: /part of the points/ })
  await expect(table.getByRole('columnheader', { name: 'All dimensions, if the plan is done' })).toBeVisible()
  const last = table.getByRole('row').last()
  await expect(last).toContainText('by May 2027')
  await expect(last).toContainText(/8\d(\.\d)?\s%/)
})

test('an action is planned from an indicator in Results and in Assess, and Overview says what comes up', async ({
  page,
}) => {
  const organisation = organisationOf(page)
  await showScreen(page, organisation, 'o/<id>/results')
  await page.getByRole('button', { name: 'Plan an action: Learning' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Step')).toHaveValue('Learning')
  await expect(dialog.getByLabel('Days of work')).not.toHaveValue('')
  await change(page, { Until: '2026-01-31' })

  await showScreen(page, organisation, 'o/<id>/assess/quality/cooperation/learning')
  await page.locator('[data-indicator="learning"]').getByRole('link', { name: 'In the plan' }).click()
  await expect(page.getByRole('dialog').getByLabel('Step')).toHaveValue('Learning')
  await change(page, {})
  await showScreen(page, organisation, 'o/<id>/assess/quality/cooperation/direct-contact')
  await page.locator('[data-indicator="direct-contact"]').getByRole('button', { name: 'Plan an action' }).click()
  await expect(page.getByRole('dialog').getByLabel('Step')).toHaveValue('Direct contact')
  await change(page, {})

  await showScreen(page, organisation, 'o/<id>/overview')
  const coming = page.locator('[data-coming]')
  await expect(coming).toContainText('2 steps open, one overdue')
  await coming.getByRole('link', { name: 'Learning' }).click()
  await expect(page.getByRole('dialog').getByLabel('Step')).toHaveValue('Learning')
})

test('a lock and an effort of one’s own change the ways at once', async ({ page }) => {
  await page.getByText('Efforts and locks').click()
  const learning = page.locator('[data-effort-of="learning"]')
  await learning.getByRole('textbox').first().fill('30')
  await learning.getByRole('textbox').first().blur()
  const least = page.locator('[data-route="least"]')
  await expect(least.locator('[data-raise="learning"]')).toHaveCount(0)
  await expect(least.locator('[data-effort]')).not.toHaveAttribute('data-effort', '2')

  const [first] = await least.locator('[data-raise]').evaluateAll(all => all.map(each => each.dataset['raise'] ?? ''))
  await page
    .locator(`[data-effort-of="${first ?? ''}"]`)
    .getByRole('checkbox')
    .check()
  await expect(page.locator('[data-route="locks"]')).toBeVisible()
  await expect(page.locator(`[data-route="locks"] [data-raise="${first ?? ''}"]`)).toHaveCount(0)
})

test('there are three ways, each with what is to be held and why it is this one, and the climb to the line', async ({
  page,
}) => {
  await expect(page.locator('[data-route]')).toHaveCount(3)
  const other = page.locator('[data-route="other"]').first()
  await expect(other).toContainText(
    '2 days more than the first way. It raises Implementation plan further, and Learning less far or not at all.',
  )
  await expect(other.locator('[data-edge="committed-participants"]')).toContainText('Today 41')
  await page.getByRole('group', { name: 'Show as' }).getByText('Table').click()
  const climb = page.getByRole('table', { name: /the line of Gold, 80/ })
  await expect(climb.getByRole('row', { name: /^Learning, \+1 point/ })).toContainText('80.4')
  await showScreen(page, organisationOf(page), 'o/<id>/plan/bronze')
  await expect(page.locator('main')).not.toContainText('of 56 points')
})

test('open answers are said as a range and named; with everything locked, the fewest locks in the way are', async ({
  page,
}) => {
  await page.goto('./#/o/demo-castrovell-ceramics/plan/gold')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/today between 17\.9\s% and 89\.3\s%/)
  await page.locator('[data-open-answers]').getByRole('link', { name: 'Commitment' }).click()
  await expect(page).toHaveURL(/\/assess\/quality\/[a-z-]+\/commitment$/)

  await page.goto('./#/o/demo-valdoria-food/plan/gold')
  await page.getByText('Efforts and locks').click()
  for (const lock of await page.locator('[data-effort-of] input[type="checkbox"]').all()) await lock.check()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No way to Gold as things are')
  await expect(page.locator('.page-head .lead')).toContainText('once some locks are opened')
  const opened = page.locator('[data-route="opened"]')
  await expect(opened).toContainText('The fewest days once you open')
  await expect(page.getByText(/fewest locks in the way/)).toBeVisible()
})

test('the fields of efforts stand one under the other', async ({ page }) => {
  await showScreen(page, organisationOf(page), 'o/<id>/plan/gold')
  await page.getByText('Efforts and locks').click()
  const [first, second] = await page.locator('[data-effort-of="learning"] input[inputmode]').all()
  const boxes = await Promise.all([first?.boundingBox(), second?.boundingBox()])
  expect((boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0)).toBeLessThanOrEqual(boxes[1]?.y ?? 0)
})
