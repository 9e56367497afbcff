import type { QuestionId } from '#engine/questionnaire/ids.ts'
import type { Question } from '#engine/questionnaire/question.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'

/**
 * Where a question stands on a page.
 * `own`: asked here in full; `borrowed`: answered here, but explained on another page; `fixed`: answered further up.
 */
type Standing = 'own' | 'borrowed' | 'fixed'

export interface StandingQuestion {
  readonly question: Question
  readonly standing: Standing
  /** The indicator that explains it, or the one further up where it is answered; undefined when that is this one. */
  readonly from: Indicator | undefined
}

/** What a card asks, from top to bottom. */
export type CardPart =
  | (StandingQuestion & { readonly kind: 'question' })
  | { readonly kind: 'grid'; readonly group: string; readonly rows: readonly StandingQuestion[] }
  /** A part of a whole in one line: *29 participants of 41*. */
  | { readonly kind: 'fraction'; readonly part: Question; readonly whole: StandingQuestion }
  /** Facts answered elsewhere, in one line. */
  | { readonly kind: 'known'; readonly facts: readonly StandingQuestion[] }

/**
 * Lays the questions of the cards on one page out, so that each can be answered in one place only: the first.
 *
 * @param shown the indicators on the page, in order
 * @param all the indicators of the questionnaire, in order
 */
export function cardParts(
  shown: readonly Indicator[],
  all: readonly Indicator[],
): ReadonlyMap<string, readonly CardPart[]> {
  const homes = firstHolders(all)
  const places = firstHolders(shown)
  return new Map(shown.map(indicator => [indicator.id, partsOf(indicator, homes, places)]))
}

function firstHolders(indicators: readonly Indicator[]): ReadonlyMap<QuestionId, Indicator> {
  const holders = new Map<QuestionId, Indicator>()
  for (const indicator of indicators)
    for (const { id } of indicator.asks) if (!holders.has(id)) holders.set(id, indicator)
  return holders
}

type Holders = ReturnType<typeof firstHolders>

function partsOf(indicator: Indicator, homes: Holders, places: Holders): readonly CardPart[] {
  const standing = indicator.asks.map(question => standingOf(question, indicator, homes, places))
  const fraction = fractionOf(indicator, standing)
  if (fraction !== undefined) return [fraction]
  const parts: CardPart[] = []
  for (const each of standing) {
    const last = parts.at(-1)
    const { group } = each.question
    if (each.standing === 'fixed') {
      if (last?.kind === 'known') parts[parts.length - 1] = { ...last, facts: [...last.facts, each] }
      else parts.push({ kind: 'known', facts: [each] })
    } else if (group === undefined) parts.push({ kind: 'question', ...each })
    else if (last?.kind === 'grid' && last.group === group)
      parts[parts.length - 1] = { ...last, rows: [...last.rows, each] }
    else parts.push({ kind: 'grid', group, rows: [each] })
  }
  return parts
}

function standingOf(question: Question, indicator: Indicator, homes: Holders, places: Holders): StandingQuestion {
  const place = places.get(question.id)
  if (place !== undefined && place.id !== indicator.id) return { question, standing: 'fixed', from: place }
  const home = homes.get(question.id)
  if (home !== undefined && home.id !== indicator.id) return { question, standing: 'borrowed', from: home }
  return { question, standing: 'own', from: undefined }
}

function fractionOf({ measure }: Indicator, standing: readonly StandingQuestion[]): CardPart | undefined {
  const [part, whole] = standing
  if (
    measure === undefined ||
    !('ratio' in measure) ||
    part === undefined ||
    whole === undefined ||
    standing.length > 2
  )
    return undefined
  const [top, bottom] = measure.ratio
  const inOrder = top === part.question.id && bottom === whole.question.id
  return inOrder && part.standing === 'own' && whole.standing !== 'own'
    ? { kind: 'fraction', part: part.question, whole }
    : undefined
}
