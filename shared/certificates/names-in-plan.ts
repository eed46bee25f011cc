import { certificateFields } from '../catalogue/certificate-fields'
import { groupBy } from '../plan/group-by'
import type { Certificate, FarEnd, FarEndHost, Project } from '../plan/project'
import { byCodeUnit } from '../text/order'
import { eachOnce } from './each-once'
import { factsOf, isCallManager, isForClient } from './held-certificates'

/**
 * The plan in which names of certificates stand where people typed some: a certificate is the truth. What has no
 * certificate stays the very same object, and so does what has the same names as before.
 */
export function namesInPlan(): (project: Project) => Project {
  const farEnds = new WeakMap<FarEnd, { names: string; seen: FarEnd }>()
  let last: { from: Seen; seen: Seen } | null = null
  return (project) => {
    const from = { certificates: project.certificates, cluster: project.cluster, farEnds: project.farEnds }
    if (from.certificates.length === 0) return project
    if (!last || !isSame(last.from, from)) last = { from, seen: seenIn(from) }
    return { ...project, ...last.seen }
  }

  function seenIn({ certificates, cluster, farEnds: all }: Seen): Seen {
    const [hosts, nodes] = [namesByHost(certificates), namesByNode(certificates)]
    return {
      certificates,
      cluster: seenCluster(cluster, nodes),
      farEnds: all.map((farEnd) => seenFarEnd(farEnd, hosts)),
    }
  }

  function seenFarEnd(farEnd: FarEnd, names: NamesBy): FarEnd {
    const own = farEnd.hosts.map(({ address }) => names.get(hostKey(farEnd.id, address)))
    if (own.every((each) => each === undefined)) return farEnd
    const text = JSON.stringify(own)
    const before = farEnds.get(farEnd)
    if (before?.names === text) return before.seen
    const hosts = farEnd.hosts.map((host, at) => seenHost(host, own[at]))
    const seen = { ...farEnd, hosts }
    farEnds.set(farEnd, { names: text, seen })
    return seen
  }
}

/** Hosts whose certificates are held, and have no name: what is not known looks alike. */
const nameless = new WeakSet<FarEndHost>()

/** Whether the certificate of a host of the plan that `namesInPlan` gives is known to have no name (FC-5). */
export const isNameless = (host: FarEndHost): boolean => nameless.has(host)

function seenHost(host: FarEndHost, names: string[] | undefined): FarEndHost {
  const seen = { ...host, certificateNames: names ?? host.certificateNames }
  if (names?.length === 0) nameless.add(seen)
  return seen
}

type Seen = Pick<Project, 'certificates' | 'cluster' | 'farEnds'>
const isSame = (a: Seen, b: Seen): boolean =>
  a.certificates === b.certificates && a.cluster === b.cluster && a.farEnds === b.farEnds

type NamesBy = ReadonlyMap<string, string[]>

const seenCluster = (cluster: Project['cluster'], names: NamesBy): Project['cluster'] =>
  names.size === 0
    ? cluster
    : {
        ...cluster,
        nodes: cluster.nodes.map((node) => ({
          ...node,
          certificateNames: names.get(node.name) ?? node.certificateNames,
        })),
      }

/** A host of a far end has an address of its own. */
export const hostKey = (farEnd: string, address: string): string => `${farEnd}\n${address}`

const namesByNode = (certificates: readonly Certificate[]): NamesBy =>
  namesBy(certificates, (each) => ('node' in each.holder && isCallManager(each) ? each.holder.node : null))

const namesByHost = (certificates: readonly Certificate[]): NamesBy =>
  namesBy(certificates, ({ holder, use }) =>
    'farEnd' in holder && use !== 'ipsec' ? hostKey(holder.farEnd, holder.host) : null,
  )

/** The names of all that can be read and are not for the holder's own calls, together. */
function namesBy(certificates: readonly Certificate[], keyOf: (certificate: Certificate) => string | null): NamesBy {
  const counted = certificates
    .filter((each) => !isForClient(each) && factsOf(each) !== null)
    // However the list stands, and whichever ids were made, the names are the same.
    .sort(byUseAndName)
  const groups = groupBy(counted, (each) => {
    const key = keyOf(each)
    return key === null ? [] : [key]
  })
  return new Map([...groups].map(([key, own]) => [key, eachOnce(own.flatMap((each) => factsOf(each)?.names ?? []))]))
}

const uses: readonly Certificate['use'][] = certificateFields.use.choices

/** That with an RSA key first: one use has both at some gateways (XD-17). */
const byUseAndName = (a: Certificate, b: Certificate): number =>
  uses.indexOf(a.use) - uses.indexOf(b.use) || byCodeUnit(kindAndNames(a), kindAndNames(b))

function kindAndNames(certificate: Certificate): string {
  const facts = factsOf(certificate)
  return JSON.stringify([facts?.key.kind === 'RSA' ? 0 : 1, facts?.names, facts?.fingerprint, certificate.id])
}
