import * as Y from 'yjs'
import type { Organisation } from '#engine/answers/organisation.ts'
import { fieldsOfAssumptions } from './assumptionCommands.ts'
import { addHistory, addRound, setProfile } from './commands.ts'
import { addEvidence } from './evidenceCommands.ts'
import { addActions, describeArea, nameArea } from './planCommands.ts'
import { sharedMaps } from './sharedMaps.ts'

/**
 * The update that makes an organisation out of its plain data (demo, JSON file, copy).
 *
 * The same data give the same bytes, so that opening a file twice adds nothing. The client id is a digest of the
 * content: two states of one organisation never pass for each other when merged.
 */
export function documentFromOrganisation(organisation: Organisation): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = digest(JSON.stringify(organisation))
  const maps = sharedMaps(doc)
  const changes = [
    setProfile(organisation.profile),
    ...organisation.rounds.map(round => addRound(round)),
    ...organisation.history.map(event => addHistory(event)),
    addEvidence(organisation.evidence),
    ...organisation.areas.flatMap(({ indicator, ...area }) => [nameArea(indicator), describeArea(indicator, area)]),
    addActions(organisation.actions),
    { fields: fieldsOfAssumptions(organisation.assumptions) },
  ]
  doc.transact(() => {
    maps.document.set('id', organisation.id)
    maps.document.set('invented', organisation.invented)
    for (const { part, key, value } of changes.flatMap(change => change.fields ?? []))
      if (value !== undefined) maps[part].set(key, value)
    for (const part of ['notes', 'later', 'people'] as const) {
      for (const [key, value] of Object.entries(organisation[part])) maps[part].set(key, value)
    }
    for (const decision of organisation.decisions) maps.decisions.set(decision.id, decision)
    for (const closing of organisation.closings) maps.closings.set(closing.id, closing)
  })
  return Y.encodeStateAsUpdate(doc)
}

/** 52 bits of FNV-1a with two seeds; only to tell contents apart, not against forgery. */
function digest(text: string): number {
  let low = 0x811c9dc5
  let high = 0x1b873593
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x85ebca6b)
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0)
}
