import type { FileToken } from '../../../shared/contract/results'

/** The places to write to that were chosen in dialogues of the system, each by a word that means nothing elsewhere. */
export interface ChosenTargets {
  add: (path: string) => FileToken
  /** Null for what is no such word. */
  pathOf: (token: FileToken) => string | null
}

export function chosenTargets(newId: () => string): ChosenTargets {
  const paths = new Map<FileToken, string>()
  return {
    add: (path) => {
      const token = newId()
      paths.set(token, path)
      return token
    },
    pathOf: (token) => paths.get(token) ?? null,
  }
}
