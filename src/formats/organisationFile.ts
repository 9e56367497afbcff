import type { Organisation } from '#engine/answers/organisation.ts'
import { readVersion } from './laurelKind.ts'
import type { Organisation0 } from './migrations/organisation1.ts'
import { organisation1 } from './migrations/organisation1.ts'
import type { Organisation1 } from './migrations/organisation2.ts'
import { organisation2 } from './migrations/organisation2.ts'
import type { Problem, Read } from './problems.ts'
import type { JsonLimits } from './readJson.ts'
import { readJson } from './readJson.ts'
import { problem } from './refuse.ts'
import { readBySchema } from './schemaProblems.ts'
import { validate as isOrganisation0 } from './validators/organisation-0.js'
import { validate as isOrganisation1 } from './validators/organisation-1.js'
import { validate as isOrganisation } from './validators/organisation.js'

const newest = 2

const lists = ['rounds', 'decisions', 'history', 'evidence', 'closings', 'actions'] as const

/** What no schema can say: ids that stand twice, and rounds that do not exist. */
function looseEnds(organisation: Organisation, where: string): readonly Problem[] {
  const rounds = new Set(organisation.rounds.map(round => round.id))
  const twice = (list: (typeof lists)[number]): readonly Problem[] => {
    const seen = new Set<string>()
    return organisation[list].flatMap(({ id }, i) => {
      if (seen.has(id)) return [problem('document-broken', `${where}/${list}/${i}/id`, { id })]
      seen.add(id)
      return []
    })
  }
  const lost = (list: 'decisions' | 'evidence' | 'closings'): readonly Problem[] =>
    organisation[list].flatMap(({ round }, i) =>
      rounds.has(round) ? [] : [problem('document-broken', `${where}/${list}/${i}/round`, { id: round })],
    )
  return [...lists.flatMap(twice), ...(['decisions', 'evidence', 'closings'] as const).flatMap(lost)].slice(0, 50)
}

/** Data of an earlier version, checked as that version and taken through each step since. */
function migrated(data: unknown, version: number, where: string): Read<Organisation> {
  if (version === 0) {
    const old = readBySchema<Organisation0>(isOrganisation0, data, where)
    return old.ok ? { ok: true, value: organisation2(organisation1(old.value)) } : old
  }
  const old = readBySchema<Organisation1>(isOrganisation1, data, where)
  return old.ok ? { ok: true, value: organisation2(old.value) } : old
}

/** An organisation from parsed data of any version so far, brought to the newest shape. */
export function readOrganisation(data: unknown, where = ''): Read<Organisation> {
  const version = readVersion(data, 'organisation', newest, where)
  if (!version.ok) return version
  const current = version.value < newest ? migrated(data, version.value, where) : { ok: true as const, value: data }
  if (!current.ok) return current
  const read = readBySchema<Organisation>(isOrganisation, current.value, where)
  if (!read.ok) return read
  const problems = looseEnds(read.value, where)
  return problems.length === 0 ? read : { ok: false, problems }
}

/** An organisation saved as plain JSON. */
export function readOrganisationFile(source: Uint8Array | string, limits?: Partial<JsonLimits>): Read<Organisation> {
  const json = readJson(source, limits)
  return json.ok ? readOrganisation(json.value, limits?.where) : json
}

/** The organisation as a person can read it, and as `document.json` of a file; the same for the same organisation. */
export function writeOrganisation(organisation: Organisation): string {
  return `${JSON.stringify(organisation, null, 2)}\n`
}
