import type { DimensionId, IndicatorId } from '../../questionnaire/ids.ts'
import type { Measure } from '../../questionnaire/measure.ts'
import type { Pack } from '../../questionnaire/pack.ts'
import type { Direction, Indicator } from '../../questionnaire/questionnaire.ts'
import type { Card } from '../card.ts'
import { impossibleFigure, type ComparedBy, type ImpossibleFigure } from '../possible.ts'

/** What a comparison has a figure of: a measure, the share of a dimension, or a fact that senders ticked. */
export interface Subject {
  readonly kind: 'measure' | 'share' | 'fact'
  /** `<indicator>`, `<indicator>.<measure>`, a dimension or a question. */
  readonly id: string
  readonly indicator: IndicatorId | undefined
  /** Which way is better; undefined where nothing says so. */
  readonly direction: Direction | undefined
  /** A fraction, shown as percent. */
  readonly isFraction: boolean
}

/** Every measure of the pack in its order, further ones under their indicator; then the shares of scored dimensions. */
export function packSubjects(pack: Pack): readonly Subject[] {
  const questionnaires = [...pack.questionnaires.values()]
  return [
    ...questionnaires.flatMap(({ indicators }) => indicators.flatMap(measuresOf)),
    ...scoredDimensions(pack).map(share),
  ]
}

/** The facts that any of the cards carries and the pack asks for, in the order of the pack. */
export function factSubjects(pack: Pack, cards: readonly Pick<Card, 'facts'>[]): readonly Subject[] {
  const carried = new Set(cards.flatMap(card => Object.keys(card.facts)))
  return [...pack.bank.questions.keys()]
    .filter(id => carried.has(id))
    .map(id => ({ kind: 'fact', id, indicator: undefined, direction: undefined, isFraction: false }))
}

/** The figure of a card; undefined where the card has none. */
function figureOf(card: Card, { kind, id }: Pick<Subject, 'kind' | 'id'>): number | undefined {
  if (kind === 'measure') return card.measures[id]
  return kind === 'share' ? card.shares[id] : card.facts[id]
}

/**
 * The figure of a card as far as it can be set beside those of this version of the pack: points may be given
 * differently in another, so shares of points are compared within one version only. A figure that cannot be is none.
 */
export function comparableFigure(
  card: Card,
  subject: Pick<Subject, 'kind' | 'id'>,
  by: ComparedBy,
): number | undefined {
  if (subject.kind === 'share' && card.pack.version !== by.pack.version) return undefined
  return impossibleOf(card, subject, by) === undefined ? figureOf(card, subject) : undefined
}

/** The own figure, whatever the version of its card; one that cannot be is told apart. */
export function ownFigure(
  own: Card | undefined,
  subject: Pick<Subject, 'kind' | 'id'>,
  by: ComparedBy,
): { readonly own: number | null; readonly ownImpossible?: ImpossibleFigure } {
  const ownImpossible = own && impossibleOf(own, subject, by)
  if (ownImpossible !== undefined) return { own: null, ownImpossible }
  return { own: (own && figureOf(own, subject)) ?? null }
}

/** The figure of a card where it cannot be, with its reason. */
export function impossibleOf(
  card: Card,
  { kind, id }: Pick<Subject, 'kind' | 'id'>,
  by: ComparedBy,
): ImpossibleFigure | undefined {
  const value = figureOf(card, { kind, id })
  return value === undefined ? undefined : impossibleFigure(card, { kind, id, value }, by)
}

function measuresOf(indicator: Indicator): Subject[] {
  const { id, measure, unit, measures } = indicator
  const direction = indicator.bands.length > 0 ? indicator.direction : undefined
  const own = measure === undefined ? [] : [subject(id, indicator, isFraction(measure, unit), direction)]
  return [
    ...own,
    ...measures.map(further =>
      subject(`${id}.${further.id}`, indicator, isFraction(further.measure, further.unit), undefined),
    ),
  ]
}

function subject(id: string, indicator: Indicator, fraction: boolean, direction: Direction | undefined): Subject {
  return { kind: 'measure', id, indicator: indicator.id, direction, isFraction: fraction }
}

function isFraction(measure: Measure, unit: string | undefined): boolean {
  return unit === undefined && ('ratio' in measure || 'share' in measure)
}

const share = (id: DimensionId): Subject => ({
  kind: 'share',
  id,
  indicator: undefined,
  direction: 'rising',
  isFraction: true,
})

function scoredDimensions(pack: Pack): DimensionId[] {
  return [...pack.questionnaires.values()]
    .flatMap(questionnaire => questionnaire.dimensions)
    .filter(dimension => dimension.indicators.some(indicator => indicator.bands.length > 0))
    .map(dimension => dimension.id)
}
