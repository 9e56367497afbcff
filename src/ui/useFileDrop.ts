import { onMounted, onScopeDispose, shallowRef, type ShallowRef } from 'vue'

/**
 * Takes files that are dropped on an element. Everything that is done so can be done with a button too. Words that are
 * dragged from one place to another are none of its business.
 * @returns whether a file is held over it.
 */
export function useFileDrop(
  element: () => HTMLElement | null,
  take: (files: readonly File[]) => void,
): Readonly<ShallowRef<boolean>> {
  const isOver = shallowRef(false)
  const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true

  function over(event: DragEvent): void {
    if (!holdsFiles(event)) return
    event.preventDefault()
    isOver.value = true
  }
  function leave(): void {
    isOver.value = false
  }
  function drop(event: DragEvent): void {
    if (!holdsFiles(event)) return
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
