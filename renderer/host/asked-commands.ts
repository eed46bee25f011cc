import type { CommandId } from '../../shared/contract/commands'

type Run = (command: CommandId) => void

const runs = new Set<Run>()

/** Who carries out what the desktop app asks for, by its menu bar or because the window is to close; until it is ended. */
export function takeCommands(run: Run): () => void {
  runs.add(run)
  return () => void runs.delete(run)
}

export function carryOut(command: CommandId): void {
  for (const run of runs) run(command)
}
