import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from './laurel.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Rules whose outcome a theme changes. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** Fails with what axe finds on the present screen, named by rule and element. */
export async function expectNoViolations(page: Page): Promise<void> {
  await page.evaluate(source)
  await expectToPass(page, tags)
}

/** The same for the colours alone, on a screen that passed in another theme. */
export async function expectColoursToBeTold(page: Page): Promise<void> {
  await expectToPass(page, ofColours)
}

async function expectToPass(page: Page, rules: readonly string[]): Promise<void> {
  const found = await page.evaluate(async runOnly => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          o: object,
        ) => Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>
      }
    }
    // To name every element that passes would take longer than to look.
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
    )
  }, rules)
  expect(found).toEqual([])
}
