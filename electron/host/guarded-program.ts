import { hostFailure, type HostFailure } from '../../shared/contract/failure'
import type { Results } from '../../shared/contract/results'
import { verbNames, type Verb } from '../../shared/contract/verb-names'
import type { Arguments, Program } from '../../shared/contract/verbs'
import { fail, ok, type Result } from '../../shared/result'
import { Refusal } from './refusal'

/** The verbs as the host carries them out: they give what was asked for, or reject with a `Refusal`. */
export type HostVerbs = { [V in Verb]: (args: Arguments<V>) => Promise<Results[V]> }

export interface GuardedProgram {
  program: Program
  /** Refuses all calls from now on, and resolves when those under way have ended. */
  settle: () => Promise<void>
}

const closing = hostFailure(
  'closed',
  'Trunkwright is closing.',
  'Your work is still in this window: start Trunkwright again before you close it.',
)

function failureOf(error: unknown, onUnexpected: (error: unknown) => void): HostFailure {
  if (error instanceof Refusal) return error.failure
  onUnexpected(error)
  const what = error instanceof Error ? error.message : String(error)
  return hostFailure('other', `This should not have happened: ${what}.`, 'Please report it; your work is still here.')
}

/** The verbs with failures as values: a promise of the program never rejects. */
export function guardedProgram(verbs: HostVerbs, onUnexpected: (error: unknown) => void): GuardedProgram {
  const running = new Set<Promise<unknown>>()
  let isClosing = false

  const answer = async <V extends Verb>(verb: V, args: Arguments<V>): Promise<Result<Results[V], HostFailure>> => {
    try {
      return isClosing ? fail(closing) : ok(await verbs[verb](args))
    } catch (error) {
      return fail(failureOf(error, onUnexpected))
    }
  }
  const guarded = <V extends Verb>(verb: V, args: Arguments<V>) => {
    const answered = answer(verb, args).finally(() => running.delete(answered))
    running.add(answered)
    return answered
  }
  return {
    program: Object.fromEntries(
      verbNames.map((verb) => [verb, (args: Arguments<typeof verb>) => guarded(verb, args)]),
    ) as unknown as Program,
    settle: async () => {
      isClosing = true
      await Promise.all(running)
    },
  }
}
