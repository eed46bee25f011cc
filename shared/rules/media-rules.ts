import type { SipTrunk } from '../plan/project'
import type { ObjectRule } from './rule'
import { named } from '../text/words'

interface MediaDevice {
  name: string
  srtpAllowed: boolean
  mtpRequired: boolean
}

/** FC-14: an MTP in the way of SRTP. */
export const earlyOfferRules: readonly ObjectRule<SipTrunk>[] = [
  {
    id: 'FC-14',
    severity: 'warning',
    step: 5,
    field: 'earlyOffer',
    find: ({ name, srtpAllowed, earlyOffer }) => {
      if (!srtpAllowed || earlyOffer !== 'Mandatory') return null
      return {
        message: `${named(name)} allows SRTP, and the early offer of its SIP profile is Mandatory: where that inserts an MTP which does not pass SRTP, the call is nonsecure.`,
        remedy: 'Choose Best Effort in the SIP profile, or see that its media resources pass SRTP.',
      }
    },
  },
]

/** Rules about the media of a device, the same for SIP trunks and H.323 devices. */
export const mediaRules: readonly ObjectRule<MediaDevice>[] = [
  {
    id: 'HX-8',
    severity: 'warning',
    step: 5,
    field: 'mtpRequired',
    find: ({ name, srtpAllowed, mtpRequired }) => {
      if (!srtpAllowed || !mtpRequired) return null
      return {
        message: `${named(name)} allows SRTP and requires an MTP: audio does not pass through, every call is nonsecure.`,
        remedy: 'Uncheck Media Termination Point Required, or do without SRTP here.',
      }
    },
  },
]
