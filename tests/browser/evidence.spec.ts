import type { Locator, Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { expectNoViolations } from './axe.ts'
import { downloadBy, offerFile, organisationIn, saveFile } from './files.ts'
import { address, expect, openDemo, organisationOf, saved, startCluster, test, write } from './laurel.ts'
import { showScreen } from './screens.ts'

const row = (page: Page, indicator: string): Locator => page.locator(`[data-evidence="${indicator}"]`)
const dialog = (page: Page): Locator => page.getByRole('dialog')
const bytesOf = (at: number): Buffer => Buffer.from(Uint8Array.from({ length: 300 + at }, (_, i) => (i * 7 + at) % 256))
const keep = (page: Page) => dialog(page).getByRole('button', { name: 'Save', exact: true }).click()

/** A cluster of one's own on its Evidence screen. @returns its id. */
async function begin(page: Page): Promise<string> {
  await page.clock.setFixedTime('2026-11-23T10:00:00Z')
  const organisation = await startCluster(page, 'Aurora Cluster')
  await page.goto(address(`o/${organisation}/evidence/quality`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return organisation
}

async function give(page: Page, indicator: string, ...files: readonly (readonly [string, Buffer])[]): Promise<void> {
  await row(page, indicator)
    .locator('input[type=file]')
    .setInputFiles(files.map(([name, buffer]) => ({ name, mimeType: 'application/pdf', buffer })))
}

async function addPlace(page: Page, indicator: string, title: string, place: string): Promise<void> {
  await row(page, indicator)
    .getByRole('button', { name: /^Add a link or place/ })
    .click()
  await dialog(page).getByRole('textbox', { name: 'Title' }).fill(title)
  await dialog(page).getByRole('textbox', { name: 'Link or place' }).fill(place)
  await keep(page)
}

async function dossierOf(page: Page, query = ''): Promise<Readonly<Record<string, Uint8Array>>> {
  await page.goto(address(`o/${organisationOf(page)}/evidence/quality?print=dossier${query}`))
  const zip = await downloadBy(page, () => page.getByRole('button', { name: 'Save as ZIP' }).click())
  expect(zip.name).toMatch(/^Aurora-Cluster_dossier_2026-11-23\.zip$/)
  return unzipSync(zip.bytes)
}

test('a file, a link and a place are kept with what is known of them, and taken away with undo', async ({ page }) => {
  await begin(page)
  await give(page, 'focus', ['Strategy_2026.pdf', bytesOf(1)])
  await expect(dialog(page).getByRole('textbox', { name: 'Title' })).toHaveValue('Strategy 2026')
  await dialog(page).getByRole('textbox', { name: 'Page' }).fill('12')
  await dialog(page).getByLabel('Date of the paper').fill('2026-03-31')
  await dialog(page).getByRole('combobox', { name: 'Language' }).selectOption('es')
  await dialog(page).getByRole('textbox', { name: 'What it shows' }).fill('Three themes with their reasons.')
  await keep(page)
  const file = row(page, 'focus').locator('[data-paper="Strategy 2026"]')
  await expect(file).toContainText('Three themes with their reasons.')
  await expect(file).toContainText(/Strategy_2026\.pdf, 301 byte.* · page 12 · 31 Mar 2026 · Spanish/)

  await addPlace(page, 'focus', 'Regional priorities', 'https://region.invalid/s3.pdf')
  await addPlace(page, 'focus', 'Board folder', 'Shelf B, folder 3')
  await expect(row(page, 'focus').getByRole('link', { name: 'Regional priorities' })).toHaveAttribute(
    'href',
    'https://region.invalid/s3.pdf',
  )
  await expect(row(page, 'focus').locator('[data-paper="Board folder"]')).toContainText('Shelf B, folder 3')

  await page.getByRole('button', { name: 'Remove: Strategy 2026' }).click()
  await expect(file).toHaveCount(0)
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(file).toBeVisible()
  await saved(page)

  await page.reload()
  const again = await downloadBy(page, () => page.getByRole('button', { name: 'Download: Strategy 2026' }).click())
  expect(again.name).toBe('Strategy-2026.pdf')
  expect(Buffer.from(again.bytes)).toEqual(bytesOf(1))
})

test('one paper shows two indicators, and the answers are claimed or documented by it', async ({ page }) => {
  const organisation = await begin(page)
  await page.goto(address(`o/${organisation}/assess/quality/structure/committed-participants`))
  await write(page, 'members.committed', 41)
  await saved(page)
  await page.goto(address(`o/${organisation}/evidence/quality?show=claimed`))
  await expect(row(page, 'committed-participants')).toHaveAttribute('data-evidence-state', 'claimed')

  await page.goto(address(`o/${organisation}/evidence/quality`))
  await give(page, 'commitment', ['Register.pdf', bytesOf(2)])
  await dialog(page).getByRole('combobox', { name: 'Also for' }).selectOption({ label: '1.1.2 Committed participants' })
  await keep(page)

  await expect(row(page, 'committed-participants')).toHaveAttribute('data-evidence-state', 'documented')
  await expect(row(page, 'committed-participants').locator('[data-paper="Register"]')).toContainText('from 1.1.0')
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('data-documented', '1')
  await page.goto(address(`o/${organisation}/overview`))
  await expect(page.locator('[data-coverage]')).toContainText('1 of ')

  const names = Object.keys(await dossierOf(page))
  expect(names.filter(name => name.startsWith('files/'))).toEqual(['files/1.1.0_Register.pdf'])
})

test('a paper that is likely to name third persons says so and stays out of the dossier', async ({ page }) => {
  await begin(page)
  await give(page, 'team-qualification', ['CV_of_Ana.pdf', bytesOf(3)])
  await expect(dialog(page).locator('[data-persons]')).toBeVisible()
  await expect(dialog(page).getByRole('radio', { name: /^Leave out/ })).toBeChecked()
  await expectNoViolations(page)
  await keep(page)

  await row(page, 'team-qualification')
    .getByRole('button', { name: /^Add a link or place/ })
    .click()
  await dialog(page).getByRole('button', { name: 'Role profiles' }).click()
  await expect(dialog(page).locator('[data-persons]')).toHaveCount(0)
  await dialog(page)
    .getByRole('radio', { name: /^Title only/ })
    .check()
  await dialog(page).getByRole('textbox', { name: 'Link or place' }).fill('the safe')
  await keep(page)

  const files = await dossierOf(page)
  const index = strFromU8(files['index.html'] ?? new Uint8Array())
  expect(Object.keys(files).toSorted()).toEqual(['index.html', 'manifest.json'])
  expect(index).not.toContain('Ana')
  expect(index).toContain('Role profiles')
  expect(index).not.toContain('the safe')
  expect(Object.keys(await dossierOf(page, '&all=1'))).toContain('files/2.2.2_CV-of-Ana.pdf')
  await expect(page.locator('[data-notice="persons"]')).toContainText('CV of Ana')
})

test('a paper past its day is named, with an offer to remove it', async ({ page }) => {
  await begin(page)
  await addPlace(page, 'staff', 'Time sheets', 'Shelf C')
  await page.getByRole('button', { name: 'Change: Time sheets' }).click()
  await dialog(page).getByLabel('Keep until').fill('2026-11-22')
  await keep(page)

  const notice = page.locator('[data-notice="past"]')
  await expect(notice).toContainText('Time sheets')
  await notice.getByRole('button', { name: 'Remove it' }).click()
  await expect(row(page, 'staff').locator('[data-paper]')).toHaveCount(0)
  await expect(notice).toHaveCount(0)
})

test('a removed file is there until the page is left, and then gone for good', async ({ page }) => {
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('laurel')
          opening.onerror = () => reject(new Error('not opened'))
          opening.onsuccess = () => {
            const count = opening.result.transaction('evidence').objectStore('evidence').count()
            count.onsuccess = () => {
              opening.result.close()
              resolve(count.result)
            }
          }
        }),
    )
  await begin(page)
  await give(page, 'focus', ['Strategy.pdf', bytesOf(5)])
  await keep(page)
  await give(page, 'focus', ['The same.pdf', bytesOf(5)])
  await keep(page)
  expect(await kept()).toBe(1)
  await page.getByRole('button', { name: 'Remove: Strategy' }).click()
  await page.getByRole('button', { name: 'Remove: The same' }).click()
  await saved(page)
  expect(await kept()).toBe(1)

  await page.reload()
  await expect(row(page, 'focus')).toBeVisible()
  await expect.poll(kept).toBe(0)
})

