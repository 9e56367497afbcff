import { Inflate } from 'fflate'
import type { Problem, Read } from './problems.ts'
import { firstClash, isSafeName } from './entryNames.ts'
import { megabyte } from './readJson.ts'
import { problem, quote, refuse } from './refuse.ts'

interface Entry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly offset: number
}

/** How much of a ZIP is taken: entries it lists, bytes that come out of all of them, bytes that come out of one. */
interface ZipLimits {
  readonly entries: number
  readonly bytes: number
  readonly bytesOfOne: number
}

const ofLaurelFile: ZipLimits = { entries: 200, bytes: 50 * megabyte, bytesOfOne: 50 * megabyte }
const stored = 0
const deflated = 8
const chunk = 16_384

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50
const endLength = 22
const longestComment = 65_535

/** True when the bytes begin as a ZIP does: how *Open a file* tells a `.laurel` from plain JSON. */
export function looksZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

class TooLarge extends Error {}

/** Offset of the end record, searched from the back; -1 when this is no ZIP. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endOfDirectory) return at
  return -1
}

/** What the central directory lists; throws a RangeError when it points outside of the file. */
function listEntries(view: DataView, count: number, start: number): readonly Entry[] | undefined {
  const entries: Entry[] = []
  const names = new TextDecoder()
  for (let at = start; entries.length < count;) {
    if (view.getUint32(at, true) !== directoryEntry) return undefined
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: names.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The packed bytes behind the local header; throws a RangeError when they lie outside of the file. */
function packedBytes(bytes: Uint8Array, view: DataView, { offset, packed }: Entry): Uint8Array | undefined {
  if (view.getUint32(offset, true) !== localHeader) return undefined
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + packed <= bytes.length ? bytes.subarray(start, start + packed) : undefined
}

/** Inflates piece by piece and counts what really comes out; what headers say of sizes is never believed. */
function inflate(packed: Uint8Array, mostLeft: number): Uint8Array {
  const parts: Uint8Array[] = []
  let total = 0
  const stream = new Inflate(part => {
    total += part.length
    if (total > mostLeft) throw new TooLarge()
    parts.push(part)
  })
  for (let at = 0; at < packed.length || at === 0; at += chunk)
    stream.push(packed.subarray(at, at + chunk), at + chunk >= packed.length)
  const whole = new Uint8Array(total)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * The entries called `wanted` out of a ZIP that may be hostile. Other entries are counted and never unpacked, names
 * are compared and never used as paths. Refused: more than 200 entries, more than 50 MB unpacked, a wanted name
 * twice, encryption, methods but *stored* and *deflated*, ZIP64, anything that points outside of the file.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: readonly string[],
  limits: ZipLimits = ofLaurelFile,
): Read<ReadonlyMap<string, Uint8Array>> {
  const listed = openZip(bytes, limits)
  return listed.ok
    ? unpack(
        bytes,
        listed.value.filter(({ name }) => wanted.includes(name)),
        limits,
      )
    : listed
}

/**
 * Every entry of a ZIP that may be hostile, folders left out. Besides what `unzip` refuses: a name that leads elsewhere
 * or that some system cannot keep, and two names that are one where letters have no case. Each is refused by its name.
 */
export function unzipAll(bytes: Uint8Array, limits: ZipLimits): Read<ReadonlyMap<string, Uint8Array>> {
  const listed = openZip(bytes, limits)
  if (!listed.ok) return listed
  const names = listed.value.map(({ name }) => name)
  const unsafe = names.find(name => !isSafeName(name.replace(/\/$/, '')))
  if (unsafe !== undefined) return refuse('zip-unsafe-name', unsafe, { entry: quote(unsafe) })
  const clash = firstClash(names)
  if (clash !== undefined) return refuse('zip-name-twice', clash, { entry: quote(clash) })
  return unpack(
    bytes,
    listed.value.filter(({ name }) => !name.endsWith('/')),
    limits,
  )
}

function openZip(bytes: Uint8Array, limits: ZipLimits): Read<readonly Entry[]> {
  if (bytes.length === 0) return refuse('empty', '')
  if (bytes.length > limits.bytes) return refuse('zip-too-large', '', { maximum: limits.bytes })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length < endLength ? -1 : findEnd(view)
  // Whatever begins as a ZIP and lacks its end, which stands last, was not taken over whole.
  if (end === -1) return looksZipped(bytes) ? refuse('cut-short', `byte ${bytes.length}`) : refuse('not-a-zip', '')
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) return refuse('zip-too-many-entries', '', { found: count, maximum: limits.entries })
  try {
    const entries = listEntries(view, count, view.getUint32(end + 16, true))
    return entries === undefined ? refuse('zip-broken', '') : { ok: true, value: entries }
  } catch {
    return refuse('zip-broken', '') // RangeError of a directory outside of the file
  }
}

function unpack(
  bytes: Uint8Array,
  entries: readonly Entry[],
  limits: ZipLimits,
): Read<ReadonlyMap<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let entry: Entry | undefined
  const broken = (): Read<never> => refuse('zip-broken', quote(entry?.name ?? ''))
  try {
    const found = new Map<string, Uint8Array>()
    let left = limits.bytes
    for (entry of entries) {
      if (found.has(entry.name) || entry.encrypted) return broken()
      const packed = packedBytes(bytes, view, entry)
      if (packed === undefined || (entry.method !== stored && entry.method !== deflated)) return broken()
      const most = Math.min(left, limits.bytesOfOne)
      if (entry.method === stored && packed.length > most) throw new TooLarge()
      const content = entry.method === stored ? packed : inflate(packed, most)
      left -= content.length
      found.set(entry.name, content)
    }
    return { ok: true, value: found }
  } catch (error) {
    if (error instanceof TooLarge) return refuse('zip-too-large', entry?.name ?? '', { maximum: limits.bytes })
    return broken() // RangeError of a pointer outside of the file, or an error of fflate
  }
}

/** The names of `wanted` that are not there. */
export function missingEntries(found: ReadonlyMap<string, unknown>, wanted: readonly string[]): readonly Problem[] {
  return wanted.filter(name => !found.has(name)).map(name => problem('entry-missing', name, { entry: name }))
}
