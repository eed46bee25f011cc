import { realpath } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import type { FileToken, Place } from '../../../shared/contract/results'
import { refusal } from '../refusal'

/** The files that a window may name, each by a word that means nothing outside this run. */
export interface FileTokens {
  /** The same for the same file. */
  tokenOf: (path: string) => FileToken
  pathOf: (token: FileToken) => string
}

export function fileTokens(newId: () => string): FileTokens {
  const tokens = new Map<string, FileToken>()
  const paths = new Map<FileToken, string>()
  return {
    tokenOf: (path) => {
      const token = tokens.get(path) ?? newId()
      tokens.set(path, token)
      paths.set(token, path)
      return token
    },
    pathOf: (token) => {
      const path = paths.get(token)
      if (path === undefined) throw refusal('bad-call', 'This list of projects is out of date.', 'Reload the window.')
      return path
    },
  }
}

export const placeOf = (path: string): Place => ({ file: basename(path), folder: dirname(path) })

/** The path without links, so that a file has one name; what does not exist keeps the name that it was given. */
export const truePath = (path: string): Promise<string> => realpath(path).catch(() => resolve(path))
