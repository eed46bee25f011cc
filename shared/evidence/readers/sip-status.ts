import type { TextLine } from '../../text/terminal-lines'

/** Of `show sip-ua status`: whether the device takes SIP over TLS at all. */
export interface SipStatusShown {
  kind: 'sip status'
  isTlsOn: boolean
  part: string[]
}

const head = /^\s*SIP User Agent Status\s*$/iu
const tls = /^\s*SIP User Agent for TLS over TCP\s*:\s*(ENABLED|DISABLED)\s*$/iu

/** Null where its head or the row of TLS is not as it is known, or stands there twice: of two devices, perhaps. */
export function readSipStatus(lines: readonly TextLine[]): SipStatusShown | null {
  const [row, ...others] = lines.filter(({ text }) => tls.test(text))
  if (!row || others.length > 0 || !lines.some(({ text }) => head.test(text))) return null
  const isTlsOn = tls.exec(row.text)?.[1]?.toUpperCase() === 'ENABLED'
  return {
    kind: 'sip status',
    isTlsOn,
    part: [`SIP User Agent for TLS over TCP : ${isTlsOn ? 'ENABLED' : 'DISABLED'}`],
  }
}
