import { X509Certificate } from 'node:crypto'
import type { FarEnd, FarEndHost, ProjectV2 } from './project-v2'

/**
 * The names by which a host may be known: those of its certificates where the plan holds them, those of all that are not
 * for its own calls together; else the recorded ones. A text that is no certificate says nothing of names.
 */
export function namesOfHost(project: ProjectV2, farEnd: FarEnd, host: FarEndHost): string[] {
  const held = project.certificates.filter(({ holder, use }) => {
    const isIts = 'farEnd' in holder && holder.farEnd === farEnd.id && holder.host === host.address
    return isIts && use !== 'ipsec' && !use.endsWith(' client')
  })
  const names = held.map(({ der }) => namesIn(der)).filter((each) => each !== null)
  return names.length === 0 ? host.certificateNames : names.flat()
}

/** Common name and DNS names; null where the text is no certificate. */
function namesIn(der: string): string[] | null {
  try {
    const { subject, subjectAltName } = new X509Certificate(Buffer.from(der, 'base64'))
    const common = (subject ?? '').split('\n').filter((line) => line.startsWith('CN='))
    const alternative = (subjectAltName ?? '').split(', ').filter((name) => name.startsWith('DNS:'))
    return [...common.map((line) => line.slice(3)), ...alternative.map((name) => name.slice(4))]
  } catch {
    return null
  }
}
