import type { IosFile } from '../../ios/ios-file'
import { block, line, option, remark, show, step, type Line, type Section } from '../../ios/ios-lines'
import { ours } from '../../ios/ios-values'
import { ios, no, note } from '../../ios/ios-words'
import { planFacts, useOfRollback, type PlanStamp } from '../../ios/plan-facts'
import { trustStays } from '../../ios/pki'
import type { SipContext } from './context'
import { authentication } from './dial-peers'
import { sipFacts } from './sip-file'
import { srtpCryptoTag } from './srtp'
import { tlsClass } from './tls'

/** Takes the configuration off again: CUCM goes back first, then the dial-peers, then what they used. */
export const sipRollback = (context: SipContext, stamp: PlanStamp): IosFile => ({
  head: {
    title: note`Gateway behind SIP trunk ${context.trunk.name}: rollback`,
    facts: [...planFacts(stamp), ...sipFacts(context)],
    use: useOfRollback,
    form: [],
    cautions: [],
    checks: [],
  },
  sections: [
    cucmFirst(context),
    ...(context.hasTls ? [newDialPeers(context)] : context.hasSrtp ? [oldDialPeers(context)] : []),
    ...(hasRest(context) ? [rest(context)] : []),
    ...everyLeg(context),
  ],
})

const cucmFirst = ({ hasTls, hasSrtp }: SipContext): Section => ({
  title: ours('CUCM first'),
  step: 3,
  register: ['S3-1', 'S5-2'],
  lines: [
    ...(hasSrtp ? [step(ours('Uncheck SRTP Allowed on the trunk, if this window checked it.'))] : []),
    step(
      ours('Put profile, trunk and destination port back to what they were, as the rollback of the checklist has it.'),
    ),
    step(ours('Reset the trunk; calls on it drop (XD-9).')),
    ...(hasTls ? [remark(ours('From here on it needs the dial-peers of before.'))] : []),
  ],
})

const newDialPeers = ({ peers }: SipContext): Section => ({
  title: ours('Dial-peers'),
  step: 1,
  register: ['S1-6'],
  lines: [
    remark(ours('The new ones go; those of before carry the calls.')),
    ...peers.map(({ dialPeer }) => line(ios`no dial-peer voice ${dialPeer} voip`)),
    show(ios`show dial-peer voice summary`, ours('The dial-peers of before are up.')),
  ],
})

const oldDialPeers = ({ peers, form }: SipContext): Section => ({
  title: ours('Dial-peers'),
  step: 5,
  register: ['S1-6', 'XD-11'],
  lines: [
    remark(ours('They had no SRTP before; where one had, as the saved configuration has it.')),
    ...peers.flatMap(({ dialPeer }) =>
      block(
        ios`dial-peer voice ${dialPeer} voip`,
        ios`no srtp`,
        ...(form.hasSrtpCrypto ? [no(ios`voice-class sip srtp-crypto ${srtpCryptoTag}`)] : []),
      ),
    ),
  ],
})

const hasRest = ({ hasTls, hasDigest, hasSrtp, form }: SipContext): boolean =>
  hasTls || hasDigest || (hasSrtp && form.hasSrtpCrypto)

/** What only the new dial-peers used. */
const rest = (context: SipContext): Section => ({
  title: ours('What they used'),
  step: 1,
  register: ['S1-6'],
  lines: [
    ...sipUa(context),
    ...(context.hasTls || context.hasDigest ? [lineOfBefore] : []),
    ...(context.hasSrtp && context.form.hasSrtpCrypto ? [line(ios`no voice class srtp-crypto ${srtpCryptoTag}`)] : []),
    ...(context.hasTls ? classes(context) : []),
    ...(context.hasTls ? [trustStays] : []),
    remark(ours('A test call goes through, each way.')),
  ],
})

const lineOfBefore = remark(
  ours(
    'Where sip-ua had a line for the same address or realm before, it is put back as the saved configuration has it.',
  ),
)

function sipUa({ hasTls, hasDigest, peers, user, realm }: SipContext): Line[] {
  if (!hasTls && !hasDigest) return []
  return block(
    ios`sip-ua`,
    ...(hasTls ? peers.map(({ address }) => ios`no crypto signaling remote-addr ${address} 255.255.255.255`) : []),
    ...(hasDigest ? [no(authentication({ user, realm }))] : []),
  )
}

function classes({ form }: SipContext): Line[] {
  if (form.tls === 'trustpoint') return []
  return [
    line(no(ios`voice class tls-profile ${tlsClass.profile}`)),
    ...(form.tls === 'profile with cipher list' ? [line(no(ios`voice class tls-cipher ${tlsClass.cipher}`))] : []),
  ]
}

/** What may have been there before the window: a decision, by the saved configuration. */
function everyLeg({ hasTls, hasSrtp }: SipContext): Section[] {
  const lines = [...(hasSrtp ? [voiceService] : []), ...(hasTls ? [transport] : [])]
  if (lines.length === 0) return []
  return [{ title: ours('What holds for every leg'), step: 1, register: ['S1-6'], lines }]
}

const voiceService = option(
  ours('only where the saved configuration has none of it.'),
  block(
    ios`voice service voip`,
    ios`no supplementary-service media-renegotiate`,
    block(ios`sip`, ios`no srtp negotiate cisco`),
  ),
)

const transport = remark(
  ours(
    'The line transport tcp tls under sip-ua is put back as the saved configuration has it; the same holds for what "Last of all" took away.',
  ),
)
