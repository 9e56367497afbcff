import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const program = `
  import { whenStopped } from './scripts/ending.mjs'
  whenStopped(async () => console.log('ended'))
  setInterval(() => {}, 1000)
  console.log('ready')
`

/** The program, started by a shell as npm starts it: a command after it keeps the shell from stepping aside. */
function started(env: NodeJS.ProcessEnv): ChildProcess {
  return spawn('sh', ['-c', 'node --input-type=module -e "$PROGRAM"; exit $?'], {
    cwd: root,
    env: { ...process.env, PROGRAM: program, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** The lines a process and what it started print, after `signal` has followed the first. */
async function linesAfter(child: ChildProcess, signal: NodeJS.Signals): Promise<readonly string[]> {
  if (child.stdout === null) throw new Error('no output to read')
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (line === 'ready') child.kill(signal)
  }
  return lines
}

describe.skipIf(process.platform === 'win32')('a command that runs until it is stopped', () => {
  test('ends when the shell that npm put around it dies of SIGTERM', async () => {
    expect(await linesAfter(started({ npm_lifecycle_event: 'start' }), 'SIGTERM')).toEqual(['ready', 'ended'])
  })

  test('ends with 0 on a SIGTERM of its own', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const exit = once(child, 'exit')
    expect(await linesAfter(child, 'SIGTERM')).toEqual(['ready', 'ended'])
    expect(await exit).toEqual([0, null])
  })
})
