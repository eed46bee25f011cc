import type { ReadText } from '../../shared/certificates/held-certificates'
import type { Project } from '../../shared/plan/project'
import type { Ask, Preview, Progress } from './ask'

/** Somebody who reads while the window goes on. */
export interface Reader {
  preview: (ask: Ask, tell: (progress: Progress) => void) => Promise<Preview>
  /** The plan with all that the last preview showed. */
  taken: () => Promise<Project>
  /** What these texts of certificates say, in their order. */
  certificates: (texts: string[]) => Promise<ReadText[]>
  /** Stops, whatever it does; what was asked and is not answered is refused. */
  end: () => void
}

export class ReadingEnded extends Error {}
