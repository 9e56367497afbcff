import type { Condition } from '../condition.ts'
import { markKeys } from '../marks.ts'
import type { Measure } from '../measure.ts'
import type { IndicatorDefinition, PackFiles, QuestionDefinition } from '../packFiles.ts'
import type { Requirement } from '../labelScheme.ts'
import { inside, type Place } from './packProblem.ts'

/** A part of a pack, and where it stands. */
export interface Placed<Part> {
  readonly part: Part
  readonly at: Place
}

export const bankFile: Place = { file: 'questions.json', path: '' }
export const labelsFile: Place = { file: 'labels.json', path: '' }

export function fileOf(questionnaire: string): Place {
  return { file: `${questionnaire}.json`, path: '' }
}

/** The questions of the bank, without the two maps of marks. */
export function questionsIn(files: PackFiles): ReadonlyMap<string, QuestionDefinition> {
  return new Map(Object.entries(files.questions.$defs).filter(([id]) => !markKeys.includes(id)))
}

export function indicatorsIn(files: PackFiles): readonly Placed<IndicatorDefinition>[] {
  return Object.entries(files.questionnaires).flatMap(([questionnaire, file]) =>
    file.dimensions.flatMap(dimension =>
      dimension.indicators.map(part => ({ part, at: inside(fileOf(questionnaire), part.id) })),
    ),
  )
}

export function requirementsIn(files: PackFiles): readonly Placed<Requirement>[] {
  return files.labels.labels.flatMap(label =>
    label.requirements.map(part => ({ part, at: inside(labelsFile, label.id, part.id) })),
  )
}

/** Every condition of the pack, wherever it stands. */
export function conditionsIn(files: PackFiles): readonly Placed<Condition>[] {
  return [
    ...[...questionsIn(files)].flatMap(([id, { when }]) => placed(when, inside(bankFile, id, 'when'))),
    ...indicatorsIn(files).flatMap(conditionsOfIndicator),
    ...requirementsIn(files).flatMap(({ part, at }) => [
      ...(part.kind === 'fact' ? placed(part.condition, inside(at, 'condition')) : []),
      ...placed(part.unless, inside(at, 'unless')),
    ]),
  ]
}

export function conditionsOfIndicator({ part, at }: Placed<IndicatorDefinition>): readonly Placed<Condition>[] {
  return [...conditionsOfScale({ part, at }), ...placed(part.when, inside(at, 'when'))]
}

/** The conditions that decide the band: those of the floor and of the bands. */
export function conditionsOfScale({ part, at }: Placed<IndicatorDefinition>): readonly Placed<Condition>[] {
  return [
    ...(part.floor ?? []).flatMap(condition => placed(condition, inside(at, 'floor', condition.id))),
    ...(part.bands ?? []).flatMap((band, index) =>
      (band.and ?? []).flatMap(condition => placed(condition, inside(at, 'bands', index, condition.id))),
    ),
  ]
}

/** Every measure of the pack, those of conditions and checks too. */
export function measuresIn(files: PackFiles): readonly Placed<Measure>[] {
  return [
    ...indicatorsIn(files).flatMap(({ part, at }) => [
      ...placed(part.measure, inside(at, 'measure')),
      ...(part.measures ?? []).flatMap(({ id, measure }) => placed(measure, inside(at, 'measures', id))),
    ]),
    ...files.questions.checks.flatMap(({ id, left, right }) => [
      ...placed(left, inside(bankFile, 'checks', id, 'left')),
      ...placed(right, inside(bankFile, 'checks', id, 'right')),
    ]),
    ...conditionsIn(files).flatMap(({ part, at }) => ('measure' in part ? placed(part.measure, at) : [])),
  ]
}

function placed<Part>(part: Part | undefined, at: Place): readonly Placed<Part>[] {
  return part === undefined ? [] : [{ part, at }]
}
