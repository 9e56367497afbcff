import type { GoalId, LabelId, QuestionnaireId } from '../questionnaire/ids.ts'
import type { Goal, Label } from '../questionnaire/labelScheme.ts'
import type { Pack } from '../questionnaire/pack.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'

/**
 * What there is to come for, in the order in which it is asked. Where the scheme says nothing of it, each of its labels
 * by itself, from the first to the last.
 */
export function goalsOf(pack: Pack): readonly Goal[] {
  const { scheme } = pack
  return (
    scheme.goals ??
    scheme.labels.map((label, at) => ({
      id: label.id,
      label: label.id,
      next: (scheme.labels[at + 1] ?? label).id,
      questionnaires: [preparedBy(label, pack)],
    }))
  )
}

/**
 * The goal by its id. One that the scheme does not know is as good as none: nobody has decided yet, and where that is no
 * goal, the first one.
 */
export function goalIn(pack: Pack, id: GoalId | undefined): Goal | undefined {
  const all = goalsOf(pack)
  return all.find(goal => goal.id === id) ?? all.find(goal => goal.undecided) ?? all[0]
}

/** The label that a goal shows first. */
export function labelOfGoal({ label, next }: Goal): LabelId {
  return label ?? next
}

/** The questionnaire that prepares for a label: by the first goal that is this label, else by what the label counts. */
export function preparationOf(label: Label, pack: Pack): QuestionnaireId {
  return pack.scheme.goals?.find(goal => goal.label === label.id)?.questionnaires[0] ?? preparedBy(label, pack)
}

/** The questionnaire whose points count: of which a label asks a share, else the first that gives any; empty without. */
export function scoredIn({ scheme, questionnaires }: Pack): QuestionnaireId {
  const shares = scheme.labels.flatMap(({ requirements }) => requirements.flatMap(each => shareOf(each) ?? []))
  return shares[0] ?? [...questionnaires.values()].find(givesPoints)?.id ?? ''
}

/** The questionnaires that prepare for anything, the one whose points count in front. */
export function preparingIn(pack: Pack): readonly QuestionnaireId[] {
  const all = [scoredIn(pack), ...goalsOf(pack).flatMap(({ questionnaires }) => questionnaires)]
  return [...new Set(all)].filter(id => pack.questionnaires.has(id))
}

/** Questionnaires that prepare for nothing: their facts decide who may come at all. */
export function admittingIn(pack: Pack): readonly Questionnaire[] {
  const preparing = preparingIn(pack)
  return [...pack.questionnaires.values()].filter(({ id }) => !preparing.includes(id))
}

/** All questionnaires in the order in which they are offered: whoever has little time begins with the shortest. */
export function inOrderAsked({ questionnaires }: Pick<Pack, 'questionnaires'>): readonly Questionnaire[] {
  return [...questionnaires.values()].toSorted((one, other) => one.questions.size - other.questions.size)
}

/** The questionnaire of topics, which prepares and gives no points; empty where there is none. */
export function topicsIn(pack: Pack): QuestionnaireId {
  const isOfTopics = (id: QuestionnaireId): boolean => {
    const questionnaire = pack.questionnaires.get(id)
    return questionnaire !== undefined && !givesPoints(questionnaire)
  }
  return preparingIn(pack).find(isOfTopics) ?? ''
}

/** Whether a questionnaire scores anything; one of topics does not. */
export function givesPoints({ indicators }: Pick<Questionnaire, 'indicators'>): boolean {
  return indicators.some(({ bands }) => bands.length > 0)
}

function preparedBy({ requirements }: Label, pack: Pack): QuestionnaireId {
  return requirements.flatMap(each => shareOf(each) ?? [])[0] ?? scoredIn(pack)
}

function shareOf(requirement: Label['requirements'][number]): QuestionnaireId | undefined {
  return requirement.kind === 'share' ? requirement.of : undefined
}
