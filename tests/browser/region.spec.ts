import type { BenchmarkSheet } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import { writeCard } from '#formats/cardFile.ts'
import { writeCards } from '#formats/cardsFile.ts'
import { aRegion } from '#tests/builders/aRegion.ts'
import { downloadBy, offerFile } from './files.ts'
import { address, expect, organisationOf, startCluster, test, write } from './laurel.ts'

const cards = aRegion(30)
const partners = ['Aurora Cluster', ...cards.slice(1).map((_, at) => `Cluster ${String(at + 2)} of the region`)]

const aFile = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

test('of thirty clusters without names only the sheet leaves, and a partner finds itself beside it', async ({
  page,
  browser,
}) => {
  // The coordinator has no cluster; the agreement is ready-made.
  await page.goto(address('groups'))
  await page.locator('.ready li').nth(1).getByRole('link').click()
  await page.getByLabel('Name of the group').fill('Clusters of the north')
  await page.getByLabel(/^Partners/).fill(partners.join('\n'))
  await page.getByLabel('Coordinator', { exact: true }).fill('Iva')
  await page.getByLabel('How to reach').fill('iva@example.org')
  await page.getByRole('button', { name: 'Create the group' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Clusters of the north: 0 of 30 have sent')
  await expect(page.locator('[data-invitation]')).toHaveAttribute('href', /#\/join\/1\./)
  const invitation = (await page.locator('[data-invitation]').getAttribute('href')) ?? ''

  // A partner reads the invitation and joins; before that nothing is kept.
  const partner = await (await browser.newContext()).newPage()
  await startCluster(partner, 'Aurora Cluster')
  await write(partner, 'members.committed', 41)
  const cluster = organisationOf(partner)
  await partner.goto(invitation)
  await expect(partner.locator('[data-openness]')).toHaveAttribute('data-openness', 'closed')
  await expect(partner.getByLabel('In the list of partners you are')).toHaveText(/Aurora Cluster/)
  await expect(partner.getByRole('button', { name: 'Join the group' })).toBeDisabled()
  await partner.locator('[data-join]').getByRole('checkbox').check()
  await partner.getByRole('button', { name: 'Join the group' }).click()
  await expect(partner.locator('[data-joined]')).toHaveAttribute('data-joined', 'true')
  expect(organisationOf(partner)).toBe(cluster)

  // Thirty cards come in, and the sheet is looked at before it is frozen.
  await page
    .getByLabel('Open cards', { exact: true })
    .and(page.locator('input'))
    .setInputFiles([
      ...cards.slice(0, 4).map(card => aFile(`${card.id}.card.json`, writeCard(card))),
      aFile('rest.cards.json', writeCards(cards.slice(4))),
    ])
  await expect(page.locator('[data-sent]')).toHaveAttribute('data-sent', '30', { timeout: 20_000 })
  await page.getByRole('button', { name: 'Prepare the sheet from 30 cards' }).click()
  await expect(page.locator('[data-preview]')).toContainText('30 cards stand behind this group.')
  const saved = await downloadBy(page, () => page.getByRole('button', { name: 'Freeze and save the sheet' }).click())
  expect(saved.name).toMatch(/^Clusters-of-the-north_.*\.benchmark\.json$/)

  // It holds no card: no id, no name of anybody, and no figure as anybody gave it.
  const text = new TextDecoder().decode(saved.bytes)
  const answers = cards.flatMap(card => Object.values(card.measures)).filter(figure => !Number.isInteger(figure))
  const told = [...cards.map(({ id }) => id), ...partners, ...answers.map(String)].filter(one => text.includes(one))
  expect(told).toEqual([])
  expect(text).not.toMatch(/"(?:card|cards|contributors|anonymous|organisation)"/)

  // The partner opens it, and stands beside the very figures of the sheet.
  await offerFile(partner, saved.name, saved.bytes)
  await partner.getByRole('button', { name: 'Keep it and compare' }).click()
  await expect(partner).toHaveURL(new RegExp(`#/o/${cluster}/groups/[^/]+/sheet/`))
  const sheet = JSON.parse(text) as BenchmarkSheet
  const figure = sheet.peers[0]?.figures.find(({ id }) => id === 'committed-participants')
  const row = partner.locator('[data-sheet-figure="committed-participants"]')
  await expect(row).toHaveAttribute('data-own', '41')
  await expect(row).toHaveAttribute('data-median', String(figure?.median))
})
