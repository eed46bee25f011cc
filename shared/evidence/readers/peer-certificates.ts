/**
 * What CUCM read in the certificate of a peer (PF-37), as the row SIPCertificateInd of its SDL trace tells it. Cisco shows
 * that row in “Configure SIP TLS Trunk on the Communications Manager with a CA Signed Certificate” (document 200180).
 */
export interface PeerCertificatesShown {
  kind: 'peer certificates'
  /** Of each address the one that was told last. */
  peers: PeerCertificate[]
}

export interface PeerCertificate {
  address: string
  /** `/C=GB/O=Example/CN=gw.example.com` */
  subject: string
  commonNames: string[]
  /** As it stands there; empty where none was told. How several stand there is nowhere shown. */
  alternative: string
}

const sign = 'SIPCertificateInd'

/** The place of the first such row; -1 where there is none. */
export const peerCertificatesIn = (text: string): number => text.indexOf(sign)

const row =
  /--\s*remoteIP\s*=\s*(?<address>[\dA-Fa-f.:]+)\s*--\s*remotePort\s*=\s*\d+\s*--\s*X509SubjectName\s+(?<subject>\S.*?)\s*--\s*Cipher\s+\S+\s*--\s*SubjectAltname\s*=(?<alternative>.*)$/iu
/** No row of a trace is longer. */
const longest = 16_384

/** Null where no row is as it is known. */
export function readPeerCertificates(text: string): PeerCertificatesShown | null {
  const peers = new Map<string, PeerCertificate>()
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) {
    const end = text.indexOf('\n', at)
    const told = row.exec(text.slice(at, Math.min(end < 0 ? text.length : end, at + longest)).trimEnd())?.groups
    if (!told) continue
    const { address = '', subject = '', alternative = '' } = told
    const commonNames = [...subject.matchAll(/\/CN=([^/]+)/giu)].map(([, name = '']) => name.trim())
    // What was told before may have been mended since.
    peers.delete(address.toLowerCase())
    peers.set(address.toLowerCase(), {
      ...{ address: address.toLowerCase(), subject, commonNames },
      alternative: alternative.trim(),
    })
  }
  return peers.size === 0 ? null : { kind: 'peer certificates', peers: [...peers.values()] }
}
