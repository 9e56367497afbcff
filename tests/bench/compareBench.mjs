// Compare with very many cards: taking them, coming back to them, and a click that changes the group of peers.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { high, middle, ms } from './browserFigures.mjs'
import { recordTasks } from './mainThread.mjs'
import { manyCards } from './manyCards.mjs'

/** What a click on another group of peers may take until figures and chart are painted, in milliseconds. */
const goal = 100

const views = {
  'what it means': 'view=meaning',
  strips: 'view=strips',
  'box plots': 'view=charts&chart=boxes',
  'heat map': 'view=charts&chart=heat',
  'two figures': 'view=charts&chart=scatter',
  table: 'view=table',
}

const taskGoal = 50

function said({ clock, processor }) {
  const verdict = processor < taskGoal ? 'within' : 'beyond'
  return `longest task ${ms(processor)} of the processor, ${ms(clock)} by the clock (goal < ${taskGoal} ms: ${verdict})`
}

/** Compares with one country and with everybody in turn. @returns for each click the milliseconds until it is painted. */
function changesOfGroup(page, rounds) {
  return page.evaluate(async rounds => {
    const painted = () =>
      new Promise(done => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done(performance.now())
          port2.postMessage(0)
        })
      })
    const line = () => document.querySelector('.peers')
    const until = isDone =>
      new Promise(done => {
        const watcher = new MutationObserver(() => isDone() && (watcher.disconnect(), done()))
        watcher.observe(document.body, { subtree: true, childList: true, attributes: true })
      })
    const rest = () => new Promise(done => setTimeout(done, 250 + Math.random() * 20))
    const clickAndWait = async button => {
      const { counted } = line().dataset
      const start = performance.now()
      const changed = until(() => line().dataset.counted !== counted)
      button.click()
      await changed
      return (await painted()) - start
    }
    const times = []
    for (let round = 0; round < rounds; round++) {
      const isNarrow = line().querySelectorAll('button').length > 1
      if (isNarrow) times.push(await clickAndWait(line().querySelectorAll('button')[1]))
      else {
        line().querySelector('button').click()
        await until(() => document.querySelector('dialog [data-peers-by="country"] input') !== null)
        document.querySelectorAll('dialog [data-peers-by="country"] input')[((round / 2) % 10) | 0].click()
        await rest()
        times.push(await clickAndWait(document.querySelector('dialog .button.is-primary')))
      }
      await rest()
    }
    return times
  }, rounds)
}

/** Prints the figures of so many cards. */
export async function benchCompare(browser, address, root, { cards, figures, rounds, patience = 120_000 }) {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-cards-'))
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  console.log(`\nCompare with ${cards} cards of ${figures} figures`)
  try {
    await page.goto(address)
    await page.getByRole('button', { name: 'Explore the demo network' }).click()
    await page.waitForURL(/overview/)
    const compare = page.url().replace(/overview.*/, 'compare')
    await page.goto(compare)
    const input = page.locator('input[type="file"][accept*="json"]')
    await input.waitFor({ state: 'attached' })
    let tasks = await recordTasks(page)
    const start = performance.now()
    const before = await page.locator('.peers').getAttribute('data-counted')
    await input.setInputFiles(manyCards(root, folder, { cards, figures }))
    await page.waitForFunction(
      number => Number(document.querySelector('.peers')?.dataset.counted) === number,
      cards + Number(before),
    )
    const took = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`  read, checked, kept and counted in ${took} s; ${said(await tasks())}`)
    await page.goto('about:blank')
    tasks = await recordTasks(page)
    const again = performance.now()
    await page.goto(`${compare}?view=strips`)
    await page.locator('.strip[data-n]').first().waitFor()
    const back = ((performance.now() - again) / 1000).toFixed(1)
    console.log(`  come back to in ${back} s; ${said(await tasks())}`)
    for (const [name, query] of Object.entries(views)) {
      // Turning to a view loads and draws it for the first time: a task of its own, not one of the change of group.
      tasks = await recordTasks(page)
      await page.evaluate(hash => (location.hash = hash), `${compare.replace(/.*#/, '#')}?${query}`)
      await page.locator('.peers').waitFor()
      const turned = await tasks()
      tasks = await recordTasks(page)
      const times = await changesOfGroup(page, rounds)
      const verdict = middle(times) < goal ? 'within' : 'beyond'
      const painted = `${ms(middle(times))} / ${ms(high(times))} (goal < ${goal} ms: ${verdict})`
      console.log(`  ${name.padEnd(14)} another group painted in ${painted}; ${said(await tasks())}`)
      console.log(`  ${''.padEnd(14)} turned to: ${said(turned)}`)
    }
    const rows = await page.evaluate(() => document.querySelectorAll('*').length)
    console.log(`  elements of the page at the end   ${rows}`)
  } finally {
    await context.close()
    rmSync(folder, { recursive: true })
  }
}
