import { computed, type ComputedRef } from 'vue'
import type { HistoryEvent } from '#engine/answers/historyEvent.ts'
import { givesPoints } from '#engine/labels/aims.ts'
import { messagesOf } from '#i18n/useMessages.ts'
import { addressOfPlace, answerPlace, helpPlace } from '#stores/answerPlace.ts'
import { useLabelWords } from '#stores/labelWords.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'
import { formatDate, formatList } from '#i18n/format.ts'
import { minutesFor, type Step } from './nextStep.ts'

/** A step in words, with the place where it is done; without a place the step is saving a copy. */
export interface StepWords {
  readonly key: string
  readonly title: string
  readonly text: string
  readonly action: string
  readonly to: string | undefined
}

/** Words and addresses of steps, in the order given. */
export function useSteps(steps: () => readonly Step[]): ComputedRef<readonly StepWords[]> {
  const store = useOrganisationStore()
  const packs = usePackStore()
  const words = usePackWords()
  const labels = useLabelWords()

  function worded(step: Step): StepWords {
    const t = messagesOf('overview')
    const base = `/o/${encodeURIComponent(store.id ?? '')}`
    switch (step.kind) {
      case 'answer':
      case 'mend': {
        const { title, reason } = labels.requirement(step.label, step.verdict)
        const find = step.kind === 'answer' ? answerPlace : helpPlace
        const place = packs.pack && find(packs.pack, step.verdict.requirement.answeredAt ?? '')
        return {
          key: `${step.kind}-${step.verdict.id}`,
          title,
          text: reason,
          action: t(step.kind === 'answer' ? 'next.answer' : 'next.look'),
          to: place === undefined ? `${base}/assess/eligibility` : addressOfPlace(store.id ?? '', place),
        }
      }
      case 'prepare':
        return preparing(step)
      case 'date': {
        const { title, reason } = labels.requirement(step.label, step.verdict)
        const to = `${base}/labels/${step.at}?at=dates`
        return { key: `date-${step.verdict.id}`, title, text: reason, action: t('next.date'), to }
      }
      case 'list':
      case 'areas': {
        const { title, reason } = labels.requirement(step.label, step.verdict)
        const to = step.kind === 'list' ? `${base}/assumptions?at=list` : `${base}/labels/${step.label}?at=areas`
        return { key: `${step.kind}-${step.verdict.id}`, title, text: reason, action: t(`next.${step.kind}`), to }
      }
      case 'booked':
      case 'confirm':
        return dated(step.event, step.kind, base)
      case 'gain':
        return {
          key: 'gain',
          title: t('next.gain'),
          text: t('next.gainText'),
          action: t('next.open'),
          to: `${base}/results`,
        }
      case 'save':
        return {
          key: 'save',
          title: t('next.save'),
          text: t('next.saveText'),
          action: t('next.saveAction'),
          to: undefined,
        }
      case 'compare':
        return {
          key: 'compare',
          title: t('next.compare'),
          text: t('next.compareText'),
          action: t('next.open'),
          to: `${base}/compare`,
        }
      case 'booklet':
        return {
          key: 'booklet',
          title: t('next.bookletTitle'),
          text: t('next.bookletText'),
          action: t('next.open'),
          to: `${base}/labels/${step.label}?print=booklet`,
        }
    }
  }

  function dated({ id, event, label, date }: HistoryEvent, kind: 'booked' | 'confirm', base: string): StepWords {
    const t = messagesOf('overview')
    const what = messagesOf('score')(`booked.${event}`, { label: words.label(label).title })
    return {
      key: `${kind}-${id}`,
      title: t('next.dated', { what, date: formatDate(date) }),
      text: t(`next.${kind}Text`),
      action: t(`next.${kind}`),
      to: `${base}/labels/${label}?${kind === 'booked' ? 'print=booklet' : 'at=dates'}`,
    }
  }

  function preparing({ questionnaire, dimension, open }: Extract<Step, { kind: 'prepare' }>): StepWords {
    const t = messagesOf('overview')
    const title = { title: words.dimension(dimension).title, count: open.length }
    const papers = open.flatMap(({ id }) => Object.values(words.indicator(id).papers ?? {}))
    const few = [...new Set(papers)].slice(0, 3)
    const first = open[0]?.id ?? ''
    const asked = packs.pack?.questionnaires.get(questionnaire)
    const isScored = asked !== undefined && givesPoints(asked)
    return {
      key: `prepare-${questionnaire}-${dimension}`,
      title: t(isScored ? 'next.prepareIndicators' : 'next.prepareTopics', title),
      text: [
        few.length > 0 ? t('next.papers', { papers: formatList(few) }) : '',
        t('next.minutes', { count: minutesFor(open) }),
      ]
        .filter(Boolean)
        .join(' '),
      action: t('next.goOn'),
      to: addressOfPlace(store.id ?? '', { questionnaire, dimension, indicator: first }),
    }
  }

  return computed(() => steps().map(worded))
}
