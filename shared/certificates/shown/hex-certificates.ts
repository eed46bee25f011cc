import type { TextLine } from '../../text/terminal-lines'

/** A certificate in a running configuration. */
export interface HexCertificate {
  line: number
  /** The trustpoint that it belongs to. */
  unit: string
  /** Null where the configuration only names a file of the device. */
  bytes: Uint8Array | null
}

const chain = /^\s*crypto pki certificate chain (?<unit>\S+)/u
const start =
  /^\s*certificate (?:(?:self-signed|ca|ra-sign|ra-encrypt|ra-general|rollover)\s+)*[0-9A-F]+(?<file>\s+\S+:\S+)?$/u
const digits = /^[\s0-9A-F]+$/u
const quit = /^\s*quit$/u

/** The chains that a running configuration holds in hexadecimal digits. */
export function hexCertificates(lines: readonly TextLine[]): HexCertificate[] {
  const found: (Omit<HexCertificate, 'bytes'> & { digits: string | null })[] = []
  let unit: string | null = null
  for (const { number, text } of lines) {
    const named = chain.exec(text)?.groups?.['unit']
    if (named !== undefined) unit = named
    else if (unit === null) continue
    else if (start.test(text)) {
      found.push({ line: number, unit, digits: start.exec(text)?.groups?.['file'] === undefined ? '' : null })
    } else if (digits.test(text)) addTo(found.at(-1), text)
    else if (!quit.test(text)) unit = null
  }
  return found.map(({ digits: hex, ...rest }) => ({ ...rest, bytes: hex === null ? null : bytesOf(hex) }))
}

function addTo(certificate: { digits: string | null } | undefined, text: string): void {
  if (certificate?.digits !== undefined && certificate.digits !== null) certificate.digits += text.replace(/\s/gu, '')
}

function bytesOf(hex: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor(hex.length / 2))
  for (const index of bytes.keys()) bytes[index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16)
  return bytes
}
