import { isCallManager } from '../certificates/held-certificates'
import { hostKey } from '../certificates/names-in-plan'
import type { CertificateFacts } from '../certificates/certificate-facts'
import { groupBy } from '../plan/group-by'
import type { PlanIndex } from '../plan/plan-index'
import type { Certificate } from '../plan/project'
import { certificateRules } from '../rules/certificates/certificate-rules'
import { holdingsOf, isRead, type Held, type Holding } from '../rules/certificates/holdings'
import { severities, type Finding, type Severity } from '../rules/finding'
import { named } from '../text/words'
import { whoCanCall } from './who-can-call'

export type Use = Certificate['use']

/** A certificate at its place, or that one should be there. */
export interface DeskCell {
  use: Use
  /** Null where it is missing. */
  certificate: Certificate | null
  facts: CertificateFacts | null
  /** The worst that is wrong with it; null where it is in order. */
  wrong: Severity | 'waived' | null
}

/** A holder with its certificates by use. */
export interface DeskRow {
  /** `node pub`, `host <far end>\n<address>`, `device <id>`, `authority <certificate id>`. */
  key: string
  name: string
  /** What it is: `CUBE Lyndale` of a host; empty of a node. */
  about: string
  kind: Holding['kind']
  cells: readonly DeskCell[]
  findings: readonly Finding[]
}

export interface DeskGroup {
  id: 'look' | 'nodes' | 'hosts' | 'devices' | 'authorities'
  title: string
  rows: readonly DeskRow[]
}

export interface Desk {
  /** The uses that a column is for. */
  uses: readonly Use[]
  groups: readonly DeskGroup[]
  read: number
  missing: number
}

/** In the order of columns. */
const allUses: readonly Use[] = ['CallManager', 'CallManager-ECDSA', 'CallManager client', 'ipsec', 'SIP', 'SIP client']
/** Always there, so that what is missing has a column. */
const usual: ReadonlySet<Use> = new Set(['CallManager', 'CallManager-ECDSA', 'SIP'])

/** All that have a certificate, and all that need one: what a person has to look at first. */
export function deskOf(plan: PlanIndex, findings: readonly Finding[]): Desk {
  const rows = deskRows(plan, findings)
  const inUse = new Set(rows.flatMap(({ cells }) => cells.map(({ use }) => use)))
  const hosts = rows.filter(({ kind }) => kind === 'host')
  const isToLookAt = ({ cells }: DeskRow): boolean =>
    cells.some(({ certificate, wrong }) => certificate === null || wrong === 'error' || wrong === 'warning')
  const groups: DeskGroup[] = [
    { id: 'look', title: 'Far ends, to look at', rows: hosts.filter(isToLookAt) },
    { id: 'nodes', title: 'Nodes that take calls', rows: rows.filter(({ kind }) => kind === 'node') },
    { id: 'hosts', title: 'Far ends, in order', rows: hosts.filter((row) => !isToLookAt(row)) },
    { id: 'devices', title: 'Gateways and other devices', rows: rows.filter(({ kind }) => kind === 'device') },
    { id: 'authorities', title: 'Authorities', rows: rows.filter(({ kind }) => kind === 'authority') },
  ]
  const cells = rows.flatMap((row) => row.cells)
  return {
    uses: allUses.filter((use) => usual.has(use) || inUse.has(use)),
    groups: groups.filter((group) => group.rows.length > 0),
    read: cells.filter(({ certificate }) => certificate !== null).length,
    missing: cells.filter(({ certificate }) => certificate === null).length,
  }
}

