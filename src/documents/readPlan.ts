import { actionStatuses, type Action, type ActionStatus, type Area } from '#engine/answers/plan.ts'
import type { Assumptions, OwnLimit, OwnLine } from '#engine/questionnaire/assumptions.ts'
import { flagged } from './flagged.ts'
import { asNumber, asText, readRecords } from './records.ts'
import type { SharedMap } from './sharedMaps.ts'

export function readAreas(map: SharedMap): readonly Area[] {
  return [...readRecords(map)]
    .filter(([, fields]) => fields['named'] === true)
    .map(([indicator, fields]) => ({
      indicator,
      description: asText(fields['description']),
      effect: asText(fields['effect']),
      first: { date: asText(fields['firstDate']), value: asFigure(fields['firstValue']) },
      second: { date: asText(fields['secondDate']), value: asFigure(fields['secondValue']) },
    }))
}

export function readActions(map: SharedMap): readonly Action[] {
  return [...readRecords(map)]
    .filter(([, fields]) => fields['title'] !== undefined)
    .map(([id, fields]) => ({
      id,
      title: asText(fields['title']),
      indicator: asText(fields['indicator']),
      target: asFigure(fields['target']),
      ...(typeof fields['requirement'] === 'string' && { requirement: fields['requirement'] }),
      owner: asText(fields['owner']),
      effort: asFigure(fields['effort']),
      start: asText(fields['start']),
      due: asText(fields['due']),
      status: asStatus(fields['status']),
      papers: asText(fields['papers']),
      notes: asText(fields['notes']),
      after: flagged(fields, 'after'),
    }))
}

/**
 * Keys: `limit:` and `basis:<indicator>/<limit>`, `rule:<label>/<requirement>`, `list:<id>`,
 * `entry:<list>/<indicator>`, `line:` and `met:<list>/<id>`, `effort:<step>`, `lock:<indicator>`.
 */
export function readAssumptions(map: SharedMap): Assumptions {
  const from = <T>(start: string, read: (value: unknown, id: string) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(
      [...map.keys()]
        .filter(key => key.startsWith(start))
        .toSorted()
        .map(key => [key.slice(start.length), read(map.get(key), key.slice(start.length))]),
    )
  const lines = from('line:', (value, place): OwnLine => {
    const isMet = map.get(`met:${place}`)
    return { text: asText(value), isMet: typeof isMet === 'boolean' ? isMet : null }
  })
  return {
    limits: from('limit:', (value, id): OwnLimit => ({
      value: asNumber(value),
      basis: map.get(`basis:${id}`) === 'entered' ? 'entered' : 'assumed',
    })),
    rules: from('rule:', value => value === true),
    lists: from('list:', (_, id) => from(`entry:${id}/`, asNumber)),
    ...(Object.keys(lines).length > 0 ? { lines } : {}),
    efforts: from('effort:', asNumber),
    locks: from('lock:', () => true as const),
  }
}

function asFigure(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

function asStatus(value: unknown): ActionStatus {
  return actionStatuses.find(status => status === value) ?? 'open'
}