test('a dossier of 50 files goes out and in again, byte for byte; a changed one is named', async ({ page }) => {
  await begin(page)
  const all = Array.from({ length: 50 }, (_, at) => [`Minutes ${at + 1}.pdf`, bytesOf(at)] as const)
  await give(page, 'roles-and-say', ...all)
  await expect(page.locator('.toast')).toContainText('50 papers are added.')
  await saved(page)

  const files = await dossierOf(page)
  for (const [name, bytes] of all)
    expect(Buffer.from(files[`files/2.4_${name.replace(' ', '-')}`] ?? [])).toEqual(bytes)

  const backup = await saveFile(page)
  expect(organisationIn(backup).evidence).toHaveLength(50)
  expect(Object.keys(unzipSync(backup.bytes)).toSorted()).toEqual(['document.json', 'document.yjs', 'manifest.json'])

  await offerFile(page, 'dossier.zip', zipSync(files))
  await expect(dialog(page).getByRole('heading', { name: 'Complete as packed' })).toBeVisible()
  await expect(dialog(page)).toContainText('51 files, packed on 23 November 2026')
  await page.keyboard.press('Escape')

  const [changed] = Object.keys(files).filter(name => name.endsWith('Minutes-7.pdf'))
  await offerFile(page, 'dossier.zip', zipSync({ ...files, [changed ?? '']: Buffer.from('other minutes') }))
  await expect(dialog(page).getByRole('heading', { name: 'Changed since it was packed' })).toBeVisible()
  await expect(dialog(page).locator('[data-entry="changed"]')).toHaveText(
    'files/2.4_Minutes-7.pdf has changed since it was packed.',
  )
  await page.keyboard.press('Escape')

  await offerFile(page, 'dossier.zip', zipSync({ ...files, '../../evil.pdf': Buffer.from('x') }))
  await expect(dialog(page)).toContainText('“../../evil.pdf”')
})

