import { isCallManager, isForClient } from '../../certificates/held-certificates'
import { clientAuthentication, serverAuthentication } from '../../certificates/identifiers'
import type { FarEnd } from '../../plan/project'
import { isFromRelease, parseCucmRelease } from '../../software/cucm-release'
import { parseRelease } from '../../software/release'
import { isPast } from '../../software/release-gates'
import { certificateRule, type CertificateRule, type Hit } from './certificate-rule'
import { isRead, type Holding, type Holdings, type Read } from './holdings'

/** Those that it shows on a SIP trunk. */
const onTrunks = ({ kind, held }: Holding): Read[] =>
  held
    .filter(isRead)
    .filter(({ certificate }) => (kind === 'node' ? isCallManager(certificate) : certificate.use !== 'ipsec'))

/** Shown to whoever calls it. */
export const shownAsServer = (holding: Holding): Read[] =>
  onTrunks(holding).filter(({ certificate }) => !isForClient(certificate))

/** Shown where it calls: its own for that, where it has one. */
export function shownAsClient(holding: Holding): Read[] {
  const all = onTrunks(holding)
  const own = all.filter(({ certificate }) => isForClient(certificate))
  return own.length > 0 ? own : all
}

const lacks = ({ facts }: Read, usage: 'serverAuth' | 'clientAuth'): boolean =>
  facts.extendedKeyUsage !== null && !facts.extendedKeyUsage[usage]

function* lacking(
  { all }: Holdings,
  usage: 'serverAuth' | 'clientAuth',
  isAsked: (holding: Holding) => boolean,
): Iterable<Hit> {
  for (const holding of all.filter(isAsked)) {
    const shown = usage === 'serverAuth' ? shownAsServer(holding) : shownAsClient(holding)
    for (const held of shown.filter((each) => lacks(each, usage))) {
      yield { holding, held, words: held.certificate.use }
    }
  }
}

const isNode = ({ kind }: Holding): boolean => kind === 'node'
const isTlsHost = ({ kind, hasTls }: Holding): boolean => kind === 'host' && hasTls

/** From here on CUCM can be told to do without (CT-4). */
const separable = { major: 15, minor: 0, su: 5 }
export function canDoWithout({ release }: { release: string }): boolean {
  const read = parseCucmRelease(release)
  return read !== null && isFromRelease(read, separable)
}

const refusesCalls = (severity: 'error' | 'warning'): CertificateRule =>
  certificateRule(
    { id: 'CT-4', severity },
    (holdings, { project: { cluster } }) =>
      canDoWithout(cluster) === (severity === 'warning') ? lacking(holdings, 'clientAuth', isTlsHost) : [],
    (name, what) => ({
      message: `${name} has a certificate whose usages leave out client authentication (${clientAuthentication}): ${what}. CUCM refuses the calls that it makes, though calls to it and OPTIONS of CUCM go through.`,
      remedy:
        severity === 'warning'
          ? 'Have a certificate with both usages made, or one of its own for the calls that it makes; or tell CUCM to do without: utils tls client-auth-validation disable.'
          : 'Have a certificate with both usages made, or one of its own for the calls that it makes.',
    }),
  )

/** It takes a certificate whatever its usages say; where its release is not known, nobody knows. */
export function neverAsks({ kind, software }: Pick<FarEnd, 'kind' | 'software'>): boolean {
  if (kind !== 'IOS XE') return kind === 'IOS'
  const release = parseRelease(software)
  return release !== null && !isPast('looksAtUsages', release)
}

/** Whether the usages in certificates fit what these are shown for. */
export const usageRules: readonly CertificateRule[] = [
  certificateRule(
    { id: 'CT-3', severity: 'error' },
    (holdings) => lacking(holdings, 'serverAuth', (holding) => isNode(holding) || isTlsHost(holding)),
    (name, what) => ({
      message: `${name} has a certificate whose usages leave out server authentication (${serverAuthentication}): ${what}. Whoever calls it refuses it.`,
      remedy: 'Have a certificate with both usages made, server and client authentication.',
    }),
  ),
  refusesCalls('error'),
  refusesCalls('warning'),
  certificateRule(
    { id: 'CT-5', severity: 'warning' },
    (holdings) => (holdings.tlsFarEnds.every(neverAsks) ? [] : lacking(holdings, 'clientAuth', isNode)),
    (name, what) => ({
      message: `${name} has a certificate whose usages leave out client authentication: ${what}. A far end that looks at usages refuses the calls of this node.`,
      remedy:
        'Have a certificate with both usages made; from 15SU5 on a node can have a client certificate of its own.',
    }),
  ),
]
