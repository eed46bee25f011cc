import type { ConfigLine } from '../running-config'
import { after, blocksOf, linesWith, valueOf } from './lines'

export interface TrustpointFacts {
  name: string
  line: number | null
  subjectName: string | null
  /** The common name in it, where it has one. */
  commonName: string | null
  fqdn: string | null
  /** Each of those that the line has. */
  alternativeNames: string[]
  /** `terminal`, `terminal pem`, `selfsigned`, `url http://…`. */
  enrollment: string | null
  revocationCheck: string | null
  keyPair: string | null
  /** `ssl-client`, `ssl-server`, `ike`, as the line has it. */
  usage: string | null
  /** How many certificates stand in its chain, and whether one of them is no authority's: its own. */
  certificates: number
  hasOwnCertificate: boolean
}

export const trustpointFacts = (lines: readonly ConfigLine[]): TrustpointFacts[] =>
  blocksOf(lines, 'crypto pki trustpoint').map((block) => {
    const { inside } = block
    const name = after(block, 3).join(' ')
    const subjectName = valueOf(inside, 'subject-name')
    return {
      name,
      line: block.number,
      subjectName,
      commonName: commonNameIn(subjectName),
      fqdn: valueOf(inside, 'fqdn'),
      alternativeNames: (valueOf(inside, 'subject-alt-name') ?? '').split(/[\s,]+/u).filter((each) => each !== ''),
      enrollment: valueOf(inside, 'enrollment'),
      revocationCheck: valueOf(inside, 'revocation-check'),
      keyPair: valueOf(inside, 'rsakeypair') ?? valueOf(inside, 'eckeypair'),
      usage: valueOf(inside, 'usage'),
      ...chainOf(lines, name),
    }
  })

function chainOf(
  lines: readonly ConfigLine[],
  name: string,
): Pick<TrustpointFacts, 'certificates' | 'hasOwnCertificate'> {
  const chains = blocksOf(lines, 'crypto pki certificate chain').filter((block) => after(block, 4).join(' ') === name)
  const certificates = chains.flatMap(({ inside }) => linesWith(inside, 'certificate'))
  return {
    certificates: certificates.length,
    hasOwnCertificate: certificates.some((line) => after(line, 1)[0] !== 'ca'),
  }
}

const commonNameIn = (subject: string | null): string | null =>
  /(?:^|[,+/]\s*)CN\s*=\s*([^,+/]+)/iu.exec(subject ?? '')?.[1]?.trim() ?? null
