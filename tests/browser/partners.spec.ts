import type { Browser, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import type { Card } from '#engine/benchmark/card.ts'
import { writeCardLink } from '#formats/cardLink.ts'
import { downloadBy, offerFile } from './files.ts'
import { address, expect as expectSoon, organisationOf, test } from './laurel.ts'

/** Five clusters with a complete round each; here they stand for real ones. */
const clusters = [
  '1-montelar-water',
  '2-castrovell-ceramics',
  '3-arazubi-ocean',
  '5-lindesund-timber',
  '6-ostermark-photonics',
]

/** Five browsers work at once, each with a worker that checks signatures: what takes a moment alone takes several. */
const expect = expectSoon.configure({ timeout: 20_000 })

interface Partner {
  readonly page: Page
  readonly id: string
  readonly name: string
  /** The text of its signed card. */
  readonly card: string
}

const compareOf = ({ id }: Pick<Partner, 'id'>, query = ''): string => address(`o/${id}/compare${query}`)

interface Named {
  readonly name: string
}

/** A partner at a computer of its own, with its round filled. */
async function aCluster(browser: Browser, cluster: string): Promise<Omit<Partner, 'card'>> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const file = JSON.parse(readFileSync(`questionnaires/demo/${cluster}.json`, 'utf8')) as Named & { profile?: Named }
  const organisation = { ...file, id: cluster.slice(2), invented: false }
  await page.goto(address(''))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await offerFile(page, `${cluster}.json`, JSON.stringify(organisation))
  await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page).toHaveURL(/\/overview/)
  const id = organisationOf(page)
  // One of them is a file of the first shape, without a profile.
  return { page, id, name: (file.profile ?? file).name }
}

/** Who has joined one group need not say for which its card is. */
async function withCard(cluster: Omit<Partner, 'card'>): Promise<Partner> {
  const card = await saveCard(cluster.page, cluster.id)
  expect((JSON.parse(card) as Card).group?.name).toBe('Five of us')
  return { ...cluster, card }
}

/** Saves the card anew, without what is kept back. @returns its text. */
async function saveCard(page: Page, id: string, keptBack?: string): Promise<string> {
  await page.goto(compareOf({ id }, '?card=save'))
  const dialog = page.getByRole('dialog')
  if (keptBack !== undefined) {
    await dialog.locator('[data-figures="quality"]').getByRole('checkbox', { name: keptBack }).uncheck()
  }
  const { bytes } = await downloadBy(page, () => dialog.getByRole('button', { name: 'Save as a file' }).click())
  // The dialog takes its part of the address with it.
  await expect(page).not.toHaveURL(/card=save/)
  return new TextDecoder().decode(bytes)
}

/** The address that carries the card, as it is copied out of its field. */
async function linkOf({ page, id }: Partner): Promise<string> {
  await page.goto(compareOf({ id }, '?card=save'))
  await page.getByRole('dialog').getByRole('button', { name: 'Make a link' }).click()
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue()
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/card=save/)
  return link
}

/** Opens card files together, on Compare. */
async function openCards(
  page: Page,
  cards: readonly { readonly name: string; readonly card: string }[],
): Promise<void> {
  await page
    .getByLabel('Open cards', { exact: true })
    .and(page.locator('input'))
    .setInputFiles(
      cards.map(({ name, card }) => ({
        name: `${name}.card.json`,
        mimeType: 'application/json',
        buffer: Buffer.from(card),
      })),
    )
}

