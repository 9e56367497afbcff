import type { Label, LabelScheme } from '../labelScheme.ts'
import type { ReferenceFigures } from '../reference.ts'
import type { LabelText, LabelTexts, ReferenceTexts } from '../texts.ts'
import { inside, type PackProblem, type Place } from './packProblem.ts'
import { sentenceProblems, wordsOf, wordsProblems } from './words.ts'

/** The words of the labels: requirements in each state, prices, terms, and the steps of applying. */
export function checkLabelTexts(scheme: LabelScheme, texts: LabelTexts): readonly PackProblem[] {
  const at: Place = { file: `texts/${texts.language}/labels.json`, path: '' }
  return [
    ...wordsProblems(
      scheme.labels.map(label => label.id),
      texts.labels,
      at,
    ),
    ...scheme.labels.flatMap(label => {
      const text = wordsOf(texts.labels, label.id)
      return text === undefined ? [] : labelProblems(label, text, inside(at, label.id))
    }),
    ...wordsProblems(
      (scheme.goals ?? []).map(goal => goal.id),
      texts.goals ?? {},
      inside(at, 'goals'),
    ),
    ...Object.entries(texts.goals ?? {}).flatMap(([id, { choice, title, then }]) => [
      ...sentenceProblems({ choice, title }, inside(at, 'goals', id)),
      ...sentenceProblems(then, inside(at, 'goals', id, 'then')),
    ]),
  ]
}

function labelProblems(label: Label, text: LabelText, at: Place): readonly PackProblem[] {
  const { title, gloss, about, priceNote, apply } = text
  return [
    ...sentenceProblems({ title, gloss, about, priceNote, apply }, at),
    ...wordsProblems(
      label.requirements.map(each => each.id),
      text.requirements,
      inside(at, 'requirements'),
    ),
    ...Object.entries(text.requirements).flatMap(([id, words]) =>
      sentenceProblems(
        { title: words.title, met: words.met, notMet: words.notMet, notYetKnown: words.notYetKnown, link: words.link },
        inside(at, 'requirements', id),
      ),
    ),
    ...wordsProblems(
      (label.announced ?? []).map(each => each.id),
      text.announced ?? {},
      inside(at, 'announced'),
    ),
    ...wordsProblems(
      label.prices.map(each => each.id),
      text.prices,
      inside(at, 'prices'),
    ),
    ...wordsProblems(
      label.terms.map(each => each.id),
      text.terms,
      inside(at, 'terms'),
    ),
    ...wordsProblems(label.steps, text.steps, inside(at, 'steps')),
  ]
}

/** A sentence for each published figure. */
export function checkReferenceTexts(reference: ReferenceFigures, texts: ReferenceTexts): readonly PackProblem[] {
  const at: Place = { file: `texts/${texts.language}/reference.json`, path: '' }
  return wordsProblems(
    reference.figures.map(figure => figure.id),
    texts.figures,
    at,
  )
}
