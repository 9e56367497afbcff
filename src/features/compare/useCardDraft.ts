import { computed, onMounted, reactive } from 'vue'
import { singledOut } from '#engine/benchmark/disclosure/singledOut.ts'
import type { Indicator } from '#engine/questionnaire/questionnaire.ts'
import { formatNumber, formatPercent } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { benchmarkRules } from '#stores/benchmarkRules.ts'
import { useCardIssueStore, type CardDraft } from '#stores/cardIssueStore.ts'
import { useCardsStore } from '#stores/cardsStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'
import { usePeersStore } from '#stores/peersStore.ts'

/** A figure that goes along unless it is kept back. */
interface SentFigure {
  /** As it is named on a card. */
  readonly id: string
  readonly name: string
  /** As it leaves. */
  readonly figure: string
}

/** Figures under one heading. */
export interface FigureGroup {
  readonly id: string
  readonly title: string
  readonly figures: readonly SentFigure[]
}

/** The choices of a sender while they are made. */
interface Draft extends CardDraft {
  named: boolean
  labels: boolean
  profile: ('country' | 'field')[]
  facts: string[]
  keptBack: string[]
  keptShares: string[]
}

/** What goes out with a card, every value as it leaves, and what its sender keeps back of it. */
export function useCardDraft() {
  const { t } = useMessages('cards')
  const open = useOrganisationStore()
  const packs = usePackStore()
  const words = usePackWords()
  const held = useCardsStore()
  const peers = usePeersStore()
  const issue = useCardIssueStore()
  onMounted(() => void Promise.all([held.refresh(), peers.refresh()]))

  const draft = reactive<Draft>({
    named: true,
    labels: true,
    profile: ['country', 'field'],
    facts: [],
    keptBack: [],
    keptShares: [],
  })

  /** Facts of eligibility that are numbers. */
  const factIds = computed(() =>
    [...(packs.pack?.questionnaires.get('eligibility')?.questions.keys() ?? [])].filter(
      id => typeof open.answers.values[id] === 'number',
    ),
  )
  /** Everything that could go along, as it would leave. */
  const whole = computed(() =>
    issue.draft({ ...draft, facts: factIds.value, profile: ['country', 'field'], keptBack: [], keptShares: [] }),
  )
  const card = computed(() => issue.draft(draft))

  const measures = computed<readonly (FigureGroup & { readonly facts: readonly string[] })[]>(() =>
    [...(packs.shipped?.questionnaires.values() ?? [])]
      .map(({ id, indicators }) => {
        const figures = indicators.flatMap(figuresOf)
        const facts = figures.flatMap(({ fact }) => fact ?? [])
        return { id, title: words.questionnaire(id).title, figures, facts }
      })
      .filter(({ figures }) => figures.length > 0),
  )
  const shares = computed<FigureGroup>(() => ({
    id: 'shares',
    title: t('card.shares'),
    figures: Object.entries(whole.value?.shares ?? {}).map(([id, share]) => ({
      id,
      name: words.dimension(id).title,
      figure: formatPercent(share),
    })),
  }))
  /** Further facts: those that no figure says already. */
  const facts = computed<readonly SentFigure[]>(() => {
    const said = new Set(measures.value.flatMap(group => group.facts))
    return factIds.value
      .filter(id => !said.has(id))
      .map(id => ({ id, name: words.question(id).short, figure: formatNumber(whole.value?.facts[id] ?? 0) }))
  })

  /** The figures of an indicator that are known, its own first. */
  function figuresOf(indicator: Indicator) {
    const { title, measures: names } = words.indicator(indicator.id)
    const own = { id: indicator.id, name: title, read: indicator }
    const further = indicator.measures.map(one => ({
      id: `${indicator.id}.${one.id}`,
      name: t('card.figure', { title, measure: names?.[one.id] ?? one.id }),
      read: one,
    }))
    return [own, ...further].flatMap(({ id, name, read }) => {
      const value = whole.value?.measures[id]
      if (value === undefined || read.measure === undefined) return []
      const fact = 'value' in read.measure ? read.measure.value : undefined
      return [{ id, name: `${indicator.code} ${name}`, figure: words.measured(read, value), fact }]
    })
  }

  const count = computed(
    () => measures.value.reduce((sum, { figures }) => sum + figures.length, 0) + shares.value.figures.length,
  )
  const sent = computed(
    () => Object.keys(card.value?.measures ?? {}).length + Object.keys(card.value?.shares ?? {}).length,
  )

  /** What tells the sender of a card without name apart from the others one has cards of. */
  const tellsApart = computed(() => {
    if (draft.named || card.value === undefined) return []
    const others = [...held.cards, ...peers.cards].filter(({ id }) => id !== open.id)
    if (others.length < benchmarkRules.rules.leastOthers.value) return []
    return singledOut(card.value, others, benchmarkRules).map(({ fields: [first = 'country', second], alike }) => {
      const figures = { alike, others: others.length }
      if (second === undefined) return t(`card.single.${first}`, figures)
      const fields = [first, second].map(field => t(`card.singleFields.${field}`)).join(', ')
      return t('card.singleTwo', { ...figures, fields })
    })
  })

  return { draft, card, measures, shares, facts, count, sent, tellsApart }
}
