import { test as base, expect, type Page } from '@playwright/test'

declare global {
  interface Window {
    violations?: string[]
    __xss?: unknown
  }
}

/**
 * Every browser test watches what no screen may do: send a request elsewhere, break the policy, write an error to
 * the console, or run a string of somebody's file.
 */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = []
      const origin = new URL(baseURL ?? 'http://localhost').origin
      page.on('request', request => {
        const url = request.url()
        if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) faults.push(`request to ${url}`)
      })
      page.on('console', message => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`)
      })
      page.on('pageerror', error => faults.push(`error: ${error.message}`))
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', event => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
        })
      })
      await use(undefined)
      const ran = page.isClosed() ? undefined : await page.evaluate(() => window.__xss)
      expect(ran).toBeUndefined()
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Waits until everything typed is stored. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state]').first()).toHaveAttribute('data-save-state', 'saved')
}

/** Opens the demo network from Welcome; ends on the Overview of its first complete cluster. */
export async function openDemo(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Explore the demo network' }).click()
  await expect(page).toHaveURL(/#\/o\/demo-[^/]+\/overview/)
}

/** The organisation part of the present address. */
export function organisationOf(page: Page): string {
  const id = /#\/o\/([^/]+)/.exec(page.url())?.[1]
  if (id === undefined) throw new Error(`no organisation in ${page.url()}`)
  return id
}
