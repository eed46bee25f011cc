import type { ObjectRule } from './rule'
import { named } from '../text/words'

interface MediaDevice {
  name: string
  srtpAllowed: boolean
  mtpRequired: boolean
}

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
