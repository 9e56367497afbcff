import { noAssumptions, type Assumptions, type OwnLimit, type OwnLine } from '#engine/questionnaire/assumptions.ts'
import type { Change, FieldSetting } from './change.ts'

/** The commands of what the organisation sets in the place of the pack's assumptions; `undefined` resets. */

/** @param limit `<indicator>/<points>` of a band or `<indicator>/<id>` of a condition. */
export function setLimit(limit: string, own: OwnLimit | undefined): Change {
  return assume([
    [`limit:${limit}`, own?.value],
    [`basis:${limit}`, own?.basis],
  ])
}

/** @param rule `<label>/<requirement>`. */
export function setRule(rule: string, counts: boolean | undefined): Change {
  return assume([[`rule:${rule}`, counts]])
}

/** Enters a list that the scheme does not publish, with all that it asks of indicators. */
export function setList(
  list: string,
  entries: Readonly<Record<string, number>>,
  before: Assumptions['lists'][string] | undefined,
): Change {
  const left = Object.keys(before ?? {}).filter(indicator => entries[indicator] === undefined)
  return assume([
    [`list:${list}`, true],
    ...Object.entries(entries).map(([indicator, points]) => [`entry:${list}/${indicator}`, points] as const),
    ...left.map(indicator => [`entry:${list}/${indicator}`, undefined] as const),
  ])
}

/** Enters what else a list asks, which makes the list an entered one; `undefined` takes the line away. */
export function setLine(list: string, id: string, line: OwnLine | undefined): Change {
  return assume([[`list:${list}`, true], ...fieldsOfLine(`${list}/${id}`, line)])
}

const fieldsOfLine = (place: string, line: OwnLine | undefined) =>
  [
    [`line:${place}`, line?.text],
    [`met:${place}`, line?.isMet ?? undefined],
  ] as const

/** A list is not known after all: nothing of it stays. */
export function forgetList(list: string, { lists, lines = {} }: Assumptions): Change {
  return assume([
    [`list:${list}`, undefined],
    ...Object.keys(lists[list] ?? {}).map(indicator => [`entry:${list}/${indicator}`, undefined] as const),
    ...Object.keys(lines)
      .filter(place => place.startsWith(`${list}/`))
      .flatMap(place => fieldsOfLine(place, undefined)),
  ])
}

/** @param step `<indicator>/<points>` or `<label>/<requirement>`; `days` of work. */
export function setEffort(step: string, days: number | undefined): Change {
  return assume([[`effort:${step}`, days]])
}

export function setLock(indicator: string, locked: boolean): Change {
  return assume([[`lock:${indicator}`, locked ? true : undefined]])
}

/** What can be set in the place of the pack's assumptions, by what is reset together. */
export type AssumptionGroup = 'limits' | 'rules' | 'efforts'

/** One group as the pack has it, as one step of undo. Lists and locks stand in no pack: nothing is there to go back to. */
export function resetAssumptions(own: Assumptions, group: AssumptionGroup): Change {
  const reset = fieldsOfAssumptions({ ...noAssumptions, [group]: own[group] })
  return assume(reset.map(({ key }) => [key, undefined] as const))
}

/** Every field that holds an assumption, as it stands. */
export function fieldsOfAssumptions({
  limits,
  rules,
  lists,
  lines = {},
  efforts,
  locks,
}: Assumptions): readonly FieldSetting[] {
  return [
    ...Object.entries(limits).flatMap(([id, own]) => setLimit(id, own).fields ?? []),
    ...Object.entries(rules).flatMap(([id, counts]) => setRule(id, counts).fields ?? []),
    ...Object.entries(lists).flatMap(([id, entries]) => setList(id, entries, undefined).fields ?? []),
    ...Object.entries(lines).flatMap(([place, line]) => assume(fieldsOfLine(place, line)).fields ?? []),
    ...Object.entries(efforts).flatMap(([id, days]) => setEffort(id, days).fields ?? []),
    ...Object.keys(locks).flatMap(id => setLock(id, true).fields ?? []),
  ]
}

function assume(fields: readonly (readonly [string, FieldSetting['value']])[]): Change {
  return {
    name: { kind: 'assumption', subject: '' },
    fields: fields.map(([key, value]) => ({ part: 'assumptions', key, value })),
  }
}
