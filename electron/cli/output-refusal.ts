import type { HostFailure } from '../../shared/contract/failure'
import { fromOutputFailure } from '../host/failures'
import type { OutputFailure } from '../host/export/output-failure'
import { oneSentence } from './sentence'

/** Why something was not written, as a sentence. */
export const hostRefusal = ({ kind, message, remedy }: HostFailure): string =>
  oneSentence({ message, remedy: kind === 'exists' ? 'Give another name, or --force to replace it.' : remedy })

/** The same for an output. */
export const outputRefusal = (failure: OutputFailure): string => hostRefusal(fromOutputFailure(failure))
