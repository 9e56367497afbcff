import { strToU8, zipSync, type Zippable } from 'fflate'
import { largestFile } from '#engine/answers/evidence.ts'
import { laurelKind, readVersion } from './laurelKind.ts'
import type { Read } from './problems.ts'
import { megabyte, readJson } from './readJson.ts'
import { refuse } from './refuse.ts'
import { readBySchema } from './schemaProblems.ts'
import { sha256 } from './sha256.ts'
import { unzip, unzipAll } from './unzip.ts'
import { validate as isManifest } from './validators/dossier-manifest.js'

/** What a dossier may be at most. Bytes. */
const largestDossier = 250 * megabyte

const limits = { entries: 1000, bytes: largestDossier, bytesOfOne: largestFile }
const manifestName = 'manifest.json'
const indexName = 'index.html'

/** The ZIP format has local times from 1980 on; this one is the same in every time zone. */
const entryTime = new Date(1980, 0, 1)

/** `manifest.json` of a dossier. It is not signed: who changes a file can change it too. */
interface DossierManifest {
  readonly laurel: 'dossier/1'
  readonly appVersion: string
  /** ISO instant. */
  readonly createdAt: string
  /** Entry name → its length and SHA-256 (hexadecimal), of everything but the manifest. */
  readonly entries: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>
}

interface DossierContent {
  /** The printable index, as HTML. */
  readonly index: string
  /** Entry name → bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly appVersion: string
  /** ISO instant; passed in, so that the same content gives the same bytes. */
  readonly createdAt: string
}

/** How an entry is against what the manifest says of it; `added`: the manifest says nothing. */
type EntryState = 'as-packed' | 'changed' | 'missing' | 'added'

export interface CheckedDossier {
  readonly createdAt: string
  readonly appVersion: string
  /** Everything in the dossier but the manifest, by name in alphabetical order. */
  readonly entries: readonly { readonly name: string; readonly state: EntryState }[]
  /** Hash → bytes of what is as it was packed. */
  readonly contents: ReadonlyMap<string, Uint8Array>
}

/** The bytes of a dossier. Files are stored as they are: papers seldom shrink, and so nothing waits for them. */
export async function writeDossier({ index, files, appVersion, createdAt }: DossierContent): Promise<Uint8Array> {
  const content = new Map([[indexName, strToU8(index)], ...files])
  const entries: Record<string, DossierManifest['entries'][string]> = {}
  for (const [name, bytes] of content) entries[name] = { bytes: bytes.length, sha256: await sha256(bytes) }
  const manifest: DossierManifest = { laurel: 'dossier/1', appVersion, createdAt, entries }
  const zippable: Zippable = { [manifestName]: [strToU8(`${JSON.stringify(manifest, null, 2)}\n`), { level: 6 }] }
  for (const [name, bytes] of content) zippable[name] = [bytes, { level: name === indexName ? 6 : 0 }]
  return zipSync(zippable, { mtime: entryTime })
}

/** Whether a ZIP says that it is a dossier, of whatever version. */
export function isDossier(bytes: Uint8Array): boolean {
  const found = unzip(bytes, [manifestName], { ...limits, bytesOfOne: megabyte })
  const manifest = found.ok ? found.value.get(manifestName) : undefined
  const json = manifest === undefined ? undefined : readJson(manifest, { maximumBytes: megabyte })
  return json?.ok === true && laurelKind(json.value)?.thing === 'dossier'
}

/**
 * Checks a dossier against its manifest, entry by entry. What cannot be trusted at all is refused by name: names that
 * lead elsewhere or stand twice, too many or too large entries, a manifest that is missing or broken.
 */
export async function readDossier(bytes: Uint8Array): Promise<Read<CheckedDossier>> {
  const unzipped = unzipAll(bytes, limits)
  if (!unzipped.ok) return unzipped
  const manifest = readManifest(unzipped.value.get(manifestName))
  if (!manifest.ok) return manifest
  const { createdAt, appVersion, entries: packed } = manifest.value

  const entries: CheckedDossier['entries'][number][] = []
  const contents = new Map<string, Uint8Array>()
  const names = new Set([...Object.keys(packed), ...unzipped.value.keys()])
  names.delete(manifestName)
  for (const name of [...names].toSorted()) {
    const said = Object.hasOwn(packed, name) ? packed[name] : undefined
    const found = unzipped.value.get(name)
    const hash = said && found?.length === said.bytes ? await sha256(found) : undefined
    const isAsPacked = hash !== undefined && hash === said?.sha256
    if (isAsPacked && found !== undefined) contents.set(hash, found.slice())
    entries.push({ name, state: isAsPacked ? 'as-packed' : !said ? 'added' : found ? 'changed' : 'missing' })
  }
  return { ok: true, value: { createdAt, appVersion, entries, contents } }
}

function readManifest(bytes: Uint8Array | undefined): Read<DossierManifest> {
  if (bytes === undefined) return refuse('foreign', '', { context: 'archive' })
  const json = readJson(bytes, { maximumBytes: megabyte, where: manifestName })
  if (!json.ok) return json
  const version = readVersion(json.value, 'dossier', 1, manifestName)
  return version.ok ? readBySchema<DossierManifest>(isManifest, json.value, manifestName) : version
}
