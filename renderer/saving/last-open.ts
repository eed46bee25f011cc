import type { FileToken } from '../../shared/contract/results'

const key = 'trunkwright-open'

/** Which file this window has open, so that it is open again after a reload. Tokens mean nothing to another run. */
export const lastOpen = {
  get: (): FileToken | null => sessionStorage.getItem(key),
  set: (file: FileToken): void => {
    sessionStorage.setItem(key, file)
  },
  clear: (): void => {
    sessionStorage.removeItem(key)
  },
}
