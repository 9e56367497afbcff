import { computed } from 'vue'
import { formatPercent } from '#i18n/format.ts'
import { useMessages } from '#i18n/useMessages.ts'
import { usePackWords } from '#stores/packWords.ts'
import { lineOf } from './labelShare.ts'
import type { LabelRoutes } from './usePlan.ts'

/** What the Plan screen finds, in its heading and the line below it. */
export function usePlanTitle(ways: () => LabelRoutes | undefined) {
  const { t } = useMessages('plan')
  const words = usePackWords()

  /** Points of today against the line of the label: a range while answers are open. */
  const share = computed(() => {
    const { input } = ways() ?? {}
    const line = lineOf(input?.verdict)
    const assessment = line && input?.assessments.get(line.of)
    return line && assessment ? { from: line.from, now: assessment.share } : undefined
  })
  const first = computed(() => ways()?.found?.routes[0]?.path)
  const steps = computed(() => (first.value ? first.value.raises.length + first.value.facts.length : 0))
  const title = computed(() => {
    const { input, found } = ways() ?? {}
    if (input === undefined) return ''
    const label = words.label(input.verdict.label).title
    if (found === undefined) return t('title.finding', { label })
    if (found.blocked !== undefined) return t('title.blocked', { label })
    if (steps.value === 0) return t('title.none', { label })
    if (share.value === undefined) return t('title.facts', { label, count: steps.value })
    const { least, greatest } = share.value.now
    const [from, upTo] = [formatPercent(least ?? 0), formatPercent(greatest ?? 1)]
    const said = { count: found.routes.length, from, upTo, to: formatPercent(share.value.from, 0) }
    return t(from === upTo ? 'title.ways' : 'title.waysOpen', said)
  })
  const lead = computed(() => {
    const { input, found } = ways() ?? {}
    if (input === undefined || first.value === undefined) return ''
    const label = words.label(input.verdict.label).title
    if (found?.blocked !== undefined) return t('lead.opened', { label })
    if (steps.value > 0) return t('lead.ways', { label })
    return first.value.besides.length > 0 ? t('lead.besides') : t('lead.done')
  })
  return { title, lead, share, steps }
}
