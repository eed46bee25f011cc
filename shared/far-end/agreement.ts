import { exactly } from '../checklist/line'
import type { FormRow } from '../document/document'
import { blank, code, say, type Inline } from '../document/inline'
import { toFillIn } from '../document/words'
import type { FarEndContext } from './context'
import { kindWords } from './kinds'
import { mediaRows, ourNames, tlsRows } from './our-side'
import { listed, row } from './row'

/** What both sides have to agree on: our side from the plan, theirs to be ticked where it is known or to be filled in. */
export const agreementRows = (context: FarEndContext): FormRow[] => [
  ...(context.hasTls ? certificateRows(context) : []),
  ...pathRows(context),
  ...(context.hasTls ? tlsRows(context) : []),
  ...mediaRows(context),
  ...digestRows(context),
  ...(kindWords(context.farEnd).rows?.(context) ?? []).map(({ name, said }) => row(name, said)),
]

const ourTurn: Inline = say`${blank(toFillIn)}`

function certificateRows(context: FarEndContext): FormRow[] {
  const { certificateNames, expectedNames } = context
  return [
    row('Names in the certificate', ourNames(context), listed(certificateNames)),
    takenNames(expectedNames),
    row('Signed by, valid until', ourTurn),
    row('Certificates shown', say`${code('CallManager')} (RSA) and ${code('CallManager-ECDSA')}`),
  ]
}

/** Without a name CUCM has nothing to compare, and no source says what it then takes (FC-4). */
const takenNames = (names: readonly string[]): FormRow =>
  names.length === 0
    ? row('Names that CUCM takes', say`${blank(toFillIn)}: none is set yet; we set those of your certificate (FC-4)`)
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

/** CUCM challenges with its Cluster ID; the realm of the trunk is for the other direction (XD-7). */
function digestRows({ profile, cluster, farEnd, realm, userids }: FarEndContext): FormRow[] {
  const isAsked = profile.digestAuthentication
  if (!isAsked && realm === null && farEnd.challenges !== 'yes') return [row('Digest', say`not used`, say`not used`)]
  const toward = isAsked
    ? row(
        'Digest, toward CUCM',
        say`CUCM challenges with the realm ${exactly([cluster.name], 'Cluster ID')} (XD-7)`,
        userids.length === 0 ? [] : say`answers as ${listed(userids)}`,
      )
    : row('Digest, toward CUCM', say`CUCM does not challenge`, say`nothing to answer`)
  return [toward, fromCucm({ farEnd, realm })]
}

function fromCucm({ farEnd, realm }: Pick<FarEndContext, 'farEnd' | 'realm'>): FormRow {
  const name = 'Digest, from CUCM'
  if (realm !== null) {
    const answers = say`CUCM answers as ${exactly([realm.userid], toFillIn)}`
    return row(name, answers, say`challenges with the realm ${exactly([realm.realm], toFillIn)}`)
  }
  if (farEnd.challenges === 'no') return row(name, say`nothing to answer`, say`does not challenge CUCM`)
  return row(
    name,
    say`CUCM answers as ${blank(toFillIn)}`,
    say`challenges with the realm ${blank('to fill in, or: does not challenge')}`,
  )
}
