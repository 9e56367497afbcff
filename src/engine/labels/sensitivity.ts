import type { IsoDate } from '../questionnaire/answers.ts'
import type { LabelId, QuestionnaireId } from '../questionnaire/ids.ts'
import type { Pack } from '../questionnaire/pack.ts'
import { assess } from '../scoring/assess.ts'
import type { Assessment } from '../scoring/assessment.ts'
import { judge } from './judge.ts'
import type { JudgeInput } from './judgeInput.ts'
import { stepped, type Strictness } from './stepped.ts'
import type { LabelVerdict } from './verdict.ts'

/** What the same answers are worth, and earn, by limits of one strictness. */
export interface Worth {
  readonly assessments: ReadonlyMap<QuestionnaireId, Assessment>
  readonly verdicts: ReadonlyMap<LabelId, LabelVerdict>
}

/** A label whose verdict rests on where the assumed limits are. */
interface Turn {
  readonly label: LabelId
  readonly strictness: Strictness
  readonly asIs: LabelVerdict
  readonly then: LabelVerdict
}

export type Sensitivity = Readonly<Record<Strictness | 'asIs', Worth>> & { readonly turns: readonly Turn[] }

/**
 * The same answers by the limits as they are, and with all assumed ones a step stricter and a step milder; with the
 * labels whose verdict turns by that.
 *
 * @param pack with what the organisation assumes.
 */
export function sensitivity(pack: Pack, input: Omit<JudgeInput, 'assessments'>, today: IsoDate): Sensitivity {
  const worth = (by: Pack): Worth => {
    const assessments = new Map(
      [...by.questionnaires].map(([id, each]) => [id, assess(each, input.answers, { asOf: input.asOf })]),
    )
    return { assessments, verdicts: judge(by.scheme, { ...input, assessments }, today) }
  }
  const asIs = worth(pack)
  const [stricter, milder] = [worth(stepped(pack, 'stricter')), worth(stepped(pack, 'milder'))]
  return {
    stricter,
    asIs,
    milder,
    turns: [...turnsOf(asIs, stricter, 'stricter'), ...turnsOf(asIs, milder, 'milder')],
  }
}

function turnsOf({ verdicts }: Worth, other: Worth, strictness: Strictness): readonly Turn[] {
  return [...verdicts].flatMap(([label, asIs]) => {
    const then = other.verdicts.get(label)
    return then === undefined || isSame(asIs, then) ? [] : [{ label, strictness, asIs, then }]
  })
}

/** Of what counts, every state is the same. */
function isSame(a: LabelVerdict, b: LabelVerdict): boolean {
  return a.requirements.every(({ id, counted, state }) => {
    const other = b.requirements.find(each => each.id === id)
    return !counted || other?.state === state
  })
}
