import type { IndicatorDefinition, QuestionnaireFile } from '../packFiles.ts'
import type { IndicatorText, QuestionnaireTexts } from '../texts.ts'
import { conditionsOfIndicator, type Placed } from './parts.ts'
import { inside, problemAt, type PackProblem, type Place } from './packProblem.ts'
import { sentenceProblems, wordsOf, wordsProblems } from './words.ts'

/** The words of a questionnaire: dimensions, indicators, their bands, conditions, measures and papers. */
export function checkQuestionnaireTexts(
  id: string,
  file: QuestionnaireFile,
  texts: QuestionnaireTexts,
): readonly PackProblem[] {
  const at: Place = { file: `texts/${texts.language}/${id}.json`, path: '' }
  const indicators = file.dimensions.flatMap(dimension => dimension.indicators)
  return [
    ...sentenceProblems({ title: texts.title }, at),
    ...wordsProblems(
      file.dimensions.map(dimension => dimension.id),
      texts.dimensions,
      inside(at, 'dimensions'),
    ),
    ...Object.entries(texts.dimensions).flatMap(([dimension, { title, short }]) =>
      sentenceProblems({ title, short }, inside(at, 'dimensions', dimension)),
    ),
    ...wordsProblems(
      indicators.map(indicator => indicator.id),
      texts.indicators,
      at,
    ),
    ...indicators.flatMap(part => {
      const text = wordsOf(texts.indicators, part.id)
      return text === undefined ? [] : indicatorProblems({ part, at: inside(at, part.id) }, text)
    }),
  ]
}

function indicatorProblems({ part, at }: Placed<IndicatorDefinition>, text: IndicatorText): readonly PackProblem[] {
  const { title, question, definition, advice } = text
  const conditions = conditionsOfIndicator({ part, at }).map(condition => condition.part.id)
  return [
    ...sentenceProblems({ title, question, definition, advice }, at),
    ...bandSentences(part.bands?.length ?? 0, text.bands ?? [], at),
    ...whySentences({ part, at }, text),
    ...effortSentences(part, text.efforts ?? [], at),
    ...wordsProblems(conditions, text.conditions, inside(at, 'conditions')),
    ...wordsProblems(
      (part.measures ?? []).map(measure => measure.id),
      text.measures,
      inside(at, 'measures'),
    ),
    ...wordsProblems(part.evidence ?? [], text.papers, inside(at, 'papers')),
    ...(part.measure === undefined ? [] : sentenceProblems({ measure: text.measure }, at)),
    ...(part.measure === undefined && text.measure !== undefined
      ? [problemAt(inside(at, 'measure'), 'text-superfluous')]
      : []),
  ]
}

/**
 * Where a pack says why: one sentence for each limit, or one where there is none, and each for a condition that there
 * is. That the pack of the labels says it of everything assumed is a test of its own.
 */
function whySentences(
  { part, at }: Placed<IndicatorDefinition>,
  { whys, conditionWhys = {} }: IndicatorText,
): readonly PackProblem[] {
  const conditions = new Set(conditionsOfIndicator({ part, at }).map(condition => condition.part.id))
  const wanted = Math.max(1, (part.bands?.length ?? 0) - 1)
  return [
    ...(whys === undefined || whys.length === wanted
      ? []
      : [problemAt(inside(at, 'whys'), 'band-sentences-differ', { sentences: whys.length, bands: wanted })]),
    ...sentenceProblems(Object.fromEntries((whys ?? []).entries()), inside(at, 'whys')),
    ...sentenceProblems(conditionWhys, inside(at, 'conditionWhys')),
    ...Object.keys(conditionWhys)
      .filter(id => !conditions.has(id))
      .map(id => problemAt(inside(at, 'conditionWhys', id), 'text-superfluous')),
  ]
}

/** Every step up that is a matter of work has its days, and one sentence for each of them. */
function effortSentences(
  { bands = [], byTime }: Pick<IndicatorDefinition, 'bands' | 'byTime'>,
  sentences: readonly string[],
  at: Place,
) {
  const efforts = bands.filter(({ effort }) => effort !== undefined).length
  const steps = byTime === true ? 0 : Math.max(0, bands.length - 1)
  return [
    ...(efforts === steps && sentences.length === efforts
      ? []
      : [problemAt(inside(at, 'efforts'), 'efforts-differ', { sentences: sentences.length, efforts, steps })]),
    ...sentenceProblems(Object.fromEntries(sentences.entries()), inside(at, 'efforts')),
  ]
}

/** One sentence for each band, worst first. */
function bandSentences(bands: number, sentences: readonly string[], at: Place): readonly PackProblem[] {
  return [
    ...(sentences.length === bands
      ? []
      : [problemAt(inside(at, 'bands'), 'band-sentences-differ', { sentences: sentences.length, bands })]),
    ...sentenceProblems(Object.fromEntries(sentences.entries()), inside(at, 'bands')),
  ]
}
