import { code, joinSpans, type Inline } from '../document/inline'
import type { Connection } from '../exposure/connection'
import type { RegisterId } from '../register/register'

/**
 * Requirements for Enterprise Voice, Video, and Messaging Session Management by their id, which a finding or a
 * connection does not meet (XD-14).
 */
const confidential = 'SRG-NET-000371-VVSM-00101'
const encrypted = 'SRG-NET-000510-VVSM-00101'
const sha2 = 'SRG-NET-000230-VVSM-00101'
const sha2Passwords = 'SRG-NET-000400'
const peers = 'SRG-NET-000343-VVSM-00102'

/** What each is about, in a few words. */
export const standards: Readonly<Record<string, string>> = {
  [confidential]: 'Confidentiality and integrity of signaling and media',
  [encrypted]: 'All signaling and media is encrypted, with validated cryptography',
  [sha2]: 'SHA-2 or higher for the authenticity of sessions: NULL/SHA is not',
  [sha2Passwords]: 'SHA-2 or later for passwords: the MD5 of digest is not',
  [peers]: 'Each peer is authenticated',
}

/** Over a column of their ids, which all begin alike. */
export const notMet = 'Not met (XD-14): SRG-NET-…'

/** The ids as they stand under that head; the table of requirements has them in full. */
export const standardIds = (ids: readonly string[]): Inline =>
  joinSpans(
    ids.map((id) => code(id.replace('SRG-NET-', ''))),
    ', ',
  )

const byRule: Partial<Record<RegisterId, readonly string[]>> = {
  'OV-5': [confidential, encrypted],
  'HX-3': [confidential, encrypted],
  'MG-3': [confidential, encrypted],
  'HX-8': [encrypted],
  'MG-9': [encrypted],
  'PF-7': [encrypted, sha2],
  'XD-1': [encrypted, sha2],
  'XD-2': [encrypted, sha2],
  'PF-12': [sha2Passwords],
  'PF-19': [peers],
}

export const standardsOfRule = (rule: RegisterId): readonly string[] => byRule[rule] ?? []

/** Statements are taken as they are: what a person has stated is not counted as a gap. */
export function standardsOfConnection({ keys, media, signaling, device }: Connection): string[] {
  const isReadable = keys === 'readable' || keys === 'accepted'
  const usesDigest = device.list === 'sipTrunks' && device.profile?.digestAuthentication === true
  return [
    ...(isReadable ? [confidential] : []),
    ...(media === 'RTP' || signaling === 'signed' || signaling === 'clear' ? [encrypted] : []),
    ...(signaling === 'signed' ? [sha2] : []),
    ...(usesDigest ? [sha2Passwords] : []),
  ]
}
