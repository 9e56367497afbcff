import { strToU8, zipSync } from 'fflate'
import type { Organisation } from '#engine/answers/organisation.ts'
import { laurelKind, readVersion } from './laurelKind.ts'
import { readOrganisationFile, writeOrganisation } from './organisationFile.ts'
import type { Read } from './problems.ts'
import { megabyte, readJson } from './readJson.ts'
import { problem, refuse } from './refuse.ts'
import { readBySchema } from './schemaProblems.ts'
import { sha256 } from './sha256.ts'
import { missingEntries, unzip } from './unzip.ts'
import { validate as isManifest } from './validators/laurel-manifest.js'

/** `manifest.json`: who packed the file, and what each entry must be. */
interface LaurelManifest {
  readonly laurel: 'manifest/1'
  readonly appVersion: string
  /** ISO instant. */
  readonly createdAt: string
  /** Entry name → its length and SHA-256 (hexadecimal). */
  readonly entries: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>
}

interface LaurelFile {
  /** The Yjs document, the truth; that it equals `organisation` is checked by `documents/`. */
  readonly document: Uint8Array
  /** The snapshot for people. */
  readonly organisation: Organisation
  readonly manifest: LaurelManifest
}

interface LaurelFileContent {
  readonly document: Uint8Array
  readonly organisation: Organisation
  readonly appVersion: string
  /** ISO instant; passed in, so that the same content gives the same bytes. */
  readonly createdAt: string
}

const manifestName = 'manifest.json'
const documentName = 'document.yjs'
const snapshotName = 'document.json'
const content = [documentName, snapshotName] as const
/** What the ZIPs of Word, Excel and their free relatives hold. */
const officeNames = ['[Content_Types].xml', 'mimetype'] as const

/** The ZIP format has local times from 1980 on; this one is the same in every time zone. */
const entryTime = new Date(1980, 0, 1)

function readManifest(entries: ReadonlyMap<string, Uint8Array>): Read<LaurelManifest> {
  const bytes = entries.get(manifestName)
  if (bytes === undefined)
    return refuse('foreign', '', { context: officeNames.some(name => entries.has(name)) ? 'office' : 'archive' })
  const json = readJson(bytes, { maximumBytes: megabyte, where: manifestName })
  if (!json.ok) return json
  if (laurelKind(json.value) === undefined) return refuse('foreign', manifestName)
  const version = readVersion(json.value, 'manifest', 1, manifestName)
  return version.ok ? readBySchema<LaurelManifest>(isManifest, json.value, manifestName) : version
}

/**
 * Opens a `.laurel` file. Whatever is wrong with it comes back as problems with their place: too many or too large
 * entries, an entry that is missing or no longer what the manifest says (`entry-changed`), a foreign ZIP, a newer
 * shape, a snapshot that does not fit its schema.
 */
export async function readLaurelFile(bytes: Uint8Array): Promise<Read<LaurelFile>> {
  const unzipped = unzip(bytes, [manifestName, ...content, ...officeNames])
  if (!unzipped.ok) return unzipped
  const entries = unzipped.value
  const manifest = readManifest(entries)
  if (!manifest.ok) return manifest

  const document = entries.get(documentName)
  const snapshot = entries.get(snapshotName)
  if (document === undefined || snapshot === undefined) return { ok: false, problems: missingEntries(entries, content) }
  for (const [name, entry] of [
    [documentName, document],
    [snapshotName, snapshot],
  ] as const) {
    const packed = manifest.value.entries[name]
    if (packed?.bytes !== entry.length || packed.sha256 !== (await sha256(entry)))
      return { ok: false, problems: [problem('entry-changed', name, { entry: name })] }
  }

  const organisation = readOrganisationFile(snapshot, { maximumBytes: 50 * megabyte, where: snapshotName })
  return organisation.ok
    ? { ok: true, value: { document: document.slice(), organisation: organisation.value, manifest: manifest.value } }
    : organisation
}

/** The bytes of a `.laurel` file: the same for the same content, byte for byte. */
export async function writeLaurelFile(file: LaurelFileContent): Promise<Uint8Array> {
  const { document, organisation, appVersion, createdAt } = file
  const snapshot = strToU8(writeOrganisation(organisation))
  const described = async (bytes: Uint8Array) => ({ bytes: bytes.length, sha256: await sha256(bytes) })
  const manifest: LaurelManifest = {
    laurel: 'manifest/1',
    appVersion,
    createdAt,
    entries: { [documentName]: await described(document), [snapshotName]: await described(snapshot) },
  }
  return zipSync(
    {
      [manifestName]: strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
      [documentName]: document,
      [snapshotName]: snapshot,
    },
    { mtime: entryTime, level: 6 },
  )
}
