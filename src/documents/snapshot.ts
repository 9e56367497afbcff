import type { HistoryEvent } from '#engine/answers/historyEvent.ts'
import {
  confidentialities,
  type Confidentiality,
  type EvidenceFile,
  type EvidenceReference,
} from '#engine/answers/evidence.ts'
import type { Closing, Decision, Organisation, Profile, Round } from '#engine/answers/organisation.ts'
import type { HistoryEventKind } from '#engine/questionnaire/labelScheme.ts'
import { flagged } from './flagged.ts'
import { readActions, readAreas, readAssumptions } from './readPlan.ts'
import { asNumber, asText, readRecords } from './records.ts'
import type { PartName, SharedMap, SharedMaps } from './sharedMaps.ts'

/** Reads each part of the document on its own, so that a change costs only the part it touches. */
const readers = {
  document: map => ({ id: asText(map.get('id')), invented: map.get('invented') === true }),
  profile: map => ({ profile: readProfile(map) }),
  rounds: map => ({ rounds: readRounds(map) }),
  decisions: map => ({ decisions: readDated<Decision>(map) }),
  history: map => ({ history: readHistory(map) }),
  notes: map => ({ notes: readTexts(map) }),
  later: map => ({ later: readTicks(map) }),
  evidence: map => ({ evidence: readEvidence(map) }),
  closings: map => ({ closings: readDated<Closing>(map) }),
  people: map => ({ people: readTexts(map) }),
  areas: map => ({ areas: readAreas(map) }),
  actions: map => ({ actions: readActions(map) }),
  assumptions: map => ({ assumptions: readAssumptions(map) }),
} satisfies Record<PartName, (map: SharedMap) => Partial<Organisation>>

/**
 * The whole document as plain data. What cannot belong there (a field of a record that was removed meanwhile)
 * is left out; what merely has a wrong shape is left to the validator of files.
 */
export function readOrganisation(maps: SharedMaps): Organisation {
  return withoutStrays(readEverything(maps))
}

/**
 * Without what belongs to a round that is not there, because its start was taken back here or elsewhere. Nothing of it
 * is lost: it is in the document, and shown again once the round is. Lists with nothing to leave out stay the same.
 */
export function withoutStrays(organisation: Organisation): Organisation {
  const rounds = new Set(organisation.rounds.map(({ id }) => id))
  // Without a round by name it has a wrong shape, which the validator is to see.
  const isAtHome = ({ round }: { readonly round: unknown }) => typeof round !== 'string' || rounds.has(round)
  const kept = <T extends { readonly round: string }>(all: readonly T[]): readonly T[] =>
    all.every(isAtHome) ? all : all.filter(isAtHome)
  return {
    ...organisation,
    decisions: kept(organisation.decisions),
    evidence: kept(organisation.evidence),
    closings: kept(organisation.closings),
  }
}

/** All that the document holds, strays too. */
export function readEverything(maps: SharedMaps): Organisation {
  return {
    laurel: 'organisation/2',
    ...readers.document(maps.document),
    ...readers.profile(maps.profile),
    ...readers.rounds(maps.rounds),
    ...readers.decisions(maps.decisions),
    ...readers.history(maps.history),
    ...readers.notes(maps.notes),
    ...readers.later(maps.later),
    ...readers.evidence(maps.evidence),
    ...readers.closings(maps.closings),
    ...readers.people(maps.people),
    ...readers.areas(maps.areas),
    ...readers.actions(maps.actions),
    ...readers.assumptions(maps.assumptions),
  }
}

/** The same organisation with one part read again. */
export function readPart(maps: SharedMaps, part: PartName): Partial<Organisation> {
  return readers[part](maps[part])
}

/** Earlier first, then by id: the same order on every device, whatever the order of arrival. */
function byTime(a: { readonly at: string; readonly id: string }, b: { readonly at: string; readonly id: string }) {
  return compare(a.at, b.at) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function readProfile(map: SharedMap): Profile {
  return {
    name: asText(map.get('name')),
    country: asText(map.get('country')),
    field: asText(map.get('field')),
    goal: asText(map.get('goal')) || 'not-sure',
  }
}

function readRounds(map: SharedMap): readonly Round[] {
  return [...readRecords(map)]
    .filter(([, fields]) => fields['packId'] !== undefined)
    .map(([id, fields]) => ({
      id,
      name: asText(fields['name']),
      referenceDate: asText(fields['referenceDate']),
      reportingYear: asNumber(fields['reportingYear']),
      pack: { id: asText(fields['packId']), version: asText(fields['packVersion']) },
      ...(fields['declined'] !== undefined && { declined: asText(fields['declined']) }),
    }))
    .toSorted((a, b) => compare(a.referenceDate, b.referenceDate) || compare(a.id, b.id))
}

function readDated<T extends Decision | Closing>(map: SharedMap): readonly T[] {
  return [...map.values()].map(value => value as T).toSorted(byTime)
}

function readHistory(map: SharedMap): readonly HistoryEvent[] {
  return [...readRecords(map)]
    .filter(([, fields]) => fields['event'] !== undefined)
    .map(([id, fields]) => ({
      id,
      label: asText(fields['label']),
      event: asText(fields['event']) as HistoryEventKind,
      date: asText(fields['date']),
      ...(fields['certificate'] === undefined ? {} : { certificate: asText(fields['certificate']) }),
      ...(fields['validUntil'] === undefined ? {} : { validUntil: asText(fields['validUntil']) }),
      ...(fields['planned'] === true ? { planned: true } : {}),
    }))
    .toSorted((a, b) => compare(a.date, b.date) || compare(a.id, b.id))
}

function readEvidence(map: SharedMap): readonly EvidenceReference[] {
  return [...readRecords(map)]
    .filter(([, fields]) => fields['indicator'] !== undefined)
    .map(([id, fields]) => ({
      id,
      round: asText(fields['round']),
      indicator: asText(fields['indicator']),
      title: asText(fields['title']),
      place: asText(fields['place']),
      page: asText(fields['page']),
      date: asText(fields['date']),
      language: asText(fields['language']),
      shows: asText(fields['shows']),
      alsoFor: flagged(fields, 'alsoFor'),
      confidentiality: asConfidentiality(fields['confidentiality']),
      keepUntil: asText(fields['keepUntil']),
      file: readFile(fields),
    }))
}

function asConfidentiality(value: unknown): Confidentiality {
  return confidentialities.find(each => each === value) ?? 'include'
}

function readFile(fields: Readonly<Record<string, unknown>>): EvidenceFile | null {
  const hash = asText(fields['fileHash'])
  if (hash === '') return null
  const { fileName, fileSize, fileType } = fields
  return { hash, name: asText(fileName), size: asNumber(fileSize), type: asText(fileType) }
}

function readTexts(map: SharedMap): Readonly<Record<string, string>> {
  return Object.fromEntries([...map.keys()].toSorted().map(key => [key, asText(map.get(key))]))
}

function readTicks(map: SharedMap): Readonly<Record<string, true>> {
  return Object.fromEntries([...map.keys()].toSorted().map(key => [key, true as const]))
}