/** One of them writes down what they agree on. @returns the link that invites the others. */
async function invite({ page, id }: Pick<Partner, 'page' | 'id'>, names: readonly string[]): Promise<string> {
  await page.goto(address(`o/${id}/groups`))
  await page.locator('.ready li').first().getByRole('link').click()
  await page.getByLabel('Name of the group').fill('Five of us')
  await page.getByLabel(/^Partners/).fill(names.join('\n'))
  await page.getByLabel('Coordinator', { exact: true }).fill('Iva')
  await page.getByLabel('How to reach').fill('iva@example.org')
  await page.getByRole('button', { name: 'Create the group' }).click()
  await expect(page.locator('[data-invitation]')).toHaveAttribute('href', /#\/join\/1\./)
  return (await page.locator('[data-invitation]').getAttribute('href')) ?? ''
}

async function join({ page }: Pick<Partner, 'page'>, invitation: string): Promise<void> {
  await page.goto(invitation)
  await expect(page.locator('[data-openness]')).toHaveAttribute('data-openness', 'open')
  await page.locator('[data-join]').getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Join the group' }).click()
  await expect(page.locator('[data-joined]')).toHaveAttribute('data-joined', 'true')
}

const arrival = (page: Page, name: string) => page.locator(`[data-arrival="${name}"]`)

/** Everything the table says of each partner, its reader among them: name → indicator → figure. */
async function figuresSeenBy(
  { page, name, id }: Partner,
  group: string,
): Promise<Readonly<Record<string, Record<string, string>>>> {
  await page.goto(compareOf({ id }, `?view=table&for=${group}`))
  const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Median' }) })
  await expect(table.getByRole('columnheader')).toHaveCount(2 + 4 + 3)
  return table.evaluate((element, own) => {
    const [head, ...rows] = [...element.querySelectorAll('tr')].map(row => [...row.cells].map(cell => cell.innerText))
    const others = new Set(['Indicator', 'Median', 'Quartiles', 'Partners'])
    const seen: Record<string, Record<string, string>> = {}
    for (const [place, column] of (head ?? []).entries()) {
      if (others.has(column)) continue
      const figures = Object.fromEntries(rows.map(row => [row[0] ?? '', row[place] ?? '']))
      seen[column === 'You' ? own : column] = figures
    }
    return seen
  }, name)
}

test('five partners join a group, exchange signed cards by file and link, and all see the same; a changed and an old one do not win', async ({
  browser,
}) => {
  test.slow()
  const five = await Promise.all(clusters.map(cluster => aCluster(browser, cluster)))
  const [coordinator] = five
  if (!coordinator) throw new Error('there are five')

  await test.step('one invites, all five agree and join', async () => {
    const invitation = await invite(
      coordinator,
      five.map(({ name }) => name),
    )
    await Promise.all(five.map(partner => join(partner, invitation)))
  })
  const partners = await Promise.all(five.map(withCard))
  const group = (JSON.parse(partners[0]?.card ?? '{}') as Card).group?.id ?? ''
  const links = partners.map(
    ({ card }) => `${address('').replace('#/', '')}#card=${writeCardLink(JSON.parse(card) as Card)}`,
  )
  const [first] = partners
  if (!first) throw new Error('there are five')
  links[0] = await linkOf(first)

  await test.step('each takes three cards by file and one by link', async () => {
    await Promise.all(
      partners.map(async ({ page, id }, i) => {
        const linked = (i + 1) % partners.length
        await page.goto(compareOf({ id }))
        await openCards(
          page,
          partners.filter((_, k) => k !== i && k !== linked),
        )
        await expect(page.getByRole('heading', { name: '3 cards taken' })).toBeVisible()
        await page.goto(links[linked] ?? '')
        await expect(page.getByRole('dialog')).toContainText(partners[linked]?.name ?? '')
        // No history or bookmark keeps the card.
        await expect(page).toHaveURL(/\/compare$/)
        await page.getByRole('dialog').getByRole('button', { name: 'Keep for Compare' }).click()
        await expect(arrival(page, partners[linked]?.name ?? '')).toContainText('Signed, key not compared yet')
      }),
    )
  })

  await test.step('the group leads to its comparison, in which a stray card does not count', async () => {
    const { page } = first
    await page.goto(compareOf(first))
    const stray = { ...(JSON.parse(first.card) as Card), id: 'stray', group: undefined, signed: undefined }
    await openCards(page, [{ name: 'stray', card: JSON.stringify(stray) }])
    await expect(page.getByRole('heading', { name: '1 card taken' })).toBeVisible()
    await page.goto(address(`o/${first.id}/groups/${group}`))
    await expect(page.locator('[data-step="card"]')).toHaveAttribute('data-done', 'true')
    await expect(page.locator('[data-step="result"]')).toContainText('The cards of 4 others are here.')
    await page.getByRole('link', { name: 'Compare in this group' }).click()
    await expect(page.locator('.peers')).toContainText('Compared with 4 of 5 others: sent for Five of us')
  })

  await test.step('all five see the same figures', async () => {
    const [one, ...others] = await Promise.all(partners.map(partner => figuresSeenBy(partner, group)))
    expect(Object.keys(one ?? {}).toSorted()).toEqual(partners.map(({ name }) => name).toSorted())
    expect(Object.keys(one?.[first.name] ?? {}).length).toBeGreaterThan(20)
    for (const seen of others) expect(seen).toEqual(one)
  })

  const [reader, sender, third] = partners
  if (!reader || !sender || !third) throw new Error('there are five')
  const { page } = reader
  await page.goto(compareOf(reader, '?view=cards'))

  await test.step('the words of a key are the same at both ends, and are compared once', async () => {
    await sender.page.goto(address(`o/${sender.id}/settings`))
    const listed = sender.page.getByRole('list', { name: 'The words of the key' }).getByRole('listitem')
    await expect(listed).toHaveCount(8)
    const words = await listed.allInnerTexts()
    await page.locator(`[data-card="${sender.id}"]`).getByRole('button', { name: 'Compare the words' }).click()
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText(words)
    await page.getByRole('button', { name: 'The words are the same' }).click()
    await expect(page.locator(`[data-card="${sender.id}"] [data-trust]`)).toHaveText('Signed, key compared')
  })

  await test.step('a figure that was changed on the way is found out', async () => {
    const changed = sender.card.replace(
      /("direct-contact": 0\.)(\d)/,
      (_, before: string, digit: string) => before + String((Number(digit) + 1) % 10),
    )
    expect(changed).not.toBe(sender.card)
    await openCards(page, [{ name: 'changed', card: changed }])
    await expect(arrival(page, sender.name)).toHaveAttribute('data-outcome', 'refused')
    await expect(arrival(page, sender.name)).toContainText('Changed since it was signed. Ask for the card again.')
  })

  await test.step('a later card takes the place of the one held, an old one does not', async () => {
    const later = await saveCard(third.page, third.id, 'Direct contact')
    await openCards(page, [{ name: 'later', card: later }])
    await expect(arrival(page, third.name)).toHaveAttribute('data-outcome', 'updated')
    await openCards(page, [third])
    await expect(arrival(page, third.name)).toContainText('Older than the card you hold, which stays.')
    expect((await figuresSeenBy(reader, group))[third.name]?.['Direct contact']).toBe('–')
  })
  await Promise.all(partners.map(each => each.page.context().close()))
})
