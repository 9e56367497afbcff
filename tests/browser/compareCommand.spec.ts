import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import type { CompareOutput } from '#engine/report/compareOutput.ts'
import { expect, openDemo, organisationOf, test } from './laurel.ts'
import { showScreen } from './screens.ts'

/** Fourteen cards without name: eight say their staff, three their web presence; with the seven named ones 21 others. */
const unnamed = Array.from({ length: 14 }, (_, at) => ({
  laurel: 'card/1',
  id: `unnamed-${String(at)}`,
  pack: { id: 'cluster-excellence', version: '1.0.0' },
  organisation: { name: '', country: at % 2 === 0 ? 'PT' : 'AT', field: '' },
  anonymous: true,
  referenceDate: '2026-06-30',
  reportingYear: 2025,
  issued: '2026-11-20',
  invented: true,
  measures: {
    'committed-participants': 20 + 7 * at,
    'direct-contact': (30 + 3 * at) / 100,
    ...(at < 8 && { staff: 1 + at / 4 }),
    ...(at < 3 && { 'web-presence': 5 + at }),
    // One of them cannot be, and counts on neither side.
    ...(at < 2 && { review: 4 - 9 * at }),
  },
  shares: {},
  facts: {},
}))

test('npm run compare says of cards, figure by figure, what the screen says', async ({ page }, testInfo) => {
  const file = testInfo.outputPath('unnamed.cards.json')
  writeFileSync(file, JSON.stringify({ laurel: 'cards/1', cards: unnamed }))
  const demo = readdirSync('questionnaires/demo').map(name => `questionnaires/demo/${name}`)
  const own = demo.find(name => name.includes('montelar')) ?? ''
  const compared = (...more: readonly string[]): CompareOutput => {
    const options = [...demo, file, '--own', own, '--json', ...more]
    const run = spawnSync(process.execPath, ['scripts/compare.mjs', ...options], { encoding: 'utf8' })
    expect(run.stderr).toBe('')
    return JSON.parse(run.stdout) as CompareOutput
  }

  await openDemo(page)
  const organisation = organisationOf(page)
  await showScreen(page, organisation, 'o/<id>/compare?view=cards')
  await page.locator('input[type=file][multiple]').first().setInputFiles(file)
  await expect(page.locator('.peers')).toHaveAttribute('data-counted', '21')

  const everybody = compared()
  expect(everybody.measures['staff']?.quartiles).not.toBeNull()
  expect(everybody.measures['direct-contact']?.percentile).not.toBeNull()
  expect(everybody.measures['review']?.impossible).toBe(1)
  await expectSame(everybody, 'view=strips')
  await expectSame(everybody, 'view=strips&of=benchmarking')
  await expectSame(compared('--country', 'PT', '--country', 'FR'), 'view=strips&country=PT&country=FR')

  async function expectSame(output: CompareOutput, query: string): Promise<void> {
    await showScreen(page, organisation, `o/<id>/compare?${query}`)
    await expect(page.locator('.peers')).toHaveAttribute('data-counted', String(output.n))
    const rows = await page
      .locator('.strip[data-n]')
      .evaluateAll(all => all.map(row => Object.fromEntries(Object.entries(row.dataset))))
    expect(rows.length).toBeGreaterThan(20)
    for (const { measure, shareOf, n, own, median, quartiles, percentile, withheld, impossible } of rows) {
      const figure = measure === undefined ? output.shares[shareOf ?? ''] : output.measures[measure]
      expect({ n, own, median, quartiles, percentile, withheld, impossible }, measure ?? shareOf).toEqual({
        n: String(figure?.n),
        own: String(figure?.own ?? ''),
        median: String(figure?.median ?? ''),
        quartiles: figure?.quartiles?.join(' ') ?? '',
        percentile: String(figure?.percentile ?? ''),
        impossible: String(figure?.impossible),
        withheld: figure?.withheld.map(({ what, because }) => `${what}:${because}`).join(' '),
      })
    }
  }
})
