import type { BrowserContext, Page } from '@playwright/test'
import { address, expect, field, saved, startCluster, test, write } from './laurel.ts'
import { downloadBy, organisationIn } from './files.ts'

/** A page of this origin without Laurel in it. */
async function openEmptyPage(page: Page): Promise<void> {
  const empty = address('').replace('#/', 'empty')
  await page.route(empty, route => route.fulfill({ contentType: 'text/html', body: '<link rel=icon href=data:,>' }))
  await page.goto(empty)
}

/** The browser's own room for this origin; `undefined` gives back what it had. To be set before the first storing. */
async function setRoom(context: BrowserContext, page: Page, bytes: number | undefined): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(address('')).origin,
    ...(bytes === undefined ? {} : { quotaSize: bytes }),
  })
}

async function emptyDatabases(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page)
  const { origin } = new URL(address(''))
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
}

/** Who asks while Chromium is emptying gets no answer at all: then there are none yet. */
async function databasesOf(page: Page): Promise<readonly (string | undefined)[]> {
  return page.evaluate(async () => {
    const soon = new Promise<readonly IDBDatabaseInfo[]>(resolve => setTimeout(() => resolve([]), 500))
    return (await Promise.race([indexedDB.databases(), soon])).map(({ name }) => name)
  })
}

/** Another Laurel, older or newer, that has the database open at its own version and does not let go. */
async function holdDatabase(context: BrowserContext, version: number): Promise<Page> {
  const holder = await context.newPage()
  await openEmptyPage(holder)
  await holder.evaluate(
    wanted =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('laurel', wanted)
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error ?? new Error('not opened'))
      }),
    version,
  )
  return holder
}

async function expectFileWith(page: Page, committed: number): Promise<void> {
  const file = await downloadBy(page, () => page.getByRole('button', { name: 'Save a file' }).click())
  const { decisions } = organisationIn(file)
  expect(decisions.map(({ subject, said }) => ({ subject, said }))).toContainEqual({
    subject: 'members.committed',
    said: { kind: 'answer', value: committed },
  })
}

test('without room the file is offered at once, and saving goes on when there is room', async ({ context, page }) => {
  await openEmptyPage(page)
  await setRoom(context, page, 1)
  await page.goto(address('start'))
  await page.getByRole('textbox', { name: 'Name' }).fill('Full Cluster')
  await page.getByRole('button', { name: 'Go on' }).click()
  await write(page, 'members.committed', 31)

  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'error')
  await expect(page.getByRole('alert')).toContainText('no room left')
  await expectFileWith(page, 31)

  await setRoom(context, page, undefined)
  await write(page, 'members.committed', 32)
  await saved(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.reload()
  await expect(field(page, 'members.committed')).toHaveValue('32')
})

test('a newer Laurel in another tab is named, and the file holds what this tab could not store', async ({
  context,
  page,
}) => {
  await startCluster(page, 'Two Versions')
  await holdDatabase(context, 1000)
  await write(page, 'members.committed', 33)

  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'error')
  await expect(page.getByRole('alert')).toContainText('closed the storage')
  await expectFileWith(page, 33)
})

test.describe('a tab that does not let go of the storage', () => {
  test.use({ tolerated: /^Upgrade 'laurel' blocked by other connection/ })

  test('is named, a cluster can be begun all the same, and all is stored once the tab is closed', async ({
    context,
    page,
  }) => {
    const holder = await holdDatabase(context, 1)
    await page.bringToFront()
    await page.goto(address('start'))
    await page.getByRole('textbox', { name: 'Name' }).fill('Waiting Cluster')
    await page.getByRole('button', { name: 'Go on' }).click()
    await write(page, 'members.committed', 34)
    await expect(page.getByRole('alert')).toContainText('another tab holds the storage')
    await expectFileWith(page, 34)

    await holder.close()
    await saved(page)
    await page.reload()
    await expect(field(page, 'members.committed')).toHaveValue('34')
  })

  test('leaves no screen blank', async ({ context, page }) => {
    await holdDatabase(context, 1)
    await page.bringToFront()
    await page.goto(address('o/any/overview'))

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The storage of this browser cannot be read now.')
  })
})

test('what an open tab holds is stored anew when the browser has emptied the database', async ({ context, page }) => {
  await startCluster(page, 'Emptied Cluster')
  await write(page, 'members.committed', 35)
  await saved(page)
  await emptyDatabases(context, page)
  await expect.poll(() => databasesOf(page), { timeout: 20_000 }).toContain('laurel')
  await saved(page)
  await page.reload()

  await expect(field(page, 'members.committed')).toHaveValue('35')
})

test('a browser that was emptied says so instead of welcoming a stranger', async ({ context, page }) => {
  await startCluster(page, 'Lost Cluster')
  await page.goto('about:blank')
  await emptyDatabases(context, page)
  await page.goto(address(''))

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your data is gone from this browser.')
  await expect(page.getByRole('button', { name: 'Open a backup' })).toBeVisible()
  await page.getByRole('button', { name: 'Go on without' }).click()
  await expect(page.getByRole('button', { name: 'Start with my cluster' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Start with my cluster' })).toBeVisible()
})

test('a window that keeps nothing is named as private', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('storage is off', 'SecurityError')
    }
  })
  await page.goto(address('start'))
  await page.getByRole('textbox', { name: 'Name' }).fill('Private Cluster')
  await page.getByRole('button', { name: 'Go on' }).click()
  await write(page, 'members.committed', 36)

  await expect(page.getByRole('alert')).toContainText('private')
  await expectFileWith(page, 36)

  // What others sent cannot be read there either: the screens open all the same.
  const open = page.url().replace(/start\/.*/, '')
  await page.goto(`${open}compare`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to compare yet')
  await page.goto(`${open}settings`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  await expect(page.getByText('Your answers are in this browser')).toBeVisible()
})
