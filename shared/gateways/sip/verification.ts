import { isPast } from '../../software/release-gates'
import { block, option, remark, show, type Section } from '../../ios/ios-lines'
import { ours } from '../../ios/ios-values'
import { ios, listed, note, type Note } from '../../ios/ios-words'
import type { SipContext } from './context'
import { addedPeers } from './dial-peers'
import { portsOf } from './tenants'
import type { SipUnit } from './units'

/** Once the trunk has its profile: is signaling up? */
export const signalingSeen = (
  unit: SipUnit,
  context: SipContext,
  keepalive = 'KEEPALIVE is active for each new dial-peer.',
): Section => ({
  title: note`Unit U${unit.number}: verification of signaling, once the trunk has its profile`,
  step: 3,
  register: ['S3-1', 'S5-4'],
  lines: [
    show(
      ios`show sip-ua connections tcp tls detail`,
      note`After a call or OPTIONS: Conn-State Established toward each node, port ${portsThere(unit)} there or ${portsHere(unit, context)} here; no failed handshake; ${portsHere(unit, context)} among the listen sockets.`,
    ),
    show(ios`show sip-ua status`, ours('TLS over TCP is ENABLED.')),
    show(ios`show dial-peer voice summary`, ours(keepalive)),
    remark(
      ours(
        'In CUCM, Device > Trunk has Full Service, where the SIP profile of the trunk has OPTIONS Ping. A failure shows as %SIP-2-TLS_HANDSHAKE_FAILED with a reason.',
      ),
    ),
  ],
})

/** What the plan has from CUCM alone, is looked at on the device before keys go that way. */
export const overTlsSeen = ({ number, legs }: SipUnit): Section => {
  const own = legs.filter(({ isOverTls }) => isOverTls)
  return {
    title: note`Unit U${number}: signaling is over TLS already`,
    step: 3,
    register: ['S3-1', 'S5-4'],
    lines: [
      show(
        ios`show sip-ua connections tcp tls detail`,
        note`After a call or OPTIONS of ${listed(own.map(({ trunk }) => trunk.name))}: Conn-State Established toward CUCM, port ${listed([...new Set(own.map(({ profile }) => String(profile.incomingPort)))])} there. Where it is not: stop here, nothing below brings TLS.`,
      ),
      show(
        ios`show dial-peer voice summary`,
        ours('The dial-peers whose session target is CUCM, which the blanks below ask for.'),
      ),
    ],
  }
}

const portsThere = ({ legs }: SipUnit): Note =>
  listed([...new Set(legs.filter(({ hasTls }) => hasTls).map(({ profile }) => String(profile.incomingPort)))])

/** As far as the device can be told to listen there. */
function portsHere({ legs }: SipUnit, { box, form }: SipContext): Note {
  const ports = form.hasListenPort ? legs.flatMap((leg) => portsOf(box, leg)) : []
  return listed(ports.length === 0 ? ['5061'] : [...new Set(ports)].map(String))
}

/** Once SRTP is allowed: is media secure? */
export const mediaSeen = (unit: SipUnit, { form }: SipContext): Section => ({
  title: note`Unit U${unit.number}: verification of media, in a call`,
  step: 5,
  register: ['S5-4', 'XD-11'],
  lines: [
    show(ios`show call active voice brief`, ours('SRTP: on for the leg toward CUCM.')),
    ...(isPast('showSipSrtp', form.release)
      ? [
          show(ios`show sip-ua srtp`, ours('The suite that was agreed on counts up.')),
          show(
            ios`show sip-ua calls`,
            ours('Local and remote crypto of the call. Keys stand there too: do not keep this output as evidence.'),
          ),
        ]
      : []),
    remark(
      ours('Then transfer, conference and music on hold: speech stays, and SRTP may go off and come back (MG-1).'),
    ),
  ],
})

/** Days later, when nobody goes back: what carried the calls before. */
export const oldDialPeers = ({ units }: SipContext): Section => ({
  title: ours('Dial-peers of before'),
  step: 5,
  register: ['S1-6'],
  lines: [
    option(
      ours('when the rollback of every unit is ruled out; it needs them.'),
      ...units.flatMap(addedPeers).map(({ today }) => ios`no dial-peer voice ${today} voip`),
    ),
  ],
})

/** Last of all, and only where it is true. */
export const hardening: Section = {
  title: ours('SIP in clear text'),
  step: 5,
  register: ['S1-6', 'FC-16'],
  lines: [
    option(
      ours('none any more; only where every leg of the device is TLS, those to a provider too.'),
      block(ios`sip-ua`, ios`no transport udp`, ios`no transport tcp`),
    ),
  ],
}
