import { onMounted, onScopeDispose, shallowRef, type ShallowRef } from 'vue'

/**
 * Takes files that are dropped on an element. Everything that is done so can be done with a button too.
 * @returns whether something is held over it.
 */
export function useFileDrop(
  element: () => HTMLElement | null,
  take: (files: readonly File[]) => void,
): Readonly<ShallowRef<boolean>> {
  const isOver = shallowRef(false)

  function over(event: DragEvent): void {
    event.preventDefault()
    isOver.value = true
  }
  function leave(): void {
    isOver.value = false
  }
  function drop(event: DragEvent): void {
    // A file that misses its mark must not take the place of the page.
    event.preventDefault()
    event.stopPropagation()
    isOver.value = false
    take([...(event.dataTransfer?.files ?? [])])
  }

  onMounted(() => {
    const target = element()
    target?.addEventListener('dragover', over)
    target?.addEventListener('dragleave', leave)
    target?.addEventListener('drop', drop)
    onScopeDispose(() => {
      target?.removeEventListener('dragover', over)
      target?.removeEventListener('dragleave', leave)
      target?.removeEventListener('drop', drop)
    })
  })
  return isOver
}
