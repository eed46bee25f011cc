import type { LineName } from '../../shared/checklist/line-names'
import { shortHash } from '../../shared/text/plan-hash'
import type { TroubledPicture } from '../host/pictures/check-pictures'
import { troubleWords } from '../host/pictures/picture-at'
import { terminalText } from './terminal-text'

/** A line for each picture that is evidence, and no longer what was kept; empty where all are. */
export const picturesText = (pictures: readonly TroubledPicture[], lineName: LineName): string =>
  pictures
    .map(({ line, name, hash, trouble }) => {
      const which = `Picture ${name} (${shortHash(hash)}) at line ${lineName(line)}`
      return `${terminalText(`${which} ${troubleWords[trouble]}.`)}\n`
    })
    .join('')
