import type { Destination } from '../catalogue/sip-trunk-fields'
import { methodFields } from '../catalogue/user-fields'
import { exactly } from '../checklist/line'
import type { FormRow } from '../document/document'
import { blank, code, plainText, say, type Inline } from '../document/inline'
import { toFillIn } from '../document/words'
import type { FarEndContext } from './context'
import { kindWords } from './kinds'
import { mediaRows, ourNames, tlsRows } from './our-side'
import { destinationText, isSrv } from '../plan/destinations'
import { named } from '../text/words'
import { methods } from '../profiles/method-authorization'
import { unreachable } from '../unreachable'
import { listed, moved, row } from './row'
import { calledRows, shownRow } from './shown-certificates'

/**
 * What both sides have to agree on: our side from the plan, with what it was; theirs to be ticked where it is known or to
 * be filled in. What holds for all trunks to them stands once.
 */
export function agreementRows(contexts: readonly FarEndContext[]): FormRow[] {
  const byTrunk = contexts.map((context) => ({ context, rows: rowsOfTrunk(context) }))
  const names = [...new Set(byTrunk.flatMap(({ rows }) => rows.map(({ name }) => name)))]
  return names.flatMap((name) => {
    const own = byTrunk.flatMap(({ context, rows }) =>
      rows.filter((each) => each.name === name).map((each) => ({ trunk: context.trunk, row: each })),
    )
    const [first] = own
    if (first === undefined) return []
    const isSame = own.length === contexts.length && own.every((each) => textOf(each.row) === textOf(first.row))
    return isSame ? [first.row] : own.map((each) => ({ ...each.row, name: `${name}, ${named(each.trunk.name)}` }))
  })
}

const textOf = ({ said, asked }: FormRow): string => `${plainText(said)}\n${plainText(asked)}`

const rowsOfTrunk = (context: FarEndContext): FormRow[] => [
  ...pathRows(context),
  ...(context.hasTls ? tlsRows(context) : []),
  ...mediaRows(context),
  ...(context.hasTls ? certificateRows(context) : []),
  ...digestRows(context),
  ...methodRows(context),
  optionsRow(context),
  ...(kindWords(context.farEnd).rows?.(context) ?? []).map(({ name, said }) => row(name, said)),
]

function certificateRows(context: FarEndContext): FormRow[] {
  const { certificateNames, expectedNames } = context
  return [
    row('Names in the certificate', ourNames(context), listed(certificateNames)),
    takenNames(expectedNames),
    shownRow(context),
    ...calledRows(context),
  ]
}

/** Without a name CUCM has nothing to compare, and no source says what it then takes (FC-4). */
const takenNames = (names: readonly string[]): FormRow =>
  names.length === 0
    ? row('Names that CUCM takes', say`${blank(toFillIn)}: none is set yet; we set those of your certificate (FC-4)`)
    : row('Names that CUCM takes', say`${listed(names)} (PF-37)`, say`our certificate has one of them`)

const transportOf = (transport: string | null): Inline | null =>
  transport === null ? null : say`${transport === 'TCP+UDP' ? 'TCP or UDP' : transport}`

/** What it is called here, for who speaks with us about it: nothing that they set. */
function profileRow({ profile, change, found }: FarEndContext): FormRow {
  const before = change.found?.securityProfileName ?? null
  const after = say`${code(named(profile.name))}, ${profile.securityMode}`
  // One that changes and keeps its name is no move.
  const mode = before === profile.name && found?.securityMode ? `, ${found.securityMode}` : ''
  return row('Our profile', moved(before === null ? null : say`${code(before)}${mode}`, after), say`nothing to set`)
}

function pathRows(context: FarEndContext): FormRow[] {
  const { trunk, profile, hasTls, nodes, found, change } = context
  const { destinations } = trunk
  const before = change.found?.destinations ?? null
  const transport = say`${profile.outgoingTransport}`
  const addresses = exactly(
    nodes.map(({ address }) => address),
    toFillIn,
  )
  const port = moved(portOf(found?.incomingPort ?? null), say`${code(String(profile.incomingPort))}`)
  return [
    profileRow(context),
    row(
      'Transport',
      moved(transportOf(found?.outgoingTransport ?? null), transport),
      destinations.length === 0 ? [] : transport,
    ),
    row(
      'Our nodes call you at',
      placesMoved(before, destinations),
      destinations.length === 0 ? [] : say`listens there`,
    ),
    row(
      'You call our nodes at',
      say`${addresses}, ${hasTls ? 'TLS' : 'TCP or UDP'}, port ${port} (PF-21)`,
      each(nodes),
    ),
  ]
}

