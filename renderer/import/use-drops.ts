import { onBeforeUnmount, onMounted } from 'vue'
import { useFrameStore } from '../stores/layout'
import { fromDrop } from './given'

/** Plans are opened, not imported: the program takes those that are dropped. */
const isPlan = ({ name }: File): boolean => name.toLowerCase().endsWith('.trunkwright')

/** Files and folders that are dropped anywhere in the window are brought in, once that is confirmed. */
export function useDrops(): void {
  const frame = useFrameStore()
  const isOfFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true
  const onOver = (event: DragEvent): void => {
    if (isOfFiles(event)) event.preventDefault()
  }
  const onDrop = (event: DragEvent): void => {
    const { dataTransfer } = event
    if (!dataTransfer || !isOfFiles(event)) return
    event.preventDefault()
    if ([...dataTransfer.files].every(isPlan) || frame.asked === 'import' || frame.asked === 'evidence') return
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
