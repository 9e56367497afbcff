// What every command needs first, without any dependency: packages installed, outputs no older than their inputs.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a command in the project's root; ends this process when it fails. `quiet` sends its output to standard error. */
export function run(command, args, { env = process.env, quiet = false } = {}) {
  const stdio = quiet ? ['ignore', 2, 2] : 'inherit'
  const result = spawnSync(command, args, { cwd: root, stdio, env, shell: process.platform === 'win32' })
  if (result.status !== 0) process.exit(result.status ?? 1)
}

/** Newest change time below the given files and folders, in milliseconds; 0 when there are none. */
export function newest(paths) {
  let time = 0
  for (const path of paths) {
    const full = join(root, path)
    const stat = statSync(full, { throwIfNoEntry: false })
    if (stat === undefined) continue
    time = Math.max(time, stat.mtimeMs)
    if (stat.isDirectory()) time = Math.max(time, newest(readdirSync(full).map(name => join(path, name))))
  }
  return time
}

/** True when `output` is missing or older than any of `inputs`. */
export function isStale(output, inputs) {
  const stat = statSync(join(root, output), { throwIfNoEntry: false })
  return stat === undefined || newest(inputs) > stat.mtimeMs
}

/** Installs the packages of the lock when they are missing or older than it; never rewrites the lock. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Laurel needs Node 20.19 or newer; this is ${process.versions.node}.`)
    process.exit(1)
  }
  const stamp = 'node_modules/.package-lock.json'
  if (existsSync(join(root, stamp)) && !isStale(stamp, ['package-lock.json'])) return
  console.error('Installing packages …')
  const npm = args =>
    spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (npm(['ci', '--no-audit', '--no-fund']).status === 0) return
  console.error('npm ci refused the lock; installing without saving.')
  if (npm(['install', '--no-save', '--no-audit', '--no-fund']).status !== 0) process.exit(1)
}
