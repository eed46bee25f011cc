import type { SecretKind } from './secret-rows'

/** A line of a configuration with everything that belongs to it. No secret is in any of its texts. */
export interface ConfigLine {
  /** As it is printed, with the blanks before it, without its line end. */
  text: string
  /** 1, 2, …: where it stood in the text that was read; null where the plan added it. */
  number: number | null
  /** Lines of text that belong to it: a banner, a certificate, remarks before the first line inside. */
  body: readonly string[]
  /** The lines of its block. */
  inside: readonly ConfigLine[]
  /** Remarks and empty lines behind it, and behind its block. */
  after: readonly string[]
}

/** A secret that was taken out, and where it stood. */
export interface RemovedSecret {
  kind: SecretKind
  number: number
}

/** The configuration of an IOS or IOS XE device: every line, but for secrets and what only a terminal added. */
export interface RunningConfig {
  /** Remarks and empty lines before the first line. */
  before: readonly string[]
  lines: readonly ConfigLine[]
  /** The lines as they were read: they tell where a line that comes back is printed. */
  printed: readonly ConfigLine[]
  secrets: readonly RemovedSecret[]
  /** What was left out as the terminal's: lines of pages, control characters, messages, cut lines joined again. */
  noise: { pages: number; controls: number; messages: number; joined: number }
  /** False where the text ends before the line `end`: the device has more than this. */
  isWhole: boolean
  /** How many more configurations follow in the same text; they are not in this one. */
  later: number
}
