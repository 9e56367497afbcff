import { computed, onMounted, reactive, watch } from 'vue'
import { useRoute } from 'vue-router'
import { countrySinglesOut, singledOut } from '#engine/benchmark/disclosure/singledOut.ts'
import { admittingIn } from '#engine/labels/aims.ts'
import type { Question } from '#engine/questionnaire/question.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { benchmarkRules, comparedBy } from '#stores/benchmarkRules.ts'
import { keepDefinitions, keptDefinitions } from '#stores/cardDefinitions.ts'
import { useCardIssueStore, type CardDraft } from '#stores/cardIssueStore.ts'
import { useCardsStore } from '#stores/cardsStore.ts'
import { today } from '#stores/clock.ts'
import { useGroupsStore } from '#stores/groupsStore.ts'
import { useOrganisationStore } from '#stores/organisationStore.ts'
import { usePackStore } from '#stores/packStore.ts'
import { usePackWords } from '#stores/packWords.ts'
import { usePeersStore } from '#stores/peersStore.ts'
import { useCardFigures, type FigureGroup } from './useCardFigures.ts'

/** The choices of a sender while they are made. */
interface Draft extends CardDraft {
  named: boolean
  group: CardDraft['group']
  labels: boolean
  profile: ('country' | 'field')[]
  facts: string[]
  keptBack: string[]
  keptShares: string[]
  definitions: Readonly<Record<string, string>>
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
  const groups = useGroupsStore()
  const route = useRoute()
  const { measuresOf, sharesOf, factsOf } = useCardFigures()
  onMounted(() => void Promise.all([held.refresh(), peers.refresh(), groups.refresh()]))
  const place = { organisation: open.id ?? '', round: open.round?.id ?? '' }

  const draft = reactive<Draft>({
    named: true,
    group: undefined,
    labels: true,
    profile: ['country', 'field'],
    facts: [],
    keptBack: [],
    keptShares: [],
    definitions: keptDefinitions(place),
  })
  watch(
    () => draft.definitions,
    definitions => keepDefinitions(place, definitions),
  )

  /** Groups that the open cluster takes part in. */
  const joined = computed(() =>
    groups.groups.filter(row => row.joinings.some(({ organisation }) => organisation === open.id)),
  )
  /** The one that the address names; without a word on it, the only one that still waits for cards. */
  const row = computed(() => {
    const { group: asked } = route.query
    if (asked !== undefined) return joined.value.find(({ id }) => id === asked)
    const running = joined.value.filter(({ group }) => today() <= group.deadline)
    return running.length === 1 ? running[0] : undefined
  })
  watch(
    row,
    here => {
      const group = here?.group
      draft.group = group && { id: group.id, name: group.name, round: group.round.name }
    },
    { immediate: true },
  )
  /** A closed group needs no names: its card goes without one, unless the sender says otherwise. */
  const needsNoName = computed(() => row.value?.group.openness === 'closed')
  watch(needsNoName, closed => (draft.named = !closed), { immediate: true })

  /** Facts that decide who may come at all, as far as they are numbers. */
  const factIds = computed(() =>
    (packs.pack === undefined ? [] : admittingIn(packs.pack))
      .flatMap(({ questions }) => [...questions.keys()])
      .filter(id => typeof open.answers.values[id] === 'number'),
  )
  /** Everything that could go along, as it would leave. */
  const whole = computed(() =>
    issue.draft({ ...draft, facts: factIds.value, profile: ['country', 'field'], keptBack: [], keptShares: [] }),
  )
  const card = computed(() => issue.draft(draft))

  const measures = computed<readonly FigureGroup[]>(() => (whole.value === undefined ? [] : measuresOf(whole.value)))
  const shares = computed<FigureGroup>(() => (whole.value === undefined ? nothing : sharesOf(whole.value)))
  /** Further facts: those that no figure says already. */
  const facts = computed<FigureGroup['figures']>(() => {
    const said = new Set(measures.value.flatMap(({ figures }) => figures.flatMap(({ fact }) => fact ?? [])))
    return whole.value === undefined ? [] : factsOf(whole.value).figures.filter(({ id }) => !said.has(id))
  })

