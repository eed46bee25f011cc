import { homedir } from 'node:os'
import { isAbsolute } from 'node:path'
import { refusal } from '../refusal'

/** The home folder of whoever runs the program. A user whom the system does not know may have none: that is said. */
export function homeFolder(): string {
  const home = homeOrNone()
  // With another path it would be a folder that depends on where we were started.
  if (isAbsolute(home)) return home
  throw refusal('not-there', 'This user has no home folder on this machine.', 'Set HOME to a folder of its own.')
}

function homeOrNone(): string {
  try {
    return homedir()
  } catch {
    return ''
  }
}
