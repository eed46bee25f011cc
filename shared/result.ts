/** What a caller can act on: a value, or a failure from a closed list of kinds. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; failure: Failure }

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const fail = <Failure>(failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure })

/** A sentence that says what is wrong and one that says what to do about it. */
export interface Message {
  message: string
  remedy: string
}
