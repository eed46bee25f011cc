import { exactly } from '../checklist/line'
import type { FormRow } from '../document/document'
import { blank, code, joinSpans, say, type Inline } from '../document/inline'
import { toFillIn } from '../document/words'
import type { FarEnd } from '../plan/project'
import type { FarEndContext } from './context'

/** What both sides have to agree on: our side from the plan, theirs to be ticked where it is known or to be filled in. */
export const agreementRows = (context: FarEndContext): FormRow[] => [
  ...(context.hasTls ? certificateRows(context) : []),
  ...pathRows(context),
  ...(context.hasTls ? [cipherRow(context)] : []),
  ...mediaRows(context),
  ...digestRows(context),
]

const ourTurn: Inline = say`${blank(toFillIn)}`

const row = (name: string, said: Inline, asked: Inline = []): FormRow => ({ name, said, asked })

const listed = (names: readonly string[]): Inline => joinSpans(names.filter((name) => name !== '').map(code), ', ')

function certificateRows({ certificateNames, nodes, expectedNames }: FarEndContext): FormRow[] {
  const ours = exactly(
    nodes.map(({ name }) => name),
    toFillIn,
  )
  return [
    row('Names in the certificate', ours, listed(certificateNames)),
    takenNames(expectedNames),
    row('Signed by, valid until', ourTurn),
  ]
}

const takenNames = (names: readonly string[]): FormRow =>
  names.length === 0
    ? row('Names that CUCM takes', say`any`, say`no name is asked for`)
    : row('Names that CUCM takes', say`${listed(names)} (PF-37)`, say`our certificate has one of them`)

function pathRows({ trunk, profile, hasTls, nodes }: FarEndContext): FormRow[] {
  const { destinations } = trunk
  const ports = [...new Set(destinations.map(({ port }) => String(port)))]
  const addresses = [...new Set(destinations.map(({ address }) => address))]
  const incoming = hasTls ? 'TLS' : 'TCP or UDP'
  const outgoing = profile.outgoingTransport
  return [
    row(
      'Signaling from',
      exactly(
        nodes.map(({ address }) => address),
        toFillIn,
      ),
      listed(addresses),
    ),
    row(
      'Listens on',
      say`${incoming}, port ${code(String(profile.incomingPort))} (PF-21)`,
      ports.length === 0 ? [] : say`${outgoing}, port ${listed(ports)}`,
    ),
  ]
}

/** NULL/SHA is the one cipher of an Authenticated trunk (PF-5, PF-7). */
function cipherRow({ farEnd, profile }: FarEndContext): FormRow {
  const isEncrypted = profile.securityMode === 'Encrypted'
  const ours = isEncrypted
    ? say`${code('ECDHE_RSA')} with AES GCM (XD-12)`
    : say`${code('NULL_SHA')}, signed and not encrypted (PF-7)`
  return row('TLS version, cipher', say`${blank('version')}, ${ours}`, isEncrypted ? [] : nullSha[farEnd.nullSha])
}

const nullSha: Readonly<Record<FarEnd['nullSha'], Inline>> = {
  yes: say`${code('NULL_SHA')}`,
  no: say`no ${code('NULL_SHA')}`,
  unknown: [],
}

const srtp: Readonly<Record<FarEnd['srtp'], Inline>> = {
  yes: say`SRTP`,
  no: say`RTP only`,
  unknown: [],
}

function mediaRows({ trunk, farEnd }: FarEndContext): FormRow[] {
  const ours = trunk.srtpAllowed ? say`SRTP, or RTP where the other side has none` : say`RTP only`
  return [row('Media', ours, srtp[farEnd.srtp]), ...(trunk.srtpAllowed ? [row('SRTP suite', ourTurn)] : [])]
}

/** CUCM challenges with its Cluster ID; the realm of the trunk is for the other direction (XD-7). */
function digestRows({ profile, cluster, realm, userids }: FarEndContext): FormRow[] {
  if (!profile.digestAuthentication) return [row('Digest', say`not used`, say`not used`)]
  const challenge = say`CUCM challenges with the realm ${code(cluster.name)} (XD-7)`
  const answer = realm === null ? ourTurn : say`CUCM answers as ${exactly([realm.userid], toFillIn)}`
  return [
    row('Digest, toward CUCM', challenge, userids.length === 0 ? [] : say`answers as ${listed(userids)}`),
    row('Digest, from CUCM', answer, realm === null ? [] : say`challenges with the realm ${listed([realm.realm])}`),
  ]
}
