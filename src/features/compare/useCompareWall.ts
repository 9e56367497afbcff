import { computed, type ComputedRef } from 'vue'
import { useMessages } from '#i18n/useMessages.ts'
import { useInventedMark } from '#stores/useInventedMark.ts'
import type { WallMark } from '#ui/wall/wallMark.ts'
import type { ViewGroup } from './comparedView.ts'
import { compareWall } from './compareWall.ts'
import type { View } from './usePlace.ts'

interface Shown {
  readonly view: ComputedRef<View>
  /** The strips that the view stands for. */
  readonly groups: ComputedRef<readonly ViewGroup[]>
  readonly own: ComputedRef<string>
  readonly counted: ComputedRef<number>
  /** Who is compared, in words. */
  readonly peers: ComputedRef<string>
}

/** What the comparison shows on a wall. */
export function useCompareWall({ view, groups, own, counted, peers }: Shown) {
  const { t } = useMessages('compare')
  const invented = useInventedMark()

  /** Strips, page by page; none where the view has none. */
  const pages = computed(() => (view.value === 'strips' || view.value === 'meaning' ? compareWall(groups.value) : []))
  const marks = computed((): readonly WallMark[] => [
    { mark: 'own', words: own.value },
    { mark: 'rest', words: t('wall.partners', { count: counted.value }) },
    { mark: 'range', words: t('wall.middle') },
    { mark: 'median', words: t('columns.median') },
  ])
  const heads = computed(() => ({ you: t('columns.you'), median: t('columns.median'), n: t('columns.n') }))
  /** The line below a picture, with and without names in it. */
  const feet = computed(() => ({
    named: invented.value(t('wall.footNamed', { peers: peers.value })),
    unnamed: invented.value(t('wall.foot', { peers: peers.value })),
  }))
  return { pages, marks, heads, feet }
}
