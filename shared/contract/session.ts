import type { HostFailure } from './failure'
import type { Handle, OpenedProject } from './results'
import { verbNames, type Verb } from './verb-names'
import type { Arguments, Program } from './verbs'
import type { Result } from '../result'

/** The program as one window has it. */
export interface Session {
  program: Program
  /** Closes what the window has open, and what it still opens: for a window that has gone. */
  end: () => Promise<void>
}

const isOpened = (value: unknown): value is OpenedProject =>
  typeof value === 'object' && value !== null && 'handle' in value

/** Remembers what is open, so that a window that goes without a word leaves no file locked. */
export function openSession(program: Program): Session {
  const handles = new Set<Handle>()
  let hasEnded = false

  const note = async (result: Result<unknown, HostFailure>): Promise<void> => {
    if (!result.ok || !isOpened(result.value)) return
    const { handle } = result.value
    if (hasEnded) await program.closeProject({ handle })
    else handles.add(handle)
  }
  const call = async <V extends Verb>(verb: V, args: Arguments<V>) => {
    const result = await program[verb](args)
    if (verb === 'closeProject') handles.delete((args as Arguments<'closeProject'>).handle)
    await note(result)
    return result
  }
  const own = Object.fromEntries(verbNames.map((verb) => [verb, (args: Arguments<typeof verb>) => call(verb, args)]))
  return {
    program: own as unknown as Program,
    end: async () => {
      hasEnded = true
      const left = [...handles]
      handles.clear()
      await Promise.all(left.map((handle) => program.closeProject({ handle })))
    },
  }
}
