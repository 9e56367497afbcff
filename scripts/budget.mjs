// What the first screen may weigh, over the wire. Read from the build itself: the page, what it loads, the Latin font,
// each with the headers it comes with.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { headers } from './policy.mjs'

const limit = 250_000
/** What the welcome screen loads after the entry, by the source each chunk is made of. */
const firstScreen = [/features\/welcome\/WelcomeScreen\.vue$/, /messages\/en\/(common|score|welcome)\.json$/]

/** Our headers, and what a server adds of its own (type, length, encoding, date and the like). */
const headerBytes =
  Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0) + 220

const transferred = file => statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size + headerBytes

/** Every chunk, style and font the first screen needs, by name relative to `dist`. */
function firstFiles(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const files = new Set(['index.html'])
  const visit = key => {
    const chunk = manifest[key]
    if (chunk === undefined || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const style of chunk.css ?? []) files.add(style)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const key of Object.keys(manifest)) {
    if (manifest[key].isEntry || firstScreen.some(pattern => pattern.test(key))) visit(key)
    if (/sofia-sans-latin-wght-normal\.woff2$/.test(key)) files.add(manifest[key].file)
  }
  for (const entry of Object.values(manifest))
    for (const asset of entry.assets ?? []) if (/sofia-sans-latin-wght-normal/.test(asset)) files.add(asset)
  return [...files]
}

/** Sizes of what the first screen transfers, in bytes, largest first. */
export function firstScreenBytes(dist) {
  const sizes = firstFiles(dist).map(file => ({ file, bytes: transferred(join(dist, file)) }))
  return sizes.sort((a, b) => b.bytes - a.bytes)
}

/** Fails the build when the first screen outgrows its budget. */
export function checkBudget(dist) {
  const sizes = firstScreenBytes(dist)
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  if (total <= limit) return
  const list = sizes.map(({ file, bytes }) => `  ${bytes} ${file}`).join('\n')
  throw new Error(`The first screen transfers ${total} bytes; its budget is ${limit}:\n${list}`)
}
