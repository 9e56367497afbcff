import type { PackTexts } from '../texts.ts'
import { checkBands } from './checkBands.ts'
import { checkBasis } from './checkBasis.ts'
import { checkCycles } from './checkCycles.ts'
import type { CheckedFiles } from './checkedFiles.ts'
import { checkEvidence } from './checkEvidence.ts'
import { checkForms } from './checkForms.ts'
import { checkIds } from './checkIds.ts'
import { checkLabelTexts, checkReferenceTexts } from './checkLabelTexts.ts'
import { checkMeasures } from './checkMeasures.ts'
import { checkProperties } from './checkProperties.ts'
import { checkQuestionsUsed } from './checkQuestionsUsed.ts'
import { checkGlossaryTexts, checkQuestionTexts } from './checkQuestionTexts.ts'
import { checkQuestionnaireTexts } from './checkQuestionnaireTexts.ts'
import { checkReach } from './checkReach.ts'
import { checkRequirements } from './checkRequirements.ts'
import { problemAt, type PackProblem } from './packProblem.ts'
import { wordsOf } from './words.ts'

/**
 * Everything wrong with a pack and its words in one language that a JSON Schema cannot see. An empty list means that
 * `linkPack` will not throw, that every point can be reached, and that every id has its words.
 *
 * @param files after the JSON Schemas of the formats have accepted them.
 */
export function checkPack(files: CheckedFiles, texts: PackTexts): readonly PackProblem[] {
  const form = [...checkForms(files), ...checkMeasures(files)]
  const use = checkQuestionsUsed(files)
  const canBeRead = form.length === 0 && use.every(({ code }) => code !== 'unknown-question')
  return [
    ...form,
    ...use,
    ...checkProperties(files),
    ...checkBands(files),
    ...(canBeRead ? checkReach(files) : []),
    ...checkCycles(files),
    ...checkBasis(files),
    ...checkRequirements(files),
    ...checkIds(files),
    ...checkEvidence(files),
    ...checkTexts(files, texts),
  ]
}

function checkTexts(files: CheckedFiles, texts: PackTexts): readonly PackProblem[] {
  return [
    ...checkQuestionTexts(files, texts.questions),
    ...checkGlossaryTexts(files, texts.glossary),
    ...Object.entries(files.questionnaires).flatMap(([id, file]) => {
      const words = wordsOf(texts.questionnaires, id)
      const at = { file: `texts/${texts.questions.language}/${id}.json`, path: '' }
      return words === undefined ? [problemAt(at, 'text-missing')] : checkQuestionnaireTexts(id, file, words)
    }),
    ...checkLabelTexts(files.labels, texts.labels),
    ...checkReferenceTexts(files.reference, texts.reference),
  ]
}
