import type { QuestionDefinition } from '../packFiles.ts'
import type { Glossary } from '../reference.ts'
import type { GlossaryTexts, QuestionText, QuestionTexts } from '../texts.ts'
import type { CheckedFiles } from './checkedFiles.ts'
import { indicatorsIn, questionsIn } from './parts.ts'
import { inside, problemAt, type PackProblem, type Place } from './packProblem.ts'
import { sentenceProblems, wordsOf, wordsProblems } from './words.ts'

/** The words of the bank: questions with their options, grids, units, checks, and when each is asked. */
export function checkQuestionTexts(files: CheckedFiles, texts: QuestionTexts): readonly PackProblem[] {
  const at: Place = { file: `texts/${texts.language}/questions.json`, path: '' }
  const questions = questionsIn(files)
  const definitions = [...questions.values()]
  return [
    ...wordsProblems([...questions.keys()], texts.questions, at),
    ...[...questions].flatMap(([id, definition]) => {
      const text = wordsOf(texts.questions, id)
      return text === undefined ? [] : questionProblems(definition, text, files.glossary, inside(at, id))
    }),
    ...wordsProblems(
      definitions.flatMap(each => each.group ?? []),
      texts.groups,
      inside(at, 'groups'),
    ),
    ...Object.entries(texts.groups).flatMap(([id, { title, question }]) =>
      sentenceProblems({ title, question }, inside(at, 'groups', id)),
    ),
    ...wordsProblems(unitsIn(files), texts.units, inside(at, 'units')),
    ...wordsProblems(
      files.questions.checks.map(check => check.id),
      texts.checks,
      inside(at, 'checks'),
    ),
    ...wordsProblems(
      definitions.flatMap(each => each.when?.id ?? []),
      texts.conditions,
      inside(at, 'conditions'),
    ),
  ]
}

function questionProblems(
  definition: QuestionDefinition,
  text: QuestionText,
  glossary: Glossary,
  at: Place,
): readonly PackProblem[] {
  const options = (definition.oneOf ?? definition.items?.oneOf ?? []).map(option => String(option.const))
  const printsPeriod = [text.question, text.definition ?? ''].some(sentence => sentence.includes('{{period}}'))
  return [
    ...sentenceProblems({ question: text.question, short: text.short }, at),
    ...wordsProblems(options, text.options, inside(at, 'options')),
    ...(printsPeriod && definition.period === undefined ? [problemAt(at, 'period-missing')] : []),
    ...(text.terms ?? [])
      .filter(id => !glossary.terms.some(term => term.id === id))
      .map(term => problemAt(at, 'unknown-term', { term })),
  ]
}

/** Every unit that figures of the pack are printed with. */
function unitsIn(files: CheckedFiles): readonly string[] {
  return [
    ...[...questionsIn(files).values()].flatMap(each => each.unit ?? []),
    ...indicatorsIn(files).flatMap(({ part }) => [
      ...(part.unit === undefined ? [] : [part.unit]),
      ...(part.measures ?? []).flatMap(each => each.unit ?? []),
    ]),
    ...files.reference.figures.map(figure => figure.unit),
  ]
}

/** The words of the glossary: each term with its definition. */
export function checkGlossaryTexts({ glossary }: CheckedFiles, texts: GlossaryTexts): readonly PackProblem[] {
  const at: Place = { file: `texts/${texts.language}/glossary.json`, path: '' }
  return [
    ...wordsProblems(
      glossary.terms.map(term => term.id),
      texts.terms,
      at,
    ),
    ...Object.entries(texts.terms).flatMap(([id, { term, definition }]) =>
      sentenceProblems({ term, definition }, inside(at, id)),
    ),
  ]
}