test('files that are missing here come back from a dossier', async ({ page, browser }) => {
  await begin(page)
  await give(page, 'focus', ['Strategy.pdf', bytesOf(9)])
  await keep(page)
  await saved(page)
  const backup = await saveFile(page)
  const files = await dossierOf(page)

  const elsewhere = await browser.newContext()
  const there = await elsewhere.newPage()
  await there.goto(address(''))
  await expect(there.getByRole('button', { name: 'Start with my cluster' })).toBeVisible()
  await offerFile(there, 'aurora.laurel', backup.bytes)
  await dialog(there).getByRole('button', { name: 'Open', exact: true }).click()
  await expect(there).toHaveURL(/\/overview/)
  await there.goto(address(`o/${organisationOf(there)}/evidence/quality`))
  await expect(there.locator('[data-notice="lost"]')).toContainText('The file of one paper is not on this device.')
  await offerFile(there, 'dossier.zip', zipSync(files))
  await dialog(there).getByRole('button', { name: 'Bring them back' }).click()
  await expect(there.locator('[data-notice="lost"]')).toHaveCount(0)
  const again = await downloadBy(there, () => there.getByRole('button', { name: 'Download: Strategy' }).click())
  expect(Buffer.from(again.bytes)).toEqual(bytesOf(9))
  await elsewhere.close()
})

test('a file that is too large is refused by name, and one dropped beside changes nothing', async ({ page }) => {
  await begin(page)
  const film = test.info().outputPath('Film.mp4')
  writeFileSync(film, Buffer.alloc(20 * 1024 * 1024 + 1))
  await row(page, 'focus').locator('input[type=file]').setInputFiles(film)
  await expect(page.getByRole('alert')).toContainText('Film.mp4: a file can have 20 MB at most.')
  await expect(row(page, 'focus').locator('[data-paper]')).toHaveCount(0)

  const drop = (selector: string) =>
    page.evaluate(on => {
      const data = new DataTransfer()
      data.items.add(new File(['a'], 'Note.txt', { type: 'text/plain' }))
      document
        .querySelector(on)
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    }, selector)
  await drop('h1')
  await expect(page.locator('.toast')).toContainText('Drop files on the indicator that they show.')
  await drop('[data-evidence="focus"]')
  await expect(dialog(page).getByRole('textbox', { name: 'Title' })).toHaveValue('Note')
  await keep(page)
  await page.getByRole('button', { name: 'Look at Note' }).click()
  await expect(dialog(page).locator('pre')).toHaveText('a')
})

test('a link leads to an indicator, and everything is done with keys', async ({ page }) => {
  await openDemo(page)
  const organisation = organisationOf(page)
  await showScreen(page, organisation, 'o/<id>/evidence/quality/focus')
  await expect(row(page, 'focus')).toBeFocused()
  await expect(row(page, 'focus')).toBeInViewport()

  await page.keyboard.press('n')
  const next = page.locator('[data-evidence]:focus')
  await expect(next).toHaveAttribute('data-evidence-state', 'claimed')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Annual report')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.locator('[data-paper="Annual report"]')).toBeVisible()
})

test('the index of a dossier prints in the official numbering, without our scores unless asked', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'true')
  })
  await openDemo(page)
  await showScreen(page, organisationOf(page), 'o/<id>/evidence/quality?print=dossier')
  const entry = page.locator('[data-entry="direct-contact"]')
  await expect(entry).toContainText('Numerator')
  await expect(entry).toContainText('Denominator')
  await expect(entry).not.toContainText('Our score')
  const codes = await page.locator('[data-entry] h3 .figure').allTextContents()
  expect(codes.slice(0, 4)).toEqual(['1.1.0', '1.1.1', '1.1.2', '1.2'])
  expect(codes).toHaveLength(31)

  await page.getByRole('checkbox', { name: 'Say our scores too' }).check()
  await expect(entry).toContainText('Our score')
  await page.getByRole('button', { name: 'Print or save as PDF' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'true')
})
