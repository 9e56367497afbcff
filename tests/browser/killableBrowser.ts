import { chromium, type Browser, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from './laurel.ts'

/** A browser of its own on a profile folder, as a reader has it: it can be killed and opened again. */
export interface KillableBrowser {
  readonly page: Page
  /** Ends every process of it at once, as a crash or the plug does. */
  readonly kill: () => Promise<void>
}

/** Starts Chromium in a process group of its own and connects to it. */
export async function openProfile(folder: string): Promise<KillableBrowser> {
  const { launchOptions } = test.info().project.use
  const portFile = join(folder, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const args = [`--user-data-dir=${folder}`, '--headless', '--remote-debugging-port=0', 'about:blank']
  const process_ = spawn(launchOptions?.executablePath ?? 'chromium', [...(launchOptions?.args ?? []), ...args], {
    detached: true,
    stdio: 'ignore',
  })
  const { pid } = process_
  if (pid === undefined) throw new Error('openProfile: the browser did not start')
  const ended = once(process_, 'exit')
  await expect.poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n')).toBe(true)
  const [port = ''] = readFileSync(portFile, 'utf8').split('\n')
  const browser: Browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('openProfile: the browser has no page')
  return {
    page,
    async kill() {
      process.kill(-pid, 'SIGKILL')
      await ended
      await browser.close()
      // Helpers that left the group end with it; the profile is free when its lock is.
      while (groupLives(pid)) await pause(10)
    },
  }
}

function groupLives(pid: number): boolean {
  try {
    process.kill(-pid, 0)
    return true
  } catch {
    return false
  }
}
