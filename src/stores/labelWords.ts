import { requirementUnit } from '#engine/labels/requirementUnit.ts'
import type { LabelVerdict, RequirementState, RequirementVerdict } from '#engine/labels/verdict.ts'
import { verdictWord } from '#engine/labels/verdictWord.ts'
import type { Basis } from '#engine/questionnaire/basis.ts'
import { isIsoDate, monthsLater } from '#engine/questionnaire/calendar.ts'
import type { Source } from '#engine/questionnaire/reference.ts'
import { formatDate, formatEitherDate } from '#i18n/format.ts'
import { messagesOf } from '#i18n/useMessages.ts'
import { today } from './clock.ts'
import { usePackStore } from './packStore.ts'
import { usePackWords } from './packWords.ts'

/** A requirement as the reader meets it. */
export interface RequirementWords {
  readonly id: string
  readonly state: RequirementState
  readonly tone: 'good' | 'poor' | 'open' | 'waiting'
  readonly stateWord: string
  readonly title: string
  /** Why it stands so, with its figures. */
  readonly reason: string
  /** Word of the link to where it is answered. */
  readonly link: string
  readonly sources: readonly Source[]
}

const tones = { met: 'good', 'not-met': 'poor', 'not-yet-known': 'open', 'not-yet-due': 'waiting' } as const

/** Leaves of the laurel, one level for each requirement that counts. */
export function laurelLevels({ requirements }: LabelVerdict): readonly ('met' | 'not-met' | 'unknown')[] {
  return requirements
    .filter(({ counted }) => counted)
    .map(({ state, requirement }) =>
      state === 'met' ? 'met' : state === 'not-yet-known' && requirement.by !== 'awarding-body' ? 'unknown' : 'not-met',
    )
}

/** The words of verdicts and requirements in the reader's language; by `pack-guide` 1. */
export function useLabelWords() {
  const packs = usePackStore()
  const words = usePackWords()

  function figure(verdict: RequirementVerdict, value: number): string {
    const bank = packs.pack?.bank
    if (bank === undefined) return ''
    const { unit, isRatio } = requirementUnit(verdict.requirement, bank)
    return words.figure(value, unit, isRatio)
  }

  function shown(verdict: RequirementVerdict, value: number | string | null): string {
    if (typeof value === 'number') return figure(verdict, value)
    return value !== null && isIsoDate(value) ? formatDate(value) : ''
  }

  function sourcesOf(basis: Basis): readonly Source[] {
    const ids =
      'source' in basis
        ? [basis.source, 'via' in basis ? basis.via : undefined]
        : 'inspiredBy' in basis
          ? [basis.inspiredBy]
          : []
    return ids.flatMap(id => (id === undefined ? [] : (words.source(id) ?? [])))
  }

  /** Of a label that is asked for and has ended: when, and until when it can be renewed; undefined for anything else. */
  function endedWords({ requirement, state, found }: RequirementVerdict): string | undefined {
    if (requirement.kind !== 'held') return undefined
    if (state === 'met' && found === null)
      return messagesOf('score')('ended.then', { label: words.label(requirement.label).title })
    if (state === 'met' || typeof found !== 'string') return undefined
    const asked = packs.pack?.scheme.labels.find(({ id }) => id === requirement.label)
    const renewal = asked?.terms.find(({ kind }) => kind === 'renewal-window')
    const last = renewal === undefined ? undefined : monthsLater(found, renewal.months)
    const t = messagesOf('score')
    const said = t(`ended.${last === undefined ? 'over' : last >= today() ? 'renewable' : 'late'}`, {
      label: words.label(requirement.label).title,
      date: formatDate(found),
      last: last === undefined ? '' : formatDate(last),
    })
    return state === 'not-yet-known' ? `${said} ${t('ended.otherwise')}` : said
  }

  return {
    sourcesOf,

    requirement(label: string, verdict: RequirementVerdict): RequirementWords {
      const text = words.requirement(label, verdict.id)
      const sentence = {
        met: text.met,
        'not-met': text.notMet,
        'not-yet-known': (verdict.found === null ? undefined : text.unsure) ?? text.notYetKnown,
        'not-yet-due': (verdict.found === null ? undefined : text.planned) ?? text.notYetDue ?? text.notYetKnown,
      }[verdict.state]
      return {
        id: verdict.id,
        state: verdict.state,
        tone: tones[verdict.state],
        stateWord: messagesOf('score')(`requirement.${verdict.state}`),
        title: text.title,
        reason: (endedWords(verdict) ?? sentence)
          .replaceAll('{{found}}', shown(verdict, verdict.found))
          .replaceAll('{{needed}}', shown(verdict, verdict.needed)),
        link: text.link,
        sources: sourcesOf(verdict.requirement),
      }
    },

    /** What was found, short, for a list of conditions; empty where it is no figure and no day. */
    found(verdict: RequirementVerdict): string {
      const figure = shown(verdict, verdict.found)
      // Of a label that must be held the day is that of its award, until it is that of its end.
      const hasEnded = verdict.requirement.kind === 'held' && verdict.state !== 'met' && figure !== ''
      return hasEnded ? messagesOf('score')('ended.on', { date: figure }) : figure
    },

    /** *You can apply* and the like. */
    verdict(verdict: LabelVerdict): string {
      const { met, known, notYetKnown: open } = verdict
      return messagesOf('score')(`verdict.${verdictWord(verdict)}`, { met, known, open })
    },

    /** *Held until 31 March 2027, as entered by you*; undefined while it is not held. */
    held({ held }: LabelVerdict): string | undefined {
      if (held === undefined) return undefined
      const t = messagesOf('score')
      if (held.eitherEnd !== undefined) return t('verdict.heldEither', { dates: formatEitherDate(held.eitherEnd) })
      return held.validUntil === undefined
        ? t('verdict.held', { date: formatDate(held.since) })
        : t('verdict.heldUntil', { date: formatDate(held.validUntil) })
    },

    /** What a label that is held still has to say of its requirements; empty when they are all met. */
    besideHeld(verdict: LabelVerdict): string {
      return verdictWord(verdict) === 'ready' ? '' : `${this.verdict(verdict)}.`
    },

    /** What stands behind the verdict: what is missing, open, to come, and with whom. */
    lead(verdict: LabelVerdict): string {
      const t = messagesOf('score')
      const word = verdictWord(verdict)
      const counted = verdict.requirements.filter(requirement => requirement.counted)
      const missing = counted.filter(({ state, requirement: { by } }) => state === 'not-met' && by !== 'awarding-body')
      const due = counted.filter(({ state, requirement: { by } }) => state === 'not-yet-due' && by !== 'awarding-body')
      const body = counted.filter(({ state, requirement: { by } }) => state !== 'met' && by === 'awarding-body')
      const countIsSaid = word === 'open' || word === 'notReady'
      return [
        countIsSaid ? '' : t('verdict.count', { met: verdict.met, known: verdict.known }),
        missing.length > 0 ? t('verdict.missing', { count: missing.length }) : '',
        word !== 'open' && verdict.notYetKnown > 0 ? t('verdict.unknown', { count: verdict.notYetKnown }) : '',
        due.length > 0 ? t('verdict.due', { count: due.length }) : '',
        verdict.openLists > 0 ? t('verdict.lists', { count: verdict.openLists }) : '',
        body.length > 0 ? t('verdict.body', { count: body.length }) : '',
      ]
        .filter(sentence => sentence !== '')
        .join(' ')
    },
  }
}
