import type { Program } from '../../shared/contract/verbs'
import type { Transport } from './transport'

/** The host as the window sees it. This folder is the only one that knows how it is reached. */
export type Host = Program & Pick<Transport, 'onEvent'>

declare global {
  interface Window {
    /** Given by the preload of the desktop app: a method for each verb, and nothing else. */
    trunkwright?: Host
  }
}
