import { toFlatAnswers } from '../answers/flatAnswers.ts'
import type { Blocked, FactStep, Path, Raise } from '../planning/path.ts'
import { broughtByFacts } from '../planning/broughtByFacts.ts'
import { effortOfStep, type PathInput } from '../planning/pathModel.ts'
import { witness } from '../planning/witness.ts'
import type { Answers, IsoDate } from '../questionnaire/answers.ts'
import type { IndicatorId } from '../questionnaire/ids.ts'

/** What `npm run score -- --path LABEL --json` adds: the way to a label in points and days. */
export interface PathOutput {
  /** Days over raises and facts; null when nothing can work. */
  readonly effort: number | null
  /** Indicator → points of a band → days of the step up to it; 0 for one that required facts bring by themselves. */
  readonly efforts: Readonly<Record<IndicatorId, Readonly<Record<string, number>>>>
  readonly raises: readonly Pick<Raise, 'indicator' | 'from' | 'to' | 'effort'>[]
  readonly facts: readonly FactStep[]
  readonly held: Path['held']
  readonly besides: Path['besides']
  /** All answers of the hypothetical round, flat; null where there is none. */
  readonly witness: Readonly<Record<string, unknown>> | null
  /** What stands in the way; null while there is a path. */
  readonly blocked: Pick<Blocked, 'locks' | 'requirements'> | null
}

export function pathOutput(path: Path | Blocked, input: PathInput, answers: Answers, asOf: IsoDate): PathOutput {
  const efforts = effortsOf(input)
  if (path.kind === 'blocked') {
    const { locks, requirements } = path
    const nothing = { raises: [], facts: [], held: [], besides: [] }
    return { effort: null, efforts, ...nothing, witness: null, blocked: { locks, requirements } }
  }
  const { effort, raises, facts, held, besides } = path
  const found = witness(path, input.pack, answers, asOf)
  return {
    effort,
    efforts,
    raises: raises.map(({ indicator, from, to, effort: days }) => ({ indicator, from, to, effort: days })),
    facts,
    held,
    besides,
    witness: found.kind === 'witness' ? toFlatAnswers(found.answers) : null,
    blocked: null,
  }
}

/** Every step that is a matter of work, of every indicator with points. */
function effortsOf(input: PathInput): PathOutput['efforts'] {
  const { pack, efforts, locks } = input
  const brought = broughtByFacts(input)
  const isBrought = (id: IndicatorId, band: number): boolean => locks[id] !== true && band <= (brought.get(id) ?? 0)
  const scored = [...pack.questionnaires.values()].flatMap(({ indicators }) =>
    indicators.filter(({ bands, byTime }) => bands.length > 0 && !byTime),
  )
  return Object.fromEntries(
    scored.map(indicator => [
      indicator.id,
      Object.fromEntries(
        indicator.bands
          .slice(1)
          .map(({ points }, step) => [
            points,
            isBrought(indicator.id, step + 1) ? 0 : effortOfStep(indicator, step + 1, efforts),
          ]),
      ),
    ]),
  )
}
