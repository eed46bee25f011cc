import { block, option, optionFor, remark, type Line, type Section } from '../../ios/ios-lines'
import { forms, numeral, ours, valueOr } from '../../ios/ios-values'
import { ios, listed, note, type Note } from '../../ios/ios-words'
import { afterSignaling, hasSrtp, isInClear, readable, srtpCommands } from '../sip/srtp'
import { mediaSeen, signalingSeen } from '../sip/verification'
import type { InPlaceContext } from './in-place-context'
import type { Choice, Target, UnitPlace } from './place'
import { suitesSaid } from './suites-said'
import { aboutTarget, peerName, srtpLines, targetLines, tenantNeeded, tlsLines, tlsLinesOfAll } from './target-lines'

/** What a unit does on the dial-peers that are there: signaling, then, once that is seen, media. */
export const unitSections = (place: UnitPlace, context: InPlaceContext): Section[] => {
  const { unit } = place
  const hasTls = unit.legs.some((leg) => leg.hasTls)
  return [
    ...(hasTls ? [overToTls(place, context), signalingSeen(unit, context.sip, keepalive)] : []),
    ...(hasSrtp(unit) ? [overToSrtp(place, context), mediaSeen(unit, context.sip)] : []),
  ]
}

const keepalive = 'KEEPALIVE is active for each of these that has it.'

const overToTls = (place: UnitPlace, context: InPlaceContext): Section => ({
  title: note`Unit U${place.unit.number}: calls over to TLS, on the dial-peers that are there`,
  step: 3,
  register: ['S3-1', 'FC-17', 'S1-6'],
  lines: [
    remark(
      ours(
        'In the minutes in which the trunk takes its profile. Patterns, preferences and all that is not named stay.',
      ),
    ),
    ...tlsLinesOfAll(
      place.targets.filter((target) => target.hasTls),
      context,
    ),
    ...uncalledRemark(place),
    ...place.targets.flatMap((target) => tenantOption(target, context)),
    ...place.choices.filter((one) => one.hasTls).map((one) => choiceOption(one, tlsLines(one, context))),
    ...takerOptions(place, context, 'TLS'),
  ],
})

const overToSrtp = (place: UnitPlace, context: InPlaceContext): Section => ({
  title: note`Unit U${place.unit.number}: SRTP, with fallback to RTP`,
  step: 5,
  register: ['XD-11', 'FC-16', 'S1-6', 'S5-2'],
  lines: [
    ...(place.unit.legs.some((leg) => leg.hasTls) ? [remark(ours(afterSignaling))] : []),
    ...(place.unit.legs.some(isInClear) ? [remark(ours(readable))] : []),
    ...suitesSaid(place, context),
    ...place.targets
      .filter((target) => target.hasSrtp)
      .flatMap((target) => targetLines(aboutTarget(target), srtpLines(target, context.sip))),
    ...place.choices.filter((one) => one.hasSrtp).map((one) => choiceOption(one, srtpLines(one, context.sip))),
    ...takerOptions(place, context, 'SRTP'),
  ],
})

/** Nobody guesses: it is used where somebody says that it is one of these. */
function choiceOption(choice: Choice, lines: readonly Line[]): Line {
  const whose = listed(
    choice.trunks.map(({ trunk }) => trunk.name),
    4,
  )
  return optionFor(
    note`to be decided on, because it is not plain whether dial-peer ${peerName(choice.reach.peer)} is to change: ${choice.why}. For ${whose}.`,
    whose,
    lines,
  )
}

function uncalledRemark({ uncalled }: UnitPlace): Line[] {
  if (uncalled.length === 0) return []
  return [
    remark(
      note`No SIP dial-peer of the configuration that is in service calls ${listed(uncalled.map(({ name, address }) => (name === '' ? address : name)))} for these trunks: where calls go to CUCM there, the dial-peer that carries them is still to be found.`,
    ),
  ]
}

/** A dial-peer that has a tenant keeps it; the tenant may be told to listen, which its other dial-peers feel too. */
function tenantOption(target: Target, { sip, place, facts }: InPlaceContext): Line[] {
  const tenant = tenantNeeded(target, sip)
  const { peer } = target.reach
  const own = facts.tenants.find(({ tag }) => tag === peer.tenant)
  if (tenant === null || own === undefined || own.listenPortSecure === tenant.port) return []
  const sharing = place.others.filter((one) => one.tenant === own.tag)
  return [
    option(
      note`to be decided on, because dial-peer ${peerName(peer)} has tenant ${own.tag} already${ours(sharing.length === 0 ? '' : ', as have ')}${listed(sharing.map(peerName), 12)}: it listens for TLS at ${tenant.port} where that tenant is told so.`,
      block(
        ios`voice class tenant ${numeral(own.tag)}`,
        ios`tls-profile ${sip.names.profile}`,
        ios`listen-port secure ${tenant.listenPort}`,
      ),
    ),
  ]
}

/**
 * FC-17: where no URI class has the nodes, one of the dial-peers that take calls by number does it, or a new one, which
 * IOS takes first.
 */
function takerOptions(place: UnitPlace, context: InPlaceContext, what: 'TLS' | 'SRTP'): Line[] {
  const { uncovered, takers, unit } = place
  if (uncovered.length === 0) return []
  const nodes = listed(uncovered.map(({ name, address }) => (name === '' ? address : name)))
  const why: Note = note`to be decided on, because no dial-peer plainly takes calls from ${nodes} by their address (unit U${unit.number})`
  const changed = place.targets.filter(({ reach }) => reach.peer.incomingCalledNumber !== null)
  const commands = what === 'TLS' ? [ios`session transport tcp tls`] : srtpCommands(context.sip)
  return [
    ...(changed.length === 0 || what === 'SRTP' ? [] : [remark(takesByNumber(changed))]),
    ...takers.map((peer) =>
      option(
        note`${why}: this is it where dial-peer ${peerName(peer)} takes them, and those of nobody else.`,
        block(ios`dial-peer voice ${numeral(peer.tag)} voip`, ...commands),
      ),
    ),
    option(
      note`${why}: else a new one takes them. Codec and DTMF are given to it as the one has that takes them today.`,
      newTaker(place, context, what),
    ),
  ]
}

/** One that changes because it calls nodes may be the one that takes their calls: for whoever else calls such a number, too. */
const takesByNumber = (changed: readonly Target[]): Note =>
  note`By the number that is called, whoever calls, dial-peer ${listed(
    changed.map(({ reach: { peer } }) => peerName(peer)),
    4,
  )} takes calls too (incoming called-number): those from CUCM that match no URI may come in there, and those of others with them; what is changed there holds for both.`

function newTaker({ unit, uncovered }: UnitPlace, { sip, takers }: InPlaceContext, what: 'TLS' | 'SRTP'): Line[] {
  const { dialPeer, uriClass } = takers(unit)
  const media = unit.legs.every((leg) => !leg.hasTls)
  const head = ios`dial-peer voice ${dialPeer} voip`
  if (what === 'SRTP' && !media) return block(head, ...srtpCommands(sip))
  return [
    ...block(
      ios`voice class uri ${uriClass} sip`,
      ...uncovered.map(
        ({ name, address }, at) =>
          ios`host ipv4:${valueOr(forms.address, address, `NODE_${String(at + 1)}_ADDRESS`, note`node ${name}`)}`,
      ),
    ),
    ...block(
      head,
      ios`session protocol sipv2`,
      ...(what === 'TLS' ? [ios`session transport tcp tls`] : srtpCommands(sip)),
      ios`incoming uri via ${uriClass}`,
    ),
  ]
}
