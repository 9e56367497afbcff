import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { ScoreOutput } from '#engine/report/scoreOutput.ts'
import { downloadBy, saveFile } from './files.ts'
import { expect, openDemo, organisationOf, saved, test } from './laurel.ts'
import { showScreen } from './screens.ts'

test('npm run score says of a file, number by number, what the screens say', async ({ page }) => {
  test.slow()
  await openDemo(page)
  await saved(page)
  const organisation = organisationOf(page)
  const file = await saveFile(page)
  const run = spawnSync(process.execPath, ['scripts/score.mjs', file.path, '--json'], { encoding: 'utf8' })
  const scored = JSON.parse(run.stdout) as ScoreOutput
  expect(run.status).toBe(0)

  const quality = scored.questionnaires['quality']
  await showScreen(page, organisation, 'o/<id>/results')
  const total = page.locator('.results-table [data-share]')
  await expect(total).toHaveAttribute('data-share', String(quality?.share.value ?? ''))
  await expect(total).toHaveAttribute('data-share-least', String(quality?.share.least ?? ''))
  await expect(total).toHaveAttribute('data-share-greatest', String(quality?.share.greatest ?? ''))
  const rows = page.locator('.results-table tbody tr')
  for (const [index, share] of Object.values(quality?.dimensions ?? {}).entries())
    await expect(rows.nth(index)).toContainText(percent(share.value))
  const points = Object.entries(quality?.indicators ?? {}).map(([id, score]) => [id, String(score.points ?? '')])
  const shown = await page
    .locator('[data-result]')
    .evaluateAll(all => all.map(each => [each.dataset['result'], each.dataset['points']]))
  expect(shown).toEqual(points)

  for (const [label, judged] of Object.entries(scored.labels)) {
    await showScreen(page, organisation, `o/<id>/labels/${label}`)
    const card = page.locator(`article[data-label="${label}"]`)
    await expect(card).toHaveAttribute('data-verdict', judged.verdict)
    for (const [basis, rules] of Object.entries(judged.restsOn))
      await expect(card.locator('.rests')).toContainText(new RegExp(`${String(rules)}\\s.*${basis}`))
    for (const { id, state, needed, found } of judged.requirements) {
      const requirement = card.locator(`[data-requirement="${id}"]`)
      await expect(requirement).toContainText(words[state])
      await expect(requirement).toHaveAttribute('data-needed', String(needed ?? ''))
      await expect(requirement).toHaveAttribute('data-found', String(found ?? ''))
    }
  }
})

test('the answers that Settings saves as JSON are those that npm run score reads', async ({ page }, testInfo) => {
  await openDemo(page)
  await saved(page)
  await showScreen(page, organisationOf(page), 'o/<id>/settings')
  const file = await downloadBy(page, () => page.getByRole('button', { name: 'Answers (JSON)' }).click())
  expect(file.name).toMatch(/answers.*\.json$/)
  const path = testInfo.outputPath(file.name)
  writeFileSync(path, file.bytes)
  const options = ['--pack', 'cluster-excellence', '--today', '2026-10-31', '--json']
  const run = spawnSync(process.execPath, ['scripts/score.mjs', ...options, path], { encoding: 'utf8' })
  const scored = JSON.parse(run.stdout) as ScoreOutput
  expect(scored.problems).toEqual([])
  expect(scored.questionnaires['quality']?.share.value).toBeCloseTo(0.786, 3)
})

const words = {
  met: /Met/,
  'not-met': /Not met/,
  'not-yet-known': /Not yet known/,
  'not-yet-due': /Not yet due/,
} as const

function percent(share: number | null): string {
  return share === null ? '–' : `${String(Math.round(share * 1000) / 10)}\u00a0%`
}
