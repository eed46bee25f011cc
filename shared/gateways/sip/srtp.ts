import { block, remark, type Line, type Section } from '../../ios/ios-lines'
import { ours, placeholder } from '../../ios/ios-values'
import { ios, note, type Command } from '../../ios/ios-words'
import type { SipContext } from './context'
import type { SipForm } from './form'

export const srtpCryptoTag = placeholder('SRTP_CRYPTO_TAG', ours('a free number for voice class srtp-crypto'))

/** What holds for every leg of the device. */
export const everyLeg = {
  voiceService: ios`supplementary-service media-renegotiate`,
  sip: ios`srtp negotiate cisco`,
}

/** SRTP that falls back to RTP, as CUCM knows it (XD-11). */
export const srtpSection = (context: SipContext): Section => ({
  title: ours('SRTP, with fallback to RTP'),
  step: 5,
  register: ['XD-11', 'S1-6', 'S5-2'],
  lines: [
    remark(ours(context.hasTls ? afterSignaling : readable)),
    ...suites(context.form),
    remark(ours('These lines hold for every leg of the device.')),
    ...block(ios`voice service voip`, everyLeg.voiceService, block(ios`sip`, everyLeg.sip)),
    ...context.peers.flatMap(({ dialPeer, name }) => [
      remark(note`Toward ${name}:`),
      ...block(ios`dial-peer voice ${dialPeer} voip`, ...srtpCommands(context.form)),
    ]),
  ],
})

const afterSignaling = 'Only after the section before has shown that signaling is up.'
const readable =
  "The profile of the trunk does not encrypt signaling: the keys can be read there, unless the network is secured (OV-5). The dial-peers are today's."

/** What a dial-peer is told. */
export const srtpCommands = ({ hasSrtpCrypto }: SipForm): Command[] => [
  ...(hasSrtpCrypto ? [ios`voice-class sip srtp-crypto ${srtpCryptoTag}`] : []),
  ios`srtp fallback`,
]

function suites({ hasSrtpCrypto }: SipForm): Line[] {
  if (!hasSrtpCrypto) {
    return [
      remark(ours('The suite stays the default of the release; AES_CM_128_HMAC_SHA1_32, which CUCM has, is in it.')),
    ]
  }
  return block(
    ios`voice class srtp-crypto ${srtpCryptoTag}`,
    ios`crypto 1 AEAD_AES_256_GCM`,
    ios`crypto 2 AEAD_AES_128_GCM`,
    ios`crypto 3 AES_CM_128_HMAC_SHA1_80`,
    ios`crypto 4 AES_CM_128_HMAC_SHA1_32`,
  )
}
