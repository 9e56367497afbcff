import { readFlatAnswers, toFlatAnswers } from '#engine/answers/flatAnswers.ts'
import { currentAnswers } from '#engine/answers/decisions.ts'
import type { HistoryEvent } from '#engine/answers/historyEvent.ts'
import type { EvidenceReference } from '#engine/answers/evidence.ts'
import type { Area } from '#engine/answers/plan.ts'
import type { Organisation, Round } from '#engine/answers/organisation.ts'
import type { Answers, IsoDate } from '#engine/questionnaire/answers.ts'
import { noAssumptions, type Assumptions } from '#engine/questionnaire/assumptions.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import { versionNotHeld } from '#engine/report/scoreOutput.ts'
import type { ScoreWarning } from '#engine/report/scoreOutput.ts'
import { checkFile } from '#documents/checkFile.ts'
import { readLaurelFile } from '#formats/laurelFile.ts'
import { looksZipped } from '#formats/unzip.ts'
import { laurelKind } from '#formats/laurelKind.ts'
import { readOrganisationFile } from '#formats/organisationFile.ts'
import { readJson } from '#formats/readJson.ts'
import { refused } from './files.ts'
import type { Taken } from './files.ts'

/** What there is to score. */
export interface Given {
  /** Whose figures, as far as the file says so. */
  readonly title: string
  /** Whose round it is; undefined for flat answers, which say of nobody. */
  readonly organisation: { readonly organisation: Organisation; readonly round: Round } | undefined
  readonly answers: Answers
  readonly asOf: IsoDate
  readonly history: readonly HistoryEvent[]
  /** Undefined for flat answers, which hold none. */
  readonly evidence: readonly EvidenceReference[] | undefined
  /** What the organisation sets in the place of the pack's assumptions. */
  readonly assumptions: Assumptions
  /** Improvement areas; undefined for flat answers, which hold none. */
  readonly areas: readonly Area[] | undefined
  /** What is not read, and why that stops nothing. */
  readonly noticed: readonly ScoreWarning[]
}

/** Ids nobody knows are kept, not scored, and reported; everything else that does not fit is a reason to refuse. */
const harmless = new Set(['unknown-question', 'unknown-indicator'])

/** A flat JSON object of answers, at its reference date. */
export function flatAnswers(bytes: Uint8Array, pack: Pack, asOf: IsoDate): Taken<Given> {
  const json = readJson(bytes)
  if (!json.ok) return json
  const kind = laurelKind(json.value)
  if (kind !== undefined) return refused('not-this-kind', '/laurel', { found: kind.thing, needed: 'answers' })
  const { answers, problems } = readFlatAnswers(json.value, pack)
  const refusals = problems.filter(({ code }) => !harmless.has(code))
  if (refusals.length > 0) return { ok: false, problems: refusals.map(each => ({ ...each, path: each.path || '/' })) }
  return {
    ok: true,
    value: {
      title: '',
      organisation: undefined,
      answers,
      asOf,
      history: [],
      evidence: undefined,
      assumptions: noAssumptions,
      areas: undefined,
      noticed: problems,
    },
  }
}

/** The latest round of an organisation: a `.laurel` file, or the organisation as plain JSON. */
export async function organisationFile(bytes: Uint8Array, pack: Pack): Promise<Taken<Given>> {
  const read = looksZipped(bytes) ? await fromZip(bytes) : readOrganisationFile(bytes)
  return read.ok ? latestRound(read.value, pack) : read
}

async function fromZip(bytes: Uint8Array): Promise<Taken<Organisation>> {
  const file = await readLaurelFile(bytes)
  return file.ok ? checkFile(file.value.document, file.value.organisation) : file
}

function latestRound(organisation: Organisation, pack: Pack): Taken<Given> {
  const round = organisation.rounds.at(-1)
  if (round === undefined) return refused('entry-missing', '/rounds', { entry: 'rounds/0' })
  if (round.pack.id !== pack.id) return refused('other-pack', '/rounds', { found: round.pack.id, needed: pack.id })
  const flat = toFlatAnswers(currentAnswers(organisation.decisions, round.id))
  const { answers, problems } = readFlatAnswers(flat, pack)
  return {
    ok: true,
    value: {
      title: [organisation.profile.name, round.name].filter(Boolean).join(', '),
      organisation: { organisation, round },
      answers,
      asOf: round.referenceDate,
      history: organisation.history,
      evidence: organisation.evidence.filter(each => each.round === round.id),
      assumptions: organisation.assumptions,
      areas: organisation.areas,
      noticed: [...versionNotHeld(round.pack, pack), ...problems],
    },
  }
}
