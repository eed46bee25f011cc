import { code, say } from '../../../document/inline'
import { farEndOf, isIos } from '../../../plan/far-ends'
import type { EvaluatedPlan } from '../../../evaluation/evaluated-plan'
import type { Kind } from './symptom'
import { hasProtectedStatus } from '../../../plan/protected-status'

const secured = ({ project }: EvaluatedPlan) => [
  ...project.sipTrunks.filter(({ srtpAllowed }) => srtpAllowed),
  ...project.h323Devices.filter(({ srtpAllowed }) => srtpAllowed),
]

export const media: Kind = {
  title: 'Media',
  applies: (plan) => secured(plan).length > 0 || plan.project.mgcpGateways.some(({ srtp }) => srtp),
  symptoms: [
    [
      say`No lock in a call`,
      say`Media Termination Point Required; SRTP of the far end`,
      say`With MTP Required no call is secure (HX-8), nor without SRTP on both sides.`,
      say`Uncheck it, or have SRTP there.`,
    ],
    [
      say`Shield instead of lock`,
      say`Profile of the phone`,
      say`It is Authenticated: no fault.`,
      say`An Encrypted profile, for the lock.`,
    ],
    [
      say`Digits are lost in a secure call`,
      say`DTMF on each leg`,
      say`An MTP changes DTMF in secure media only from CUCM 14SU3 with IOS XE 17.10.1a on.`,
      say`One method on both, or these releases.`,
    ],
  ],
}

export const readableKeys: Kind = {
  title: 'SRTP without encrypted signaling',
  applies: ({ findings }) => findings.some(({ rule }) => rule === 'OV-5'),
  symptoms: [
    [
      say`The lock shows, yet keys stand in traces`,
      say`${code('a=crypto')} in SDP`,
      say`The profile does not encrypt signaling (OV-5).`,
      say`An Encrypted profile; until then traces are secret.`,
    ],
  ],
}

export const iosMedia: Kind = {
  title: 'SRTP on gateways',
  applies: ({ project, index: { farEndById } }) =>
    project.sipTrunks.some((trunk) => trunk.srtpAllowed && isIos(farEndOf(trunk, farEndById))) ||
    project.h323Devices.some(({ srtpAllowed, kind }) => srtpAllowed && kind === 'H.323 Gateway'),
  symptoms: [
    [
      say`Calls are RTP since an upgrade of IOS XE`,
      say`${code('show running-config')}`,
      say`${code('srtp-auth')} is left over: it does nothing from 16.5.1b on (XD-11).`,
      say`${code('voice class srtp-crypto')}, used by ${code('srtp-crypto')}, instead.`,
    ],
    [
      say`Calls without SRTP fail`,
      say`${code('show running-config')}: ${code('srtp')} without ${code('fallback')}`,
      say`SRTP or no call.`,
      say`${code('srtp fallback')} allows them.`,
    ],
    [
      say`One-way speech, or none, after hold or transfer`,
      say`${code('show call active voice brief')}: ${code('SRTP:')} differs between the legs`,
      say`Fallback is half configured.`,
      say`On SIP ${code('srtp fallback')} and ${code('srtp negotiate cisco')}; on both ${code('supplementary-service media-renegotiate')} (XD-11).`,
    ],
    [
      say`${code('415 Unsupported Media Type')}`,
      say`${code('debug ccsip messages')}`,
      say`One dial-peer alone passes SRTP on.`,
      say`The same on both.`,
    ],
  ],
}

export const mgcp: Kind = {
  title: 'MGCP gateways',
  applies: ({ project }) => project.mgcpGateways.some(({ srtp }) => srtp),
  symptoms: [
    [
      say`Media is never secure on this gateway`,
      say`${code('show mgcp')} without ${code('srtp-package')}; ${code('show mgcp connection')} with ${code('K=0')}`,
      say`The package is not on, the image cannot, or an old DSP is not set for it.`,
      say`The package and the image (MG-5, MG-6); ${code('show voice dsp')} on an NM-HDV.`,
    ],
    [
      say`No call goes through after the change`,
      say`${code('show ccm-manager')} is not ${code('Registered')}`,
      say`The gateway has lost CUCM: mostly IPsec, or the source of its signaling.`,
      say`Take the crypto map off the interface, then go on with the rows on IPsec.`,
    ],
  ],
}

export const e1Pri: Kind = {
  title: 'E1 PRI by MGCP',
  applies: ({ project }) => project.mgcpGateways.some(hasProtectedStatus),
  symptoms: [
    [
      say`The call drops when it is answered`,
      say`${code('show mgcp connection')} has ${code('K=0')}`,
      say`Media between the phone and this gateway is not encrypted, and protected status is on (MG-9).`,
      say`See the SRTP package, the image and the phone; or uncheck Enable Protected Facility IE.`,
    ],
  ],
}
