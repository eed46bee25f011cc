import type { CloseAnswer } from '../../shared/contract/results'
import type { Arguments } from '../../shared/contract/verbs'

export type TargetWish = Arguments<'chooseTarget'>

/** What only a desktop has. Paths are full paths; null where the person chose nothing. */
export interface DesktopShell {
  chooseFile: () => Promise<string | null>
  chooseTarget: (wish: TargetWish) => Promise<string | null>
  /** Rejects with a `Refusal` where it could not be printed; that the person thought better of it is no failure. */
  print: (html: string) => Promise<void>
  /** Into the bin of the system, from which a person can take it back. */
  trash: (path: string) => Promise<void>
  showInFolder: (path: string) => void
  /** In the program that the system has for its kind; rejects with a `Refusal` where it has none. */
  open: (path: string) => Promise<void>
  closeAnswered: (answer: CloseAnswer) => void
}
