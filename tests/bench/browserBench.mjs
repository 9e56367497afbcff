// Start-up and click-to-painted-score in a real browser, on the built app.
import { chromium } from '@playwright/test'
import { high, middle, ms } from './browserFigures.mjs'
import { benchCompare } from './compareBench.mjs'
import { benchWhatIf } from './whatIfBench.mjs'

/** Milliseconds from navigation to the first heading painted, in a fresh profile each time. */
async function startUp(browser, address, rounds) {
  const times = []
  for (let i = 0; i < rounds; i++) {
    const page = await (await browser.newContext()).newPage()
    await page.goto(address)
    await page.locator('h1').first().waitFor()
    times.push(
      await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now(),
      ),
    )
    await page.context().close()
  }
  return times
}

/** Milliseconds from the input event of an answer to the frame after its score has changed. */
async function clickToScore(page, rounds) {
  return page.evaluate(async rounds => {
    const card = document.querySelector('[data-indicator="direct-contact"]')
    const input = card.querySelector('[data-question="members.contacted"] input')
    const score = card.querySelector('[data-points]')
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
    const times = []
    for (let i = 0; i < rounds; i++) {
      const before = score.dataset.points
      const start = performance.now()
      setter.call(input, before === '0' ? '40' : '1')
      input.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise(done => {
        const look = () =>
          score.dataset.points !== before ? requestAnimationFrame(() => done()) : requestAnimationFrame(look)
        requestAnimationFrame(look)
      })
      times.push(performance.now() - start)
      await new Promise(done => requestAnimationFrame(() => done()))
    }
    return times
  }, rounds)
}

function launch(executablePath) {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  return chromium.launch({ executablePath, args: [...args, '--disable-component-update', '--disable-sync'] })
}

/** Prints the figures of the browser beside their goals. */
export async function benchBrowser(address, executablePath, root) {
  const browser = await launch(executablePath)
  const starts = await startUp(browser, address, 7)
  console.log(`\nstart-up to first painted content   ${ms(middle(starts))} median of ${starts.length}`)
  const page = await browser.newPage()
  await page.goto(address)
  await page.getByRole('button', { name: 'Explore the demo network' }).click()
  await page.waitForURL(/overview/)
  const assess = page.url().replace(/overview.*/, 'assess/quality/cooperation')
  await page.goto(assess)
  await page.locator('[data-indicator="direct-contact"]').waitFor()
  const clicks = await clickToScore(page, 40)
  console.log(
    `answer to painted score             ${ms(middle(clicks))} median, ${ms(high(clicks))} 95th percentile (goal ≤ 33 ms)`,
  )
  await benchWhatIf(await (await browser.newContext()).newPage(), address, { indicators: 31, rounds: 60 })
  await benchCompare(browser, address, root, { cards: 10_000, figures: 67, rounds: 12 })
  await browser.close()
}

/** The same of the ways to a label, for an app that was built with a large pack. */
export async function benchLargePack(address, executablePath, indicators) {
  const browser = await launch(executablePath)
  await benchWhatIf(await browser.newPage(), address, { indicators, goal: '≤ 100 ms', rounds: 30 })
  await browser.close()
}
