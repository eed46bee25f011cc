import type { CertificateItem } from '../../certificates/certificate-item'
import { hostName } from '../../plan/far-ends'
import type { Project } from '../../plan/project'
import { namesInWords } from '../../text/words'
import type { ImportItem } from '../import-report'
import { isOfAnotherService, namesOf, type Proposal } from './propose-holders'

type Shown = CertificateItem & { kind: 'shown' }

const needsPem = 'Only names and dates are shown here. Give the certificate itself, as PEM.'

/**
 * The names of a certificate that is not at hand: they are kept at a node or host of which the plan has neither
 * certificate nor names.
 * @param all what stands beside it: a gateway that shows several of its own does not say which is shown on SIP trunks
 */
export function takeShown(
  project: Project,
  item: Shown,
  all: readonly CertificateItem[],
): { project: Project; items: ImportItem[] } {
  const base = { place: item.source, list: 'certificates' }
  const skipped = (why: string): { project: Project; items: ImportItem[] } => {
    const object = item.shown.commonName ?? item.shown.unit
    return { project, items: [{ ...base, object, became: 'skipped', changes: [], why }] }
  }
  if (isOfAnotherService(item)) return skipped(`No SIP trunk shows ${item.unit}.`)
  const owners = isOwn(item) ? ownersOf(project, item) : []
  if (owners.length === 0) return skipped(needsPem)
  if (hasSeveral(item, all)) return skipped(`Which of its certificates a SIP trunk shows is not told. ${needsPem}`)
  let now = project
  const items = owners.map((owner): ImportItem => {
    const [next, became] = takeNames(now, item, owner)
    now = next
    return { ...base, object: owner.name, ...became }
  })
  return { project: now, items }
}

/** That of an authority is not the device's own, nor is one for IPsec shown on a SIP trunk. */
const isOwn = ({ shown: { unit, names } }: Shown): boolean =>
  names.length > 0 && !/\bCA\b/u.test(unit) && unit !== 'ipsec' && unit !== 'CallManager-ECDSA'

const hasSeveral = (item: Shown, all: readonly CertificateItem[]): boolean =>
  item.host !== '' &&
  all.some(
    (other) =>
      other.kind === 'shown' &&
      other.host === item.host &&
      isOwn(other) &&
      JSON.stringify(other.shown.names) !== JSON.stringify(item.shown.names),
  )

type Owner = Pick<Proposal, 'holder' | 'name'> & { certificateNames: readonly string[] }

function ownersOf({ cluster, farEnds }: Project, { host: showedBy, shown }: Shown): Owner[] {
  const names = namesOf(shown)
  const isShownBy = (name: string): boolean => showedBy !== '' && name.toLowerCase() === showedBy.toLowerCase()
  const nodes = cluster.nodes
    .filter(({ name, address }) => names.has(name, address))
    .map(({ name, certificateNames }): Owner => ({ holder: { node: name }, name, certificateNames }))
  const hosts = farEnds.flatMap(({ id, hosts: own }) =>
    own
      .filter(({ name, address }) => names.has(name, address) || isShownBy(name))
      .map((host): Owner => {
        const { address, certificateNames } = host
        return { holder: { farEnd: id, host: address }, name: hostName(host), certificateNames }
      }),
  )
  return [...nodes, ...hosts]
}

type Became = Pick<ImportItem, 'became' | 'changes' | 'why'>

function takeNames(project: Project, { shown }: Shown, { holder, certificateNames: was }: Owner): [Project, Became] {
  const isHeld = project.certificates.some((each) => JSON.stringify(each.holder) === JSON.stringify(holder))
  if (isHeld) return [project, { became: 'skipped', changes: [], why: 'The plan has its certificate.' }]
  const known = new Set(was.map((name) => name.toLowerCase()))
  if (was.length > 0 && shown.names.every((name) => known.has(name.toLowerCase())))
    return [project, { became: 'unchanged', changes: [] }]
  if (was.length > 0)
    return [project, { became: 'skipped', changes: [], why: `The plan has other names: ${namesInWords(was)}.` }]
  const names = [...shown.names]
  const changes = [{ field: 'certificateNames', from: [], to: names }]
  const isAll = shown.allNames ? {} : { why: 'It may have further names, which are not shown here.' }
  return [withNames(project, holder, names), { became: 'changed', changes, ...isAll }]
}

function withNames(project: Project, holder: Owner['holder'], certificateNames: string[]): Project {
  if ('node' in holder) {
    const nodes = project.cluster.nodes.map((node) =>
      node.name === holder.node ? { ...node, certificateNames } : node,
    )
    return { ...project, cluster: { ...project.cluster, nodes } }
  }
  if (!('farEnd' in holder)) return project
  const farEnds = project.farEnds.map((farEnd) =>
    farEnd.id === holder.farEnd
      ? {
          ...farEnd,
          hosts: farEnd.hosts.map((host) => (host.address === holder.host ? { ...host, certificateNames } : host)),
        }
      : farEnd,
  )
  return { ...project, farEnds }
}
