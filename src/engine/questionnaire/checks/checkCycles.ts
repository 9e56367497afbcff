import type { QuestionId } from '../ids.ts'
import type { PackFiles } from '../packFiles.ts'
import { questionsOfCondition } from '../reads.ts'
import { bankFile, questionsIn } from './parts.ts'
import { inside, problemAt, type PackProblem } from './packProblem.ts'

/** Questions that are asked only if they are asked: their conditions lead back to themselves. */
export function checkCycles(files: PackFiles): readonly PackProblem[] {
  const waitsFor = new Map(
    [...questionsIn(files)].map(([id, { when }]) => [id, when === undefined ? [] : questionsOfCondition(when)]),
  )
  return [...waitsFor.keys()]
    .filter(id => leadsBack(id, waitsFor))
    .map(id => problemAt(inside(bankFile, id, 'when'), 'condition-cycle', { question: id }))
}

function leadsBack(id: QuestionId, waitsFor: ReadonlyMap<QuestionId, readonly QuestionId[]>): boolean {
  const seen = new Set<QuestionId>()
  const toSee = [...(waitsFor.get(id) ?? [])]
  for (let next = toSee.pop(); next !== undefined; next = toSee.pop()) {
    if (next === id) return true
    if (seen.has(next)) continue
    seen.add(next)
    toSee.push(...(waitsFor.get(next) ?? []))
  }
  return false
}
