import type { QuestionId, QuestionnaireId } from './ids.ts'
import { linkIndicator, questionIn } from './linkIndicator.ts'
import { linkQuestion } from './linkQuestion.ts'
import { markKeys } from './marks.ts'
import type { Pack } from './pack.ts'
import type { PackFiles, QuestionBankFile, QuestionnaireFile } from './packFiles.ts'
import type { Question } from './question.ts'
import type { QuestionBank, Questionnaire } from './questionnaire.ts'
import { questionsOfCondition, questionsOfMeasure } from './reads.ts'

/**
 * Ties the files of a pack together: ids become the questions they name.
 * Packs are checked before they are shipped (`checkPack`), so that here a wrong id is our own fault.
 *
 * @throws Error naming the first id that leads nowhere.
 */
export function linkPack(files: PackFiles): Pack {
  const bank = linkBank(files.questions)
  const questionnaires = new Map<QuestionnaireId, Questionnaire>(
    Object.entries(files.questionnaires).map(([id, file]) => [id, linkQuestionnaire(id, file, bank.questions)]),
  )
  return {
    id: files.id,
    version: files.questions.version,
    bank,
    questionnaires,
    scheme: files.labels,
    reference: files.reference,
    sources: files.sources,
    namesPersons: new Set(files.evidence?.namesPersons.papers),
  }
}

function linkBank(file: QuestionBankFile): QuestionBank {
  const questions = new Map<QuestionId, Question>()
  for (const [id, definition] of Object.entries(file.$defs)) {
    if (!markKeys.includes(id)) questions.set(id, linkQuestion(id, definition))
  }
  for (const { id, when } of questions.values()) {
    for (const read of when === undefined ? [] : questionsOfCondition(when))
      questionIn(questions, read, `question ${id}`)
  }
  for (const { id, left, right } of file.checks) {
    for (const side of [left, right]) {
      for (const read of questionsOfMeasure(side)) questionIn(questions, read, `check ${id}`)
    }
  }
  return { questions, checks: file.checks.map(check => ({ ...check, by: check.by ?? 0 })) }
}

function linkQuestionnaire(
  id: QuestionnaireId,
  file: QuestionnaireFile,
  bank: ReadonlyMap<QuestionId, Question>,
): Questionnaire {
  const dimensions = file.dimensions.map(dimension => ({
    id: dimension.id,
    indicators: dimension.indicators.map(indicator => linkIndicator(indicator, dimension.id, bank)),
  }))
  const asked = Object.keys(file.properties).filter(key => !markKeys.includes(key))
  return {
    id,
    version: file.version,
    dimensions,
    indicators: dimensions.flatMap(dimension => dimension.indicators),
    questions: new Map(asked.map(key => [key, questionIn(bank, key, `questionnaire ${id}`)])),
    bank,
  }
}
