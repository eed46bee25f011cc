import { callsCommand } from './calls-command'
import { checkCommand } from './check-command'
import { collectCommand } from './collect-command'
import type { Command } from './command'
import { diffCommand } from './diff-command'
import { driftCommand } from './drift-command'
import { evidenceCommand } from './evidence-command'
import { exportCommand } from './export-command'
import { importCommand } from './import-command'
import { mergeCommand } from './merge-command'
import { newCommand } from './new-command'
import { rehearseCommand } from './rehearse-command'
import { verifyCommand } from './verify-command'

/** In the order of the help. */
export const commands: readonly Command[] = [
  newCommand,
  checkCommand,
  exportCommand,
  callsCommand,
  collectCommand,
  importCommand,
  evidenceCommand,
  driftCommand,
  rehearseCommand,
  diffCommand,
  mergeCommand,
  verifyCommand,
]
