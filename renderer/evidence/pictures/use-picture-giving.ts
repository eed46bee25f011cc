import { onBeforeUnmount, onMounted } from 'vue'
import { useFrameStore } from '../../stores/layout'
import { picturesAmong } from './given-pictures'

/**
 * Takes pictures that are dropped on a part of the window, or pasted anywhere while nothing floats over it. What is
 * dropped or pasted besides is for others: a table, a plan, words into a field.
 */
export function usePictureGiving(give: (files: File[]) => void) {
  const frame = useFrameStore()

  function take(event: Event, data: DataTransfer | null): void {
    const files = picturesAmong(data)
    if (
      files.length === 0 ||
      frame.asked !== null ||
      (event.target instanceof Element && event.target.closest('[role="dialog"]'))
    )
      return
    event.preventDefault()
    event.stopPropagation()
    give(files)
  }
  const paste = (event: ClipboardEvent): void => {
    take(event, event.clipboardData)
  }
  onMounted(() => {
    addEventListener('paste', paste)
  })
  onBeforeUnmount(() => {
    removeEventListener('paste', paste)
  })
  return {
    drop: (event: DragEvent): void => {
      take(event, event.dataTransfer)
    },
  }
}
