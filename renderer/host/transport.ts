import type { HostFailure } from '../../shared/contract/failure'
import type { HostEvent } from '../../shared/contract/results'
import type { Result } from '../../shared/result'

/** A way to the host: one call at a time, and what it tells by itself. */
export interface Transport {
  call: (verb: string, args: object) => Promise<Result<unknown, HostFailure>>
  onEvent: (listener: (event: HostEvent) => void) => void
}
