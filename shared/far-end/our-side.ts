import { blank, code, joinSpans, say, type Inline } from '../document/inline'
import type { FormRow } from '../document/document'
import type { FarEnd } from '../plan/project'
import { listed, moved, row } from './row'
import type { FarEndContext } from './context'

const nullSha: Readonly<Record<FarEnd['nullSha'], Inline>> = {
  yes: say`${code('NULL_SHA')}`,
  no: say`no ${code('NULL_SHA')}`,
  unknown: [],
}

/** Where they were not read from the cluster they are what CUCM has by default. */
const byDefault = (isRead: boolean, parameter: string): Inline => (isRead ? [] : say` by default of ${code(parameter)}`)

/** NULL/SHA is the one cipher of an Authenticated trunk, and TLS 1.3 has none (PF-5, PF-7, XD-2). */
export function tlsRows({ farEnd, profile, suites }: FarEndContext): FormRow[] {
  if (profile.securityMode !== 'Encrypted') {
    return [
      row('TLS versions', say`TLS 1.2: with a minimum of 1.3 the trunk does not come up (XD-2)`),
      row('TLS cipher', say`${code('NULL_SHA')}, signed and not encrypted (PF-7)`, nullSha[farEnd.nullSha]),
    ]
  }
  const { tlsVersions, tlsCiphers, isRead } = suites
  return [
    row('TLS versions', say`TLS ${tlsVersions}; older ones where ${code('show tls min-version')} lets them`),
    row('TLS ciphers', joinSpans([listed(tlsCiphers), byDefault(isRead.tls, 'TLS Ciphers'), say` (XD-12)`], '')),
  ]
}

const srtp: Readonly<Record<FarEnd['srtp'], Inline>> = {
  yes: say`SRTP`,
  no: say`RTP only`,
  unknown: [],
}

const media = (srtpAllowed: boolean): Inline => (srtpAllowed ? say`SRTP` : say`RTP only`)

export function mediaRows({ trunk, farEnd, suites, change }: FarEndContext): FormRow[] {
  const before = change.found?.srtpAllowed ?? null
  const fallback = trunk.srtpAllowed ? say`, or RTP where one side has none` : []
  const ours = say`${moved(before === null ? null : media(before), media(trunk.srtpAllowed))}${fallback}`
  const { srtpSuites, isRead } = suites
  const ourSuites = joinSpans([listed(srtpSuites), byDefault(isRead.srtp, 'SRTP Ciphers')], '')
  return [row('Media', ours, srtp[farEnd.srtp]), ...(trunk.srtpAllowed ? [row('SRTP suites', ourSuites)] : [])]
}

/** Names that certificates really have; where nobody knows those of a node, a blank asks for them: its own name is none. */
export function ourNames({ nodes }: FarEndContext): Inline {
  const known = [...new Set(nodes.flatMap(({ certificateNames }) => certificateNames))]
  const asked = nodes.filter(({ certificateNames }) => certificateNames.length === 0)
  const blanks = asked.map(({ name, address }) => say`${blank(`names of ${name || address || 'a node'}`)}`)
  const parts = [
    ...known.map((name) => say`${code(name)}`),
    ...(nodes.length === 0 ? [say`${blank('names of each node')}`] : blanks),
  ]
  return joinSpans(parts, ', ')
}