function deskRows(plan: PlanIndex, findings: readonly Finding[]): DeskRow[] {
  const about = groupBy(
    findings.filter(({ path }) => path.startsWith('certificates/')),
    ({ objects }) => objects,
  )
  const worst = worstByCertificate(plan, about)
  const held = new Map(holdingsOf(plan).all.map((holding) => [keyOf(holding.held), holding]))
  const expected = expectedRows(plan)
  const keys = [...new Set([...expected.keys(), ...held.keys()])]
  return keys.map((key) => {
    const { name, kind } = held.get(key) ?? expected.get(key) ?? { name: '', kind: 'host' as const }
    const own = (held.get(key)?.held ?? []).map((each) => cellOf(each, worst))
    const wanted = expected.get(key)
    const missing = (wanted?.uses ?? []).filter((use) => !own.some((cell) => cell.use === use)).map(missingCell)
    const rest = { about: wanted?.about ?? aboutOf(plan, key), findings: about.get(named(name)) ?? [] }
    return { key, name, kind, cells: [...own, ...missing], ...rest }
  })
}

const missingCell = (use: Use): DeskCell => ({ use, certificate: null, facts: null, wrong: null })

const cellOf = (held: Held, worst: ReadonlyMap<string, DeskCell['wrong']>): DeskCell => ({
  use: held.certificate.use,
  certificate: held.certificate,
  facts: isRead(held) ? held.facts : null,
  wrong: worst.get(held.certificate.id) ?? null,
})

/** By the rules themselves, as a finding is about a holder and not about one of its certificates. */
function worstByCertificate(
  plan: PlanIndex,
  about: ReadonlyMap<string, readonly Finding[]>,
): ReadonlyMap<string, DeskCell['wrong']> {
  const worst = new Map<string, DeskCell['wrong']>()
  for (const rule of certificateRules) {
    for (const { held, holding } of rule.hitsOf(plan)) {
      const finding = (about.get(named(holding.name)) ?? []).find((each) => each.rule === rule.id)
      if (!finding) continue
      const now = finding.waived ? 'waived' : rule.severity
      const before = worst.get(held.certificate.id) ?? null
      if (rank(now) < rank(before)) worst.set(held.certificate.id, now)
    }
  }
  return worst
}

function rank(wrong: DeskCell['wrong']): number {
  if (wrong === null) return severities.length + 1
  return wrong === 'waived' ? severities.length : severities.indexOf(wrong)
}

interface Expected {
  name: string
  about: string
  kind: Holding['kind']
  uses: Use[]
}

/** Nodes that run a trunk with TLS both ways, and the hosts that such a trunk reaches (XD-17: a node has two). */
function expectedRows(plan: PlanIndex): ReadonlyMap<string, Expected> {
  const expected = new Map<string, Expected>()
  for (const { node, farEnd, farEndId, address, host } of whoCanCall(plan)) {
    expected.set(`node ${node}`, { name: node, about: '', kind: 'node', uses: ['CallManager', 'CallManager-ECDSA'] })
    expected.set(`host ${hostKey(farEndId, address)}`, { name: host, about: farEnd, kind: 'host', uses: ['SIP'] })
  }
  return expected
}

function keyOf([first]: readonly Held[]): string {
  if (!first) return ''
  const { holder, id } = first.certificate
  if ('node' in holder) return `node ${holder.node}`
  if ('farEnd' in holder) return `host ${hostKey(holder.farEnd, holder.host)}`
  return 'device' in holder ? `device ${holder.device}` : `authority ${id}`
}

/** The far end of a host that no trunk with TLS reaches. */
function aboutOf({ project }: PlanIndex, key: string): string {
  const [kind, rest = ''] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]
  return kind === 'host' ? (project.farEnds.find(({ id }) => rest.startsWith(`${id}\n`))?.name ?? '') : ''
}

/** The row that holds a certificate. */
export const rowOfCertificate = ({ groups }: Desk, id: string): DeskRow | undefined =>
  groups.flatMap(({ rows }) => rows).find(({ cells }) => cells.some(({ certificate }) => certificate?.id === id))

/** That of several which a person wants to see: the worst, then one that is shown on a trunk. */
export function mainCell({ cells }: DeskRow): DeskCell | undefined {
  return cells.toSorted(
    (a, b) =>
      rank(a.wrong) - rank(b.wrong) ||
      Number(!!b.certificate && isCallManager(b.certificate)) - Number(!!a.certificate && isCallManager(a.certificate)),
  )[0]
}
