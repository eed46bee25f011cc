/** What a test and the process of the double say to each other. */
export interface ToDouble {
  id: number
  text: string
  arg: unknown
}

export type FromDouble =
  | { kind: 'started'; port: number }
  | { kind: 'value'; id: number; value: unknown; leaks: string[] }
  | { kind: 'error'; id: number; message: string }