  /** Figures that can be kept back; facts are sent only when ticked. */
  const figures = computed(() => [...measures.value, shares.value].flatMap(group => group.figures))
  const count = computed(() => figures.value.length)
  const sent = computed(
    () => Object.keys(card.value?.measures ?? {}).length + Object.keys(card.value?.shares ?? {}).length,
  )
  /** Keeps measures back. What two questionnaires measure alike is kept back, or sent, in both: one would tell the other. */
  const keptBack = computed({
    get: () => draft.keptBack,
    set(ids: string[]) {
      const turned = new Set([
        ...ids.filter(id => !draft.keptBack.includes(id)),
        ...draft.keptBack.filter(id => !ids.includes(id)),
      ])
      const meanings = new Set(figures.value.flatMap(({ id, meaning }) => (turned.has(id) ? (meaning ?? []) : [])))
      const twins = figures.value.filter(({ id, meaning = '' }) => meanings.has(meaning) && !turned.has(id))
      const [first = ''] = turned
      const others = ids.filter(id => !twins.some(twin => twin.id === id))
      draft.keptBack = ids.includes(first) ? [...others, ...twins.map(({ id }) => id)] : others
    },
  })
  /** Names of the figures that stay here. */
  const leftOut = computed(() => {
    const kept = new Set([...draft.keptBack, ...draft.keptShares])
    return figures.value.filter(({ id }) => kept.has(id)).map(({ name }) => name)
  })

  /** Questions whose answers go along, and that say how to count. */
  const countable = computed(() => {
    const sentIds = new Set(Object.keys(card.value?.measures ?? {}).map(id => id.split('.')[0]))
    const read = [...(packs.shipped?.questionnaires.values() ?? [])].flatMap(({ indicators }) =>
      indicators.filter(({ id }) => sentIds.has(id)).flatMap(({ questions }) => questions),
    )
    const ids = new Set([...read.filter(isCounted).map(({ id }) => id), ...draft.facts])
    return [...ids].filter(id => words.question(id).definition !== undefined)
  })

  /** What tells the sender of a card without name apart from the others one has cards of. */
  const tellsApart = computed(() => {
    if (draft.named || card.value === undefined) return []
    const others = [...held.cards, ...peers.cards].filter(({ id }) => id !== open.id)
    if (others.length < benchmarkRules.rules.leastOthers.value) return apartInGroup(card.value.organisation.country)
    return singledOut(card.value, others, comparedBy(packs.shipped)).map(
      ({ fields: [first = 'country', second], alike }) => {
        const told = { alike, others: others.length }
        if (second === undefined) return t(`card.single.${first}`, told)
        const fields = [first, second].map(field => t(`card.singleFields.${field}`)).join(', ')
        return t('card.singleTwo', { ...told, fields })
      },
    )
  })

  /** Without cards of the group: what its agreement tells. */
  function apartInGroup(country: string): readonly string[] {
    if (row.value === undefined) return []
    const self = row.value.joinings.find(({ organisation }) => organisation === open.id)?.member
    const countries = row.value.group.members.flatMap(one => (one.id === self || one.country === '' ? [] : one.country))
    const single = countrySinglesOut(country, countries, benchmarkRules)
    const told = { alike: single?.alike ?? 0, others: countries.length }
    return [...(single === undefined ? [] : [t('card.single.country', told)]), t('card.noCards')]
  }

  return {
    draft,
    joined,
    row,
    needsNoName,
    countable,
    keptBack,
    card,
    measures,
    shares,
    facts,
    count,
    sent,
    leftOut,
    tellsApart,
  }
}

const isCounted = ({ form }: Question): boolean => form.kind === 'integer' || form.kind === 'number'
const nothing: FigureGroup = { id: 'shares', title: '', figures: [] }
