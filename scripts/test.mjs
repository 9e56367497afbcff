// npm test: everything, cheapest first; the last line counts what passed and failed.
// --quick (npm run check): without the browser tests, and of the unit tests only those that a change of the working
// tree reaches; all of them where nothing is changed. --long (npm run test:long): the longer suites too.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root } from './setup.mjs'

const quick = process.argv.includes('--quick')
const long = process.argv.includes('--long')
const bin = name => join(root, 'node_modules', name)
const results = join(root, 'node_modules/.cache/laurel/results')
const counts = { passed: 0, failed: 0 }

/** Runs one of the tools to its end; what it says comes in one piece, so that two can run beside each other. */
async function step(name, script, args) {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => said.push(chunk))
  const [status] = await once(child, 'close')
  console.log(`\n── ${name}`)
  process.stdout.write(Buffer.concat(said))
  counts[status === 0 ? 'passed' : 'failed'] += 1
}

/** Runs a test runner that writes its counts as JSON; a run that leaves none counts as one failure. */
function suite(name, script, args, count, env = process.env) {
  console.log(`\n── ${name}`)
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env })
  try {
    const { passed, failed } = count()
    counts.passed += passed
    counts.failed += status === 0 ? failed : Math.max(failed, 1)
  } catch {
    counts.failed += 1
  }
}

/** Whether a tracked or new file of the working tree differs from the last commit; not known without git. */
function isChanged() {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' })
  return status === 0 && stdout !== ''
}

const read = name => JSON.parse(readFileSync(join(results, name), 'utf8'))

ensureInstalled()
rmSync(results, { recursive: true, force: true })
const { ensureValidators } = await import('./validators.mjs')
await ensureValidators()

// Linting keeps one processor busy about as long as everything up to the browser tests needs the other.
const linted = step('Lint', bin('eslint/bin/eslint.js'), [
  '.',
  '--max-warnings',
  '0',
  '--cache',
  '--cache-location',
  'node_modules/.cache/laurel/eslint',
])
await step('Formatting', bin('prettier/bin/prettier.cjs'), [
  '--check',
  '--log-level',
  'warn',
  '--cache',
  '--cache-location',
  'node_modules/.cache/laurel/prettier',
  '.',
])
await step('Questionnaires', join(root, 'scripts/questionnaires.mjs'), [])
await step('Types', bin('vue-tsc/bin/vue-tsc.js'), ['--build'])
await step('Import rules', bin('dependency-cruiser/bin/dependency-cruise.mjs'), ['src', '--output-type', 'err'])
suite(
  'Unit tests',
  bin('vitest/vitest.mjs'),
  [
    'run',
    '--reporter',
    'dot',
    '--reporter',
    'json',
    '--outputFile.json',
    join(results, 'unit.json'),
    ...(quick && isChanged() ? ['--changed', '--passWithNoTests'] : []),
  ],
  () => ({ passed: read('unit.json').numPassedTests, failed: read('unit.json').numFailedTests }),
  { ...process.env, LAUREL_LONG: long ? '1' : '' },
)
await linted

if (!quick) {
  const { buildApp } = await import('./buildApp.mjs')
  const { findChromium } = await import('./chromium.mjs')
  await buildApp()
  const env = {
    ...process.env,
    CHROMIUM: await findChromium(),
    LAUREL_LONG: long ? '1' : '',
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'browser.json'),
  }
  suite(
    'Browser tests',
    bin('@playwright/test/cli.js'),
    ['test', '--reporter', 'line,json'],
    () => ({
      passed: read('browser.json').stats.expected,
      failed: read('browser.json').stats.unexpected + read('browser.json').stats.flaky,
    }),
    env,
  )
}

console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1
