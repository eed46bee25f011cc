import type { Result } from '../result'
import type { HostFailure } from './failure'
import type { Results } from './results'
import type { Verb } from './verb-names'
import { parseCall, type Arguments, type Program } from './verbs'

/** Answers a call that came through a transport: parsed first, then carried out. */
export async function dispatch(program: Program, verb: unknown, args: unknown): Promise<Result<unknown, HostFailure>> {
  const call = parseCall(verb, args)
  return call.ok ? carryOut(program, call.value.verb, call.value.args) : call
}

const carryOut = <V extends Verb>(
  program: Program,
  verb: V,
  args: Arguments<V>,
): Promise<Result<Results[V], HostFailure>> => program[verb](args)
