import { requirementUnit } from '#engine/labels/requirementUnit.ts'
import type { RequirementVerdict } from '#engine/labels/verdict.ts'
import type { Pack } from '#engine/questionnaire/pack.ts'
import type { PackWords } from '#stores/packWords.ts'

/** What a condition says in its present state, with its figures: *You have 12 participants; 15 are asked for.* */
export function requirementSentence(label: string, verdict: RequirementVerdict, pack: Pack, words: PackWords): string {
  const text = words.requirement(label, verdict.id)
  const { unit, isRatio } = requirementUnit(verdict.requirement, pack.bank)
  const figure = (value: number | string | null): string =>
    typeof value === 'number' ? words.figure(value, unit, isRatio) : (value ?? '')
  const sentence = {
    met: text.met,
    'not-met': text.notMet,
    'not-yet-known': text.notYetKnown,
    'not-yet-due': text.notYetDue ?? text.notYetKnown,
  }[verdict.state]
  return sentence.replaceAll('{{found}}', figure(verdict.found)).replaceAll('{{needed}}', figure(verdict.needed))
}
