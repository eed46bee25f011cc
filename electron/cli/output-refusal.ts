import { describeOutputFailure, type OutputFailure } from '../host/export/output-failure'
import { oneSentence } from './sentence'

/** Why an output was not written, as a sentence. */
export function outputRefusal(failure: OutputFailure): string {
  const { message, remedy } = describeOutputFailure(failure)
  return oneSentence({
    message,
    remedy: failure.kind === 'exists' ? 'Give another name, or --force to replace it.' : remedy,
  })
}
