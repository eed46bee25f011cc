import type { RunningConfig } from './running-config'
import { flatten } from './tree'

/** The configuration line for line as it is printed, but for secrets and what only a terminal added. */
export const writeRunningConfig = ({ before, lines }: RunningConfig): string =>
  [...before, ...flatten(lines)].map((line) => `${line}\n`).join('')

/** True where a device prints the same for both. */
export const isSameConfig = (one: RunningConfig, other: RunningConfig): boolean =>
  writeRunningConfig(one) === writeRunningConfig(other)
