import { factsOf } from '../certificates/held-certificates'
import { exactText } from '../document/legible'
import type { TrustedCertificate } from '../gateways/sip/context'
import { foldAddress } from '../plan/far-ends'
import type { PlanIndex } from '../plan/plan-index'
import type { BundleFile } from '../text/bundle-file'
import { fileNames } from '../text/file-names'
import { byCodeUnit } from '../text/order'
import { named } from '../text/words'
import { whoCanCall } from './who-can-call'

/** A certificate that somebody has to trust, and the stores that it goes into. */
interface Trusted {
  fingerprint: string
  file: string
  /** Subject, last day and fingerprint, to be compared after it is put there. */
  about: string
  pem: string
  stores: readonly string[]
}

/** What each side has to trust, in the order in which the certificates stand in the plan; none where there is no TLS. */
function trustedIn(plan: PlanIndex): Trusted[] {
  const stores = storesByFingerprint(plan)
  const fileName = fileNames('certificate')
  const done = new Set<string>()
  return plan.project.certificates.flatMap((certificate) => {
    const facts = factsOf(certificate)
    const own = facts && stores.get(facts.fingerprint)
    if (!facts || !own || done.has(facts.fingerprint)) return []
    done.add(facts.fingerprint)
    const about = `${facts.subject.text}, until ${facts.validTo.slice(0, 10)}, SHA-256 ${facts.fingerprint}`
    const file = fileName(facts.commonName === '' ? facts.subject.text : facts.commonName)
    return [
      { fingerprint: facts.fingerprint, file, about, pem: pemOf(certificate.der), stores: [...own].sort(byCodeUnit) },
    ]
  })
}

function storesByFingerprint(plan: PlanIndex): Map<string, Set<string>> {
  const stores = new Map<string, Set<string>>()
  const add = (fingerprints: readonly string[], store: string): void => {
    for (const fingerprint of fingerprints) {
      stores.set(fingerprint, (stores.get(fingerprint) ?? new Set()).add(store))
    }
  }
  for (const { node, host, farEnd, nodeTrusts, hostTrusts } of whoCanCall(plan)) {
    add(
      nodeTrusts.map(({ fingerprint }) => fingerprint),
      `CallManager-trust of ${named(node)}`,
    )
    add(
      hostTrusts.map(({ fingerprint }) => fingerprint),
      `what ${named(host)} of ${named(farEnd)} trusts`,
    )
  }
  return stores
}

const pemOf = (der: string): string =>
  `-----BEGIN CERTIFICATE-----\n${(der.replace(/\s/gu, '').match(/.{1,64}/gu) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`

/** The file of each certificate that somebody has to trust, by its fingerprint. */
export const trustFileNames = (plan: PlanIndex): ReadonlyMap<string, string> =>
  new Map(trustedIn(plan).map(({ fingerprint, file }) => [fingerprint, `certificates/${file}.pem`]))

/** By the address of a host, ignoring case: what it has to trust so that it can speak with the nodes, in the order of the plan. */
export function trustedByAddress(plan: PlanIndex): ReadonlyMap<string, readonly TrustedCertificate[]> {
  const all = new Map(trustedIn(plan).map((one) => [one.fingerprint, one]))
  const wanted = new Map<string, Set<string>>()
  for (const { address, hostTrusts } of whoCanCall(plan)) {
    const own = wanted.get(foldAddress(address)) ?? new Set()
    wanted.set(foldAddress(address), own)
    for (const { fingerprint } of hostTrusts) own.add(fingerprint)
  }
  return new Map(
    [...wanted].map(([address, own]) => [
      address,
      [...all.values()]
        .filter(({ fingerprint }) => own.has(fingerprint))
        .map(({ file, about }) => ({ path: `certificates/${file}.pem`, about })),
    ]),
  )
}

/** How many certificates there are to carry. */
export const countTrusted = (plan: PlanIndex): number => trustedIn(plan).length

/** What each side has to trust, as PEM, and a list of where each goes. */
export function trustFiles(plan: PlanIndex): BundleFile[] {
  const trusted = trustedIn(plan)
  if (trusted.length === 0) return []
  const list = trusted.map(
    ({ file, about, stores }) => `${file}.pem\n  ${exactText(about)}\n${stores.map(goesTo).join('')}`,
  )
  return [
    ...trusted.map(({ file, pem }) => ({ path: `certificates/${file}.pem`, text: pem })),
    { path: 'certificates/where.txt', text: list.join('\n') },
  ]
}

const goesTo = (store: string): string => `  goes into ${exactText(store)}\n`