const portOf = (port: number | null): Inline | null => (port === null ? null : say`${code(String(port))}`)

const each = (nodes: FarEndContext['nodes']): Inline =>
  nodes.length === 0 ? [] : say`${nodes.length === 1 ? 'that node' : 'each of them'}`

/** Each address once, where nothing but their port is another one; an SRV name has no port of its own (FC-2). */
function placesMoved(before: readonly Destination[] | null, after: readonly Destination[]): Inline {
  const was = onePort(before ?? [])
  const is = onePort(after)
  const isMove =
    was !== null && is !== null && was * is > 0 && was !== is && addressesOf(before ?? []) === addressesOf(after)
  if (!isMove) return moved(before === null ? null : places(before), places(after))
  return say`${listed(after.map(({ address }) => address))}, port ${code(String(was))} → ${code(String(is))}`
}

/** That of all of them; null where there is none, or more than one. */
function onePort(destinations: readonly Destination[]): number | null {
  const ports = new Set(destinations.map(({ port }) => port))
  const [port = null] = ports
  return ports.size === 1 ? port : null
}

const addressesOf = (destinations: readonly Destination[]): string =>
  JSON.stringify(destinations.map(({ address }) => address))

const places = (destinations: readonly Destination[]): Inline =>
  destinations.length === 0
    ? say`${blank(toFillIn)}`
    : say`${listed(destinations.map(destinationText))}${destinations.some(isSrv) ? ', as its SRV record answers' : ''}`

/** Its SIP profile has it, which no window of this plan changes; without it CUCM shows no service state (S5-4). */
const optionsRow = ({ trunk: { optionsPing } }: FarEndContext): FormRow => {
  switch (optionsPing) {
    case 'yes':
      return row('OPTIONS', say`sent by our nodes, as today`, say`answered`)
    case 'no':
      return row('OPTIONS', say`not sent by our nodes, as today`, say`nothing to set`)
    case 'unknown':
      return row('OPTIONS', say`${blank('whether our nodes send them')}`, say`answered`)
    default:
      return unreachable(optionsPing)
  }
}

/** Requests that CUCM takes from them, where it takes any or no longer does (FC-8). */
function methodRows({ profile, found }: FarEndContext): FormRow[] {
  const [before, after] = [found === undefined ? null : accepted(found), accepted(profile)]
  const isNone = [before, after].every((said) => said === null || plainText(said) === plainText(noMethod))
  return isNone ? [] : [row('CUCM accepts', moved(before, after))]
}

const noMethod = say`none of these requests`

function accepted(settings: Partial<Record<(typeof methods)[number], boolean | null>>): Inline {
  const on = methods.filter((method) => settings[method] === true)
  return on.length === 0
    ? noMethod
    : say`${on.map((method) => methodFields[method].label.replace(/^Accept /u, '')).join(', ')}`
}

/** CUCM challenges with its Cluster ID; the realm of the trunk is for the other direction (XD-7). */
function digestRows({ profile, found, cluster, farEnd, realm, userids }: FarEndContext): FormRow[] {
  const isAsked = profile.digestAuthentication
  if (!isAsked && found?.digestAuthentication !== true && realm === null && farEnd.challenges !== 'yes')
    return [row('Digest', say`not used`, say`not used`)]
  const wasAsked = found?.digestAuthentication ?? null
  const toward = isAsked
    ? row(
        'Digest, toward CUCM',
        moved(
          wasAsked === false ? say`none` : null,
          say`CUCM challenges with the realm ${exactly([cluster.name], 'Cluster ID')} (XD-7)`,
        ),
        userids.length === 0 ? [] : say`answers as ${listed(userids)}`,
      )
    : row(
        'Digest, toward CUCM',
        wasAsked === true ? say`CUCM no longer challenges` : say`CUCM does not challenge`,
        say`nothing to answer`,
      )
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
