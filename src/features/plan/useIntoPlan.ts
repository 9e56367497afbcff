import { bareAction, type Action } from '#engine/answers/plan.ts'
import { intoPlan, keyOf, type IntoPlan, type Steps } from '#engine/planning/intoPlan.ts'
import { stepNeeds } from '#engine/planning/stepNeeds.ts'
import type { IndicatorId } from '#engine/questionnaire/ids.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'

interface Taking {
  /** What is noted with the raise of an indicator. */
  readonly notesOf?: (indicator: IndicatorId) => string
  /** Steps not begun that make room: they are dropped, with all that is written in them. */
  readonly dropped?: readonly Action[]
}

/** Steps of a way or of a supposition, laid over the plan of the open organisation. */
export function useIntoPlan() {
  const { t } = useMessages('plan')
  const packs = usePackStore()
  const store = useOrganisationStore()
  const words = usePackWords()

  /** What of some steps is in the plan, and what taking them in would change; undefined without a pack. */
  function lay(steps: Steps): IntoPlan | undefined {
    const { pack } = packs
    const { organisation } = store
    if (pack === undefined || organisation === undefined) return undefined
    return intoPlan(steps, organisation.actions, { pack, efforts: organisation.assumptions.efforts })
  }

  /** What stands before each step, by its key: steps that come in too by theirs, those that are there by their id. */
  function afterOf(steps: Steps, { places }: IntoPlan): (key: string) => readonly string[] {
    if (packs.pack === undefined || store.round === undefined) return () => []
    const needs = stepNeeds(steps, packs.pack, store.answers, store.round.referenceDate)
    return key =>
      (needs.get(key) ?? []).flatMap(each => {
        const place = places.get(each)
        if (place === undefined) return [each]
        return place.kind === 'done' ? [] : [place.action.id]
      })
  }

  /**
   * Takes steps into the plan as one change that can be undone: nothing is aimed at twice.
   * @returns what happened, in words; undefined when nothing changed.
   */
  function take(steps: Steps, { notesOf = () => '', dropped = [] }: Taking = {}): string | undefined {
    const laid = lay(steps)
    if (laid === undefined) return undefined
    const after = afterOf(steps, laid)
    const facts = laid.facts.map(fact => ({
      ...bareAction,
      key: keyOf(fact),
      title: words.requirement(steps.label, fact.requirement).title,
      requirement: `${steps.label}/${fact.requirement}`,
      effort: fact.effort,
      after: after(keyOf(fact)),
    }))
    const raises = laid.raises.map(raise => ({
      ...bareAction,
      key: keyOf(raise),
      title: words.indicator(raise.indicator).title,
      indicator: raise.indicator,
      target: raise.to,
      effort: raise.effort,
      notes: notesOf(raise.indicator),
      after: after(keyOf(raise)),
    }))
    const higher = laid.higher.map(({ action, target, effort }) => ({
      id: action.id,
      patch: { target, effort, notes: withNote(action.notes, notesOf(action.indicator)) },
    }))
    const gone = dropped.map(({ id }) => ({ id, patch: { status: 'dropped' as const } }))
    const added = [...facts, ...raises]
    if (added.length + higher.length + gone.length === 0) return undefined
    store.takeIn(added, [...higher, ...gone])
    return [
      added.length > 0 ? t('taken', { count: added.length }) : '',
      higher.length > 0 ? t('takenHigher', { count: higher.length }) : '',
      gone.length > 0 ? t('takenDropped', { count: gone.length }) : '',
    ]
      .filter(Boolean)
      .join(' ')
  }

  return { lay, take }
}

function withNote(notes: string, more: string): string {
  return notes.includes(more) ? notes : [notes, more].filter(Boolean).join('\n')
}
