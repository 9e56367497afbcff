import type { Organisation } from '#engine/answers/organisation.ts'
import { readVersion } from './laurelKind.ts'
import type { Organisation0 } from './migrations/organisation1.ts'
import { organisation1 } from './migrations/organisation1.ts'
import type { Problem, Read } from './problems.ts'
import type { JsonLimits } from './readJson.ts'
import { readJson } from './readJson.ts'
import { problem } from './refuse.ts'
import { readBySchema } from './schemaProblems.ts'
import { validate as isOrganisation0 } from './validators/organisation-0.js'
import { validate as isOrganisation } from './validators/organisation.js'

const newest = 1

/** What no schema can say: ids that stand twice, and rounds that do not exist. */
function looseEnds(organisation: Organisation, where: string): readonly Problem[] {
  const rounds = new Set(organisation.rounds.map(round => round.id))
  const twice = (list: 'rounds' | 'decisions' | 'history' | 'evidence' | 'closings'): readonly Problem[] => {
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
  const lists = ['rounds', 'decisions', 'history', 'evidence', 'closings'] as const
  return [...lists.flatMap(twice), ...(['decisions', 'evidence', 'closings'] as const).flatMap(lost)].slice(0, 50)
}

/** An organisation from parsed data of any version so far, brought to the newest shape. */
export function readOrganisation(data: unknown, where = ''): Read<Organisation> {
  const version = readVersion(data, 'organisation', newest, where)
  if (!version.ok) return version
  const old = version.value === 0 ? readBySchema<Organisation0>(isOrganisation0, data, where) : undefined
  if (old?.ok === false) return old
  const read = readBySchema<Organisation>(isOrganisation, old === undefined ? data : organisation1(old.value), where)
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
