// From a what-if change to the optimum painted: at the size of the pack within a frame, at 500 off the main thread.
import { high, middle, ms } from './browserFigures.mjs'

/** A frame of 60 a second, in milliseconds. */
const frame = 1000 / 60

/**
 * Chooses a level to and fro. @returns for each change the milliseconds until the new optimum stands in the page and
 * until it is painted; the same for a bare change of a text, which is what the browser itself needs; and long tasks.
 */
function measured(page, rounds) {
  return page.evaluate(async rounds => {
    const painted = () =>
      new Promise(done => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done(performance.now())
          port2.postMessage(0)
        })
      })
    const changed = (element, isDone) =>
      new Promise(done => {
        const watcher = new MutationObserver(() => {
          if (!isDone()) return
          watcher.disconnect()
          done(performance.now())
        })
        watcher.observe(element, { subtree: true, childList: true, characterData: true, attributes: true })
      })
    const tasks = []
    new PerformanceObserver(list => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
    const sum = document.querySelector('[data-sum="work"]')
    const work = sum.querySelector('.sum-then')
    const level = document.querySelector('[data-supposed="learning"] select')
    const heading = document.querySelector('h2')
    // At another place of the frame each time.
    const wait = () => new Promise(done => setTimeout(done, 40 + Math.random() * 20))
    const there = []
    const seen = []
    const bare = []
    for (let i = 0; i < rounds; i++) {
      const before = work.textContent
      const start = performance.now()
      const optimum = changed(sum, () => work.textContent !== before && sum.ariaBusy !== 'true')
      level.selectedIndex = level.selectedIndex === 0 ? 1 : 0
      level.dispatchEvent(new Event('change', { bubbles: true }))
      there.push((await optimum) - start)
      seen.push((await painted()) - start)
      await wait()
      const again = performance.now()
      const text = changed(heading, () => true)
      heading.textContent = `${heading.textContent.trim()}${i % 2 === 0 ? '.' : ''}`.replace(/\.\.$/, '')
      heading.dataset.touched = String(i)
      await text
      bare.push((await painted()) - again)
      await wait()
    }
    return { there, seen, bare, tasks }
  }, rounds)
}

/** Prints the figures of one size beside its goal. */
export async function benchWhatIf(page, address, { indicators, goal, rounds }) {
  await page.goto(address)
  await page.getByRole('button', { name: 'Explore the demo network' }).click()
  await page.waitForURL(/overview/)
  await page.goto(page.url().replace(/#.*/, '#/o/demo-montelar-water/what-if/gold'))
  await page.locator('[data-sum="work"]').filter({ hasText: /day/ }).waitFor()
  await page.evaluate(() => new Promise(done => requestIdleCallback(done)))
  const { there, seen, bare, tasks } = await measured(page, rounds)
  const pair = times => `${ms(middle(times))} / ${ms(high(times))}`
  const isWithin = middle(seen) <= middle(bare) + frame
  console.log(`\nwhat-if change to optimum, ${indicators} indicators (median / 95th percentile of ${rounds})`)
  console.log(`  in the page                       ${pair(there)}${goal === undefined ? '' : ` (goal ${goal})`}`)
  console.log(`  painted                           ${pair(seen)}`)
  console.log(
    `  a bare change of a text, painted  ${pair(bare)}; with a frame more ${ms(middle(bare) + frame)}: ${isWithin ? 'within' : 'beyond'}`,
  )
  console.log(`  longest task of the page          ${tasks.length === 0 ? 'none of 50 ms' : ms(Math.max(...tasks))}`)
}
