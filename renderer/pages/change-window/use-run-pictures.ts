import { usePictures } from '../../evidence/pictures/use-pictures'
import type { Running } from './use-run'

/** Pictures for the line in hand: chosen with a key, dropped or pasted. */
export function useRunPictures({ shown }: Pick<Running, 'shown'>) {
  const pictures = usePictures()
  let chooser: { choose: () => void } | null = null

  async function keepPictures(files: readonly File[]): Promise<void> {
    const line = shown.value?.inHand.line
    if (line !== undefined && files.length > 0) await pictures.keep(line, files)
  }
  function setChooser(part: typeof chooser): void {
    chooser = part
  }
  return { pictures, keepPictures, setChooser, choosePicture: () => chooser?.choose() }
}
