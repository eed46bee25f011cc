import type { KeyFacts } from '../../certificates/certificate-facts'
import { certificateRule, type CertificateRule, type Hit } from './certificate-rule'
import { isRead, type Holdings, type Read } from './holdings'

/** CUCM takes RSA keys up to this length (CT-6). */
const longest = 4096
const shortest = 2048

const isRsa = (key: KeyFacts): key is Extract<KeyFacts, { kind: 'RSA' }> => key.kind === 'RSA'

/** What is wrong with each certificate, one thing after another. */
function* among({ all }: Holdings, wrongWith: (read: Read) => readonly string[]): Iterable<Hit> {
  for (const holding of all) {
    for (const held of holding.held.filter(isRead)) {
      for (const words of wrongWith(held)) yield { holding, held, words: `${held.certificate.use} has ${words}` }
    }
  }
}

const refusedByCucm = ({ facts: { key, names } }: Read): string[] => [
  ...(isRsa(key) && key.bits > longest ? [`an RSA key of ${String(key.bits)} bits`] : []),
  ...names.filter((name) => name.includes('*')).map((name) => `the name ${name}`),
]

/** An authority that signs itself is trusted for its key: nobody looks at its signature. */
function weak({ certificate: { holder }, facts: { key, signature, selfSigned } }: Read): string[] {
  const isRoot = selfSigned && 'authority' in holder
  const isWeak = signature.hash === 'MD5' || signature.hash === 'SHA-1'
  return [
    ...(isRsa(key) && key.bits < shortest ? [`an RSA key of ${String(key.bits)} bits`] : []),
    ...(isWeak && !isRoot ? [`a signature of ${signature.name}`] : []),
  ]
}

/** Whether keys, names and signatures are such as CUCM and its peers take. */
export const keyRules: readonly CertificateRule[] = [
  certificateRule(
    { id: 'CT-6', severity: 'error' },
    (holdings) => among(holdings, refusedByCucm),
    (name, what) => ({
      message: `${name} has a certificate that CUCM does not take: ${what}. Its keys have at most ${String(longest)} bits, and it knows no wildcards.`,
      remedy: 'Have one made with a key that CUCM takes, and with every name written out.',
    }),
  ),
  certificateRule(
    { id: 'CT-7', severity: 'warning' },
    (holdings) => among(holdings, weak),
    (name, what) => ({
      message: `${name} has a weak certificate: ${what}. Newer peers refuse it.`,
      remedy: `Have one made with an RSA key of ${String(shortest)} bits or more, or an EC key, and signed with SHA-256 or better.`,
    }),
  ),
]
