import { isPast } from '../../software/release-gates'
import { block, option, remark, show, type Section } from '../../ios/ios-lines'
import { ours } from '../../ios/ios-values'
import { ios, note } from '../../ios/ios-words'
import type { SipContext } from './context'

/** Once the trunk has its profile: is signaling up? */
export const signalingSeen = ({ port }: SipContext): Section => ({
  title: ours('Verification of signaling, once the trunk has its profile'),
  step: 3,
  register: ['S3-1', 'S5-4'],
  lines: [
    show(
      ios`show sip-ua connections tcp tls detail`,
      note`After a call or OPTIONS: Conn-State Established toward each node, port ${port} there or 5061 here; no failed handshake; 5061 among the listen sockets.`,
    ),
    show(ios`show sip-ua status`, ours('TLS over TCP is ENABLED.')),
    show(ios`show dial-peer voice summary`, ours('KEEPALIVE is active for each new dial-peer.')),
    remark(
      ours(
        'In CUCM, Device > Trunk has Full Service, where the SIP profile of the trunk has OPTIONS Ping. A failure shows as %SIP-2-TLS_HANDSHAKE_FAILED with a reason.',
      ),
    ),
  ],
})

/** Once SRTP is allowed: is media secure? */
export const mediaSeen = ({ form }: SipContext): Section => ({
  title: ours('Verification of media, in a call'),
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

/** Last of all, and only where it is true. */
export const hardening: Section = {
  title: ours('Last of all'),
  step: 5,
  register: ['S1-6'],
  lines: [
    option(
      ours('no SIP in clear text any more; only where every leg of the device is TLS.'),
      block(ios`sip-ua`, ios`no transport udp`, ios`no transport tcp`),
    ),
  ],
}
