import { hostFailure, type HostFailure, type HostFailureKind } from '../../shared/contract/failure'

/**
 * A failure of the contract on its way through the host, where lowdb and Node throw as well. The verbs turn it into a
 * value, in one place.
 */
export class Refusal extends Error {
  constructor(readonly failure: HostFailure) {
    super(failure.message)
  }
}

export const refusal = (kind: HostFailureKind, message: string, remedy: string): Refusal =>
  new Refusal(hostFailure(kind, message, remedy))

/** For what is a convenience only: a refusal changes nothing, a mistake of the program is thrown on. */
export function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}

/** What to tell a person of an error that keeps the program from starting. */
export function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return `${error.failure.message} ${error.failure.remedy}`
  return error instanceof Error ? error.message : String(error)
}
