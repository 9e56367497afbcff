// Finds a Chromium for the browser tests: the system's, else Playwright's own download, else Debian's package.
// The headless shell goes first, as Playwright itself has it: the same engine without the window around the page,
// for two thirds of the processor's time.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]
const mac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const installed = () => [process.env.CHROMIUM, ...places, ...mac].find(path => path !== undefined && existsSync(path))

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const there = () => existsSync(chromium.executablePath())
  if (there()) return chromium.executablePath()
  console.log('No Chromium on this machine; trying Playwright’s own download …')
  const command = ['node_modules/@playwright/test/cli.js', 'install', 'chromium']
  spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 180_000 })
  return there() ? chromium.executablePath() : undefined
}

function debians() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const apt = (...args) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  apt('update', '-qq')
  for (const name of ['chromium-headless-shell', 'chromium']) {
    console.log(`Installing Debian’s package ${name} (as root, with apt-get) …`)
    apt('install', '-y', '-qq', '--no-install-recommends', name)
    if (installed() !== undefined) break
  }
  return installed()
}

/** Path of a Chromium; throws with what to do when there is none and none can be had. */
export async function findChromium() {
  const path = installed() ?? (await playwrightsOwn()) ?? debians()
  if (path === undefined)
    throw new Error('No Chromium found. Install one, or name it in the environment variable CHROMIUM.')
  return path
}
