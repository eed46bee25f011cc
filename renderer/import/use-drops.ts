import { onBeforeUnmount, onMounted } from 'vue'
import { useDroppedPlan } from '../saving/use-dropped-plan'
import { useFrameStore } from '../stores/layout'
import { useLibraryStore } from '../stores/library'
import { fromDrop } from './given'

/** Plans are opened, not imported: the desktop app takes those that are dropped, by their paths. */
const isPlan = ({ name }: File): boolean => name.toLowerCase().endsWith('.trunkwright')

/** Files and folders that are dropped anywhere in the window are brought in, once that is confirmed. */
export function useDrops(): void {
  const frame = useFrameStore()
  const library = useLibraryStore()
  const openDropped = useDroppedPlan()
  const isOfFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true
  const onOver = (event: DragEvent): void => {
    if (isOfFiles(event)) event.preventDefault()
  }
  const onDrop = (event: DragEvent): void => {
    const { dataTransfer } = event
    if (!dataTransfer || !isOfFiles(event)) return
    event.preventDefault()
    if (frame.asked === 'import' || frame.asked === 'evidence' || frame.asked === 'merge') return
    const [first, ...more] = [...dataTransfer.files]
    if (first && [first, ...more].every(isPlan)) {
      if (library.about?.way === 'web') void openDropped(first)
      return
    }
    void fromDrop(dataTransfer).then(({ given }) => {
      frame.bringIn(given)
    })
  }
  onMounted(() => {
    addEventListener('dragover', onOver)
    addEventListener('drop', onDrop)
  })
  onBeforeUnmount(() => {
    removeEventListener('dragover', onOver)
    removeEventListener('drop', onDrop)
  })
}
