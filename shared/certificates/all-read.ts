import { fail, ok, type Result } from '../result'

type Partly<Parts> = { [Key in keyof Parts]: Parts[Key] | undefined }

/** All parts, or the first that could not be read: that one is undefined. */
export function allRead<Parts extends object>(parts: Partly<Parts>): Result<Parts, Extract<keyof Parts, string>> {
  for (const key in parts) if (parts[key] === undefined) return fail(key)
  return ok(parts as Parts)
}
