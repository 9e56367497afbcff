import {
  test as base,
  expect,
  type BrowserContext,
  type ConsoleMessage,
  type Locator,
  type Page,
  type Request,
  type WebError,
} from '@playwright/test'

declare global {
  interface Window {
    violations?: string[]
    __xss?: unknown
  }
}

/**
 * Every browser test watches what no screen may do, in every tab: send a request elsewhere, break the policy, write
 * an error to the console, or run a string of somebody's file.
 */
export const test = base.extend<{ tolerated: RegExp | undefined; watched: undefined }>({
  /** What the browser itself may write to the console in a test that provokes it. */
  tolerated: [undefined, { option: true }],
  watched: [
    async ({ context, baseURL, tolerated }, use) => {
      const faults: string[] = []
      const origin = new URL(baseURL ?? 'http://localhost').origin
      const heardRequest = (request: Request): void => {
        const url = request.url()
        if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) faults.push(`request to ${url}`)
      }
      const heardConsole = (message: ConsoleMessage): void => {
        const isFault = message.type() === 'error' || message.type() === 'warning'
        if (isFault && tolerated?.test(message.text()) !== true) faults.push(`console: ${message.text()}`)
      }
      const heardError = (error: WebError): void => void faults.push(`error: ${error.error().message}`)
      context.on('request', heardRequest).on('console', heardConsole).on('weberror', heardError)
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', event => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
        })
      })
      await use(undefined)
      context.off('request', heardRequest).off('console', heardConsole).off('weberror', heardError)
      expect(await stringsThatRan(context)).toEqual([])
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

/**
 * A test that only looks at the demo, which is open already: its page stays for the next one of the same process.
 * Each begins on the Overview of the first complete cluster; none may leave behind what another would see.
 */
export const look = test.extend<object, { demo: Page }>({
  demo: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport, locale, timezoneId } = project.use
      const context = await browser.newContext({
        ...(baseURL !== undefined && { baseURL }),
        ...(viewport !== undefined && { viewport }),
        ...(locale !== undefined && { locale }),
        ...(timezoneId !== undefined && { timezoneId }),
      })
      const page = await context.newPage()
      await openDemo(page)
      await use(page)
      await context.close()
    },
    { scope: 'worker' },
  ],
  context: async ({ demo }, use) => use(demo.context()),
  page: async ({ demo, viewport }, use) => {
    if (viewport) await demo.setViewportSize(viewport)
    await demo.goto('./#/o/demo-montelar-water/overview')
    await use(demo)
  },
})

export { expect }

async function stringsThatRan(context: BrowserContext): Promise<readonly unknown[]> {
  const ran = await Promise.all(context.pages().map(page => page.evaluate(() => window.__xss)))
  return ran.filter(each => each !== undefined)
}

/** Waits until everything typed is stored. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state]').first()).toHaveAttribute('data-save-state', 'saved')
}

/** Opens the demo network from Welcome; ends on the Overview of its first complete cluster. */
export async function openDemo(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Explore the demo network' }).click()
  // Eight clusters are read and stored first.
  await expect(page).toHaveURL(/#\/o\/demo-[^/]+\/overview/, { timeout: 20_000 })
}

/** The full address of a screen, for pages that no fixture has opened. */
export function address(screen: string): string {
  return new URL(`#/${screen}`, test.info().project.use.baseURL).href
}

/** Begins a cluster of one's own; ends on the step that asks the three facts. @returns its id. */
export async function startCluster(page: Page, name: string): Promise<string> {
  await page.goto(address('start?goal=silver'))
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page).toHaveURL(/\/start\/apply$/)
  await saved(page)
  return organisationOf(page)
}

/** The organisation part of the present address. */
export function organisationOf(page: Page): string {
  const id = /#\/o\/([^/]+)/.exec(page.url())?.[1]
  if (id === undefined) throw new Error(`no organisation in ${page.url()}`)
  return id
}

/** The control of a question whose answer is written, not chosen. */
export function field(page: Page, question: string): Locator {
  return page.locator(`[data-question="${question}"] input`)
}

/** Writes an answer and leaves the field, as a reader does who goes on. */
export async function write(page: Page, question: string, value: number | string): Promise<void> {
  await field(page, question).fill(String(value))
  await field(page, question).blur()
}
