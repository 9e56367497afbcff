import type { Page } from '@playwright/test'
import { openProfile } from './killableBrowser.ts'
import { address, expect, field, saved, startCluster, test, write } from './laurel.ts'

const questions = ['members.committed', 'team.fte-paid', 'team.fte-seconded', 'team.fte-contracted']

/**
 * Answers and kills the browser as soon as the last answer is called saved, so many times on one profile; each time
 * it opens again, everything that was ever called saved must be there.
 */
export async function killAndLookAgain(times: number, answersEach: number): Promise<void> {
  const folder = test.info().outputPath('profile')
  const acknowledged = new Map<string, string>()
  let organisation: string | undefined
  for (let kill = 0; kill <= times; kill++) {
    const browser = await openProfile(folder)
    organisation ??= await startCluster(browser.page, 'Killed Cluster')
    await browser.page.goto(address(`o/${organisation}/start/apply`))
    await expectAnswers(browser.page, acknowledged)
    for (let i = 0; i < answersEach && kill < times; i++) {
      const question = questions[i % questions.length] ?? ''
      const value = String(kill * answersEach + i + 1)
      await write(browser.page, question, value)
      await saved(browser.page)
      acknowledged.set(question, value)
    }
    await browser.kill()
  }
}

async function expectAnswers(page: Page, answers: ReadonlyMap<string, string>): Promise<void> {
  for (const [question, value] of answers) await expect(field(page, question)).toHaveValue(value)
}
