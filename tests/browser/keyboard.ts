import type { Locator, Page } from '@playwright/test'
import { expect } from './laurel.ts'

/** What a reader who has only keys knows of the place of the focus. */
interface Place {
  readonly card: string | undefined
  readonly question: string | undefined
  readonly type: string
  /** Values of the choice that has the focus, in its order; empty where something is typed. */
  readonly options: readonly string[]
  readonly isOpen: boolean
}

export type Answer = number | string | boolean | readonly string[]

/** Goes on with Tab until `wanted` has the focus; fails when it cannot be reached. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let press = 0; press < 250; press++) {
    if (await wanted.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no number of Tab presses reaches ${wanted.toString()}`)
}

/** Reaches a button or link by Tab and presses it. */
export async function press(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

function placeOf(page: Page): Promise<Place> {
  return page.evaluate(() => {
    const at = document.activeElement
    const question = at?.closest<HTMLElement>('[data-question]')
    const choices = [...(question?.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]') ?? [])]
    const isTyped = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement
    return {
      card: at?.closest<HTMLElement>('[data-indicator]')?.dataset['indicator'],
      question: question?.dataset['question'],
      type: at instanceof HTMLTextAreaElement ? 'text' : at instanceof HTMLInputElement ? at.type : '',
      options: choices.map(({ value }) => value),
      isOpen: choices.length > 0 ? choices.every(choice => !choice.checked) : isTyped && at.value === '',
    }
  })
}

/** Answers the question that has the focus as a reader does: digits choose, the rest is typed. */
async function give(page: Page, { type, options }: Place, answer: Answer): Promise<void> {
  if (options.length > 0) {
    const named = options.filter(option => option !== '')
    const chosen = Array.isArray(answer) ? answer : [String(answer)]
    if (chosen.length === 0) await page.keyboard.press('0')
    for (const option of chosen) {
      expect(named).toContain(option)
      await page.keyboard.press(String(named.indexOf(option) + 1))
    }
  } else if (type === 'date') {
    // The field asks for month, day and year as the language of the browser has them.
    const [year = '', month = '', day = ''] = String(answer).split('-')
    await page.keyboard.type(`${month}${day}${year}`)
  } else {
    await page.keyboard.type(String(answer))
  }
}

/**
 * Answers whatever the cards from here on ask, each question where the keys come to it: N leads to the next open card,
 * Tab through it. Ends when the page says that nothing is open.
 */
export async function answerAll(page: Page, answers: Readonly<Record<string, Answer>>): Promise<void> {
  const nothingOpen = page.getByText('Nothing is open in this questionnaire')
  for (let cards = 0; cards < 80; cards++) {
    for (let at = await placeOf(page); at.type === 'text'; at = await placeOf(page)) await page.keyboard.press('Tab')
    const before = await placeOf(page)
    await page.keyboard.press('n')
    const isThere = async (): Promise<boolean> => {
      if (await nothingOpen.isVisible()) return true
      const { card, question, isOpen } = await placeOf(page)
      return question !== undefined && (card !== before.card || isOpen)
    }
    await expect.poll(isThere, { intervals: [20] }).toBe(true)
    if (await nothingOpen.isVisible()) return
    await answerCard(page, answers)
  }
  throw new Error('more than 80 cards were open')
}

async function answerCard(page: Page, answers: Readonly<Record<string, Answer>>): Promise<void> {
  const first = await placeOf(page)
  for (let at = first; at.card === first.card; at = await placeOf(page)) {
    if (at.question !== undefined && at.isOpen) {
      const answer = answers[at.question]
      if (answer === undefined) throw new Error(`no answer is worked out for ${at.question}`)
      await give(page, at, answer)
    }
    await page.keyboard.press('Tab')
  }
}
