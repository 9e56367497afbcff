import type { LabelVerdict } from '#engine/labels/verdict.ts'
import type { PathOutput } from '#engine/report/pathOutput.ts'
import { columns } from './columns.ts'
import { number, packWords } from './words.ts'

/** The way to a label as a table for people; empty lines part it from what stands above. */
export function pathTable(path: PathOutput, { label }: LabelVerdict, texts: ReadonlyMap<string, unknown>): string {
  const words = packWords(texts)
  const titleOf = (requirement: string): string => words.requirement(label, requirement).title ?? requirement
  const heading = `\nLeast work to ${words.label(label)}`
  if (path.blocked !== null) {
    const { locks, requirements } = path.blocked
    const inTheWay = [...locks.map(id => words.indicator('quality', id)), ...requirements.map(titleOf)].join(', ')
    return `${heading}: nothing can work. In the way: ${inTheWay}.\n`
  }
  const steps = [
    ...path.facts.map(({ requirement, effort }) => [titleOf(requirement), '', days(effort)]),
    ...path.raises.map(({ indicator, from, to, effort }) => [
      words.indicator('quality', indicator),
      `${number(from)} → ${number(to)} points`,
      days(effort),
    ]),
  ]
  return [
    `${heading}: ${days(path.effort ?? 0)} (assumed)`,
    ...(steps.length === 0 ? ['  Nothing has to be raised.'] : [columns(steps)]),
    `  Held as they are: ${number(path.held.length)} indicators.`,
    ...path.besides.map(({ requirement, by }) => `  Beside it: ${titleOf(requirement)} (${by}).`),
    ...(path.witness === null
      ? ['  The facts of these indicators pull apart: no round was found that reaches all.']
      : []),
    '',
  ].join('\n')
}

const days = (count: number): string => `${number(count)} ${count === 1 ? 'day' : 'days'}`
