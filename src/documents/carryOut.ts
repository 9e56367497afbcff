import { heads } from '#engine/answers/decisions.ts'
import type { Closing, Decision, Said } from '#engine/answers/organisation.ts'
import type { Change, ChangeName, FieldSetting } from './change.ts'
import { randomId } from './randomId.ts'
import type { SharedMaps } from './sharedMaps.ts'

/** Who speaks, and when. */
export interface Speaker {
  readonly rater: string
  readonly now: () => string
}

/** What a change did, as far as it can be taken back. */
export interface Step {
  readonly name: ChangeName
  readonly decisions: readonly Decision[]
  readonly fields: readonly { readonly before: unknown; readonly after: FieldSetting }[]
}

/**
 * Writes a change into the maps; what holds already is not written again.
 * @returns what was done; undefined when there was nothing to do.
 */
export function carryOut(maps: SharedMaps, known: readonly Decision[], change: Change, by: Speaker): Step | undefined {
  const round = change.round ?? ''
  const standing = change.sayings ? heads(known, round) : new Map<string, readonly Decision[]>()
  const decisions = (change.sayings ?? []).flatMap(({ subject, said }) => {
    const before = standing.get(subject) ?? []
    return saysAlready(before, said) ? [] : [decide(round, subject, said, before, by)]
  })
  const fields = (change.fields ?? [])
    .map(after => ({ before: maps[after.part].get(after.key), after }))
    .filter(({ before, after }) => before !== after.value)

  write(maps, decisions, fields, change.closing)
  return decisions.length + fields.length > 0 ? { name: change.name, decisions, fields } : undefined
}

/**
 * Takes a step back without deleting anything, so that nobody else's answer can be lost with it:
 * a new decision says again what was said before, and only where the step's own decision still stands;
 * a field gets its old value back only while it has the one that the step gave it.
 *
 * @param saidAgain decision → the one that said it again, so that earlier steps are known by it; is added to.
 * @returns the step that takes this back again (redo); undefined when others have gone past it.
 */
export function takeBack(
  maps: SharedMaps,
  known: readonly Decision[],
  step: Step,
  by: Speaker,
  saidAgain: Map<string, string>,
): Step | undefined {
  const byId = new Map(known.map(decision => [decision.id, decision]))
  const subjects = new Set(step.decisions.map(decision => decision.subject))
  const decisions = [...subjects].flatMap(subject => {
    const own = step.decisions.filter(decision => decision.subject === subject)
    const round = own[0]?.round ?? ''
    const ids = new Set(own.map(decision => newestOf(decision.id, saidAgain)))
    const standing = (heads(known, round).get(subject) ?? []).filter(head => ids.has(head.id))
    if (standing.length === 0) return []
    const before = [...new Set(own.flatMap(decision => decision.replaces))].flatMap(id => byId.get(id) ?? [])
    if (before.length === 0) return [decide(round, subject, { kind: 'nothing' }, standing, by)]
    return before.map(({ id, said }) => {
      const again = decide(round, subject, said, standing, by)
      saidAgain.set(newestOf(id, saidAgain), again.id)
      return again
    })
  })
  const fields = step.fields
    .filter(({ after }) => maps[after.part].get(after.key) === after.value)
    .map(({ before, after }) => ({ before: after.value, after: { ...after, value: before as FieldSetting['value'] } }))

  write(maps, decisions, fields, undefined)
  return decisions.length + fields.length > 0 ? { name: step.name, decisions, fields } : undefined
}

function newestOf(id: string, saidAgain: ReadonlyMap<string, string>): string {
  let newest = id
  for (let next = saidAgain.get(id); next !== undefined; next = saidAgain.get(next)) newest = next
  return newest
}

function write(maps: SharedMaps, decisions: readonly Decision[], fields: Step['fields'], closing: Closing | undefined) {
  for (const decision of decisions) maps.decisions.set(decision.id, decision)
  for (const { after } of fields) {
    if (after.value === undefined) maps[after.part].delete(after.key)
    else maps[after.part].set(after.key, after.value)
  }
  if (closing) maps.closings.set(closing.id, closing)
}

function decide(round: string, subject: string, said: Said, replaced: readonly Decision[], by: Speaker): Decision {
  return {
    id: randomId(),
    round,
    subject,
    said,
    rater: by.rater,
    at: by.now(),
    replaces: replaced.map(head => head.id),
  }
}

function saysAlready(standing: readonly Decision[], said: Said): boolean {
  if (standing.length === 0) return said.kind === 'nothing'
  return standing.length === 1 && JSON.stringify(standing[0]?.said) === JSON.stringify(said)
}
