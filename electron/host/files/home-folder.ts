import { homedir } from 'node:os'
import { refusal } from '../refusal'

/** The home folder of whoever runs the program. A user whom the system does not know may have none: that is said. */
export function homeFolder(): string {
  try {
    return homedir()
  } catch {
    throw refusal('not-there', 'This user has no home folder on this machine.', 'Set HOME to a folder of its own.')
  }
}
