import type { Action, Area } from '#engine/answers/plan.ts'
import type { Change, FieldSetting } from './change.ts'
import { flag } from './flagged.ts'
import { keptLine, keptLines } from './keptText.ts'
import { fieldKey } from './records.ts'

/** The commands of the plan: improvement areas and actions. */

/** What of an action can be set; `null` and an empty text take a field away. */
export type ActionPatch = Partial<Omit<Action, 'id'>>

export type AreaPatch = Partial<Omit<Area, 'indicator'>>

const longest = 20_000

/** Several actions as one step of undo: a route taken into the plan. */
export function addActions(actions: readonly Action[]): Change {
  return {
    name: { kind: 'action', subject: actions.length === 1 ? (actions[0]?.indicator ?? '') : '' },
    fields: actions.flatMap(({ id, ...fields }) => actionFields(id, fields)),
  }
}

/** Steps taken into the plan as one step of undo: some are new, some aim higher, some make room. */
export function takeIn(
  added: readonly Action[],
  changed: readonly { readonly id: string; readonly patch: ActionPatch }[],
): Change {
  return {
    name: { kind: 'action', subject: '' },
    fields: [
      ...added.flatMap(({ id, ...fields }) => actionFields(id, fields)),
      ...changed.flatMap(({ id, patch }) => actionFields(id, patch)),
    ],
  }
}

export function changeAction(before: Action, patch: ActionPatch): Change {
  const dropped = (patch.after === undefined ? [] : before.after).filter(each => !patch.after?.includes(each))
  return {
    name: { kind: 'action', subject: before.indicator },
    fields: [
      ...actionFields(before.id, patch),
      ...dropped.map(each => ({
        part: 'actions' as const,
        key: fieldKey(before.id, flag('after', each)),
        value: undefined,
      })),
    ],
  }
}

/** Days for several actions as one step of undo. */
export function dateActions(days: readonly Pick<Action, 'id' | 'start' | 'due'>[]): Change {
  return {
    name: { kind: 'action', subject: '' },
    fields: days.flatMap(({ id, start, due }) => actionFields(id, { start, due })),
  }
}

export function removeAction({ id, after, ...fields }: Action): Change {
  const keys = [...Object.keys(fields), ...after.map(each => flag('after', each))]
  return {
    name: { kind: 'action', subject: fields.indicator },
    fields: keys.map(field => ({ part: 'actions' as const, key: fieldKey(id, field), value: undefined })),
  }
}

export function nameArea(indicator: string): Change {
  return {
    name: { kind: 'area', subject: indicator },
    fields: [{ part: 'areas', key: fieldKey(indicator, 'named'), value: true }],
  }
}

export function describeArea(indicator: string, patch: AreaPatch): Change {
  const { description, effect, first, second } = patch
  const fields = {
    ...(description !== undefined && { description: keptLines(description, longest) }),
    ...(effect !== undefined && { effect: keptLines(effect, longest) }),
    ...(first !== undefined && { firstDate: first.date, firstValue: first.value }),
    ...(second !== undefined && { secondDate: second.date, secondValue: second.value }),
  }
  return { name: { kind: 'area', subject: indicator }, fields: settings('areas', indicator, fields) }
}

/** What was written about it stays in the document, and is there again when the area is named again. */
export function dropArea(indicator: string): Change {
  return {
    name: { kind: 'area', subject: indicator },
    fields: [{ part: 'areas', key: fieldKey(indicator, 'named'), value: undefined }],
  }
}

function actionFields(
  id: string,
  { after, title, papers, notes, owner, ...others }: ActionPatch,
): readonly FieldSetting[] {
  return [
    ...settings('actions', id, {
      ...(owner !== undefined && { owner: keptLine(owner) }),
      ...(papers !== undefined && { papers: keptLines(papers, longest) }),
      ...(notes !== undefined && { notes: keptLines(notes, longest) }),
      ...others,
    }),
    // The title stands even when it is empty: it is what makes the record an action.
    ...(title === undefined ? [] : [{ part: 'actions' as const, key: fieldKey(id, 'title'), value: keptLine(title) }]),
    ...(after ?? []).map(each => ({ part: 'actions' as const, key: fieldKey(id, flag('after', each)), value: true })),
  ]
}

function settings(
  part: 'actions' | 'areas',
  id: string,
  fields: Readonly<Record<string, string | number | null>>,
): readonly FieldSetting[] {
  return Object.entries(fields).map(([field, value]) => ({
    part,
    key: fieldKey(id, field),
    value: value === null || value === '' ? undefined : value,
  }))
}
