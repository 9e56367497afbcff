import { expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import type { Organisation } from '#engine/answers/organisation.ts'

/** A file that the page gave to the reader. */
export interface Saved {
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
}

/** What `act` makes the page download. */
export async function downloadBy(page: Page, act: () => Promise<void>): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  const path = await download.path()
  return { name: download.suggestedFilename(), path, bytes: new Uint8Array(readFileSync(path)) }
}

/** The open organisation as the file of Ctrl S. */
export async function saveFile(page: Page): Promise<Saved> {
  return downloadBy(page, () => page.keyboard.press('Control+s'))
}

/** What a `.laurel` file says of its organisation. */
export function organisationIn(file: Saved): Organisation {
  const entry = unzipSync(file.bytes)['document.json']
  if (!entry) throw new Error(`${file.name} holds no document.json`)
  return JSON.parse(strFromU8(entry)) as Organisation
}

/** Gives a file to *Open a file*; ends when the page says what it holds. */
export async function offerFile(page: Page, name: string, content: Uint8Array | string): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  // An answer from the page says that the browser has heard of the listener: a chooser opened before that is lost.
  await page.evaluate(() => document.readyState)
  await page.keyboard.press('Control+o')
  const chooser = await asked
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  await expect(page.getByRole('dialog')).toBeVisible()
}
