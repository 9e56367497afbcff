// Compare with very many cards: taking them, coming back to them, and a click that changes the group of peers.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { high, middle, ms } from './browserFigures.mjs'
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

/** Collects the tasks of 50 ms and more of every page that is loaded from now on. */
function watchTasks(page) {
  return page.addInitScript(() => {
    window.tasks = []
    const take = list => window.tasks.push(...list.getEntries().map(({ duration }) => duration))
    new PerformanceObserver(take).observe({ type: 'longtask' })
  })
}

/** The longest task since the last time this was asked, once the page rests. */
async function longest(page) {
  await page.evaluate(() => new Promise(done => requestIdleCallback(() => setTimeout(done, 200))))
  const tasks = await page.evaluate(() => window.tasks.splice(0))
  return tasks.length === 0 ? 'none of 50 ms' : `${ms(Math.max(...tasks))} (${tasks.length} of 50 ms or more)`
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
  await watchTasks(page)
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
    await longest(page)
    const start = performance.now()
    const before = await page.locator('.peers').getAttribute('data-counted')
    await input.setInputFiles(manyCards(root, folder, { cards, figures }))
    await page.waitForFunction(
      number => Number(document.querySelector('.peers')?.dataset.counted) === number,
      cards + Number(before),
    )
    const took = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`  read, checked, kept and counted in ${took} s; longest task of the page ${await longest(page)}`)
    await page.goto('about:blank')
    const again = performance.now()
    await page.goto(`${compare}?view=strips`)
    await page.locator('.strip[data-n]').first().waitFor()
    const back = ((performance.now() - again) / 1000).toFixed(1)
    console.log(`  come back to in ${back} s; longest task of the page ${await longest(page)}`)
    for (const [name, query] of Object.entries(views)) {
      await page.evaluate(hash => (location.hash = hash), `${compare.replace(/.*#/, '#')}?${query}`)
      const tasks = await longest(page)
      const times = await changesOfGroup(page, rounds)
      const verdict = middle(times) < goal ? 'within' : 'beyond'
      console.log(
        `  ${name.padEnd(14)} another group painted in ${ms(middle(times))} / ${ms(high(times))} (goal < ${goal} ms: ${verdict}); longest task ${await longest(page)}; of opening it ${tasks}`,
      )
    }
    const rows = await page.evaluate(() => document.querySelectorAll('*').length)
    console.log(`  elements of the page at the end   ${rows}`)
  } finally {
    await context.close()
    rmSync(folder, { recursive: true })
  }
}
