import {
  profileFields,
  profileSettings,
  type SipTrunkSecurityProfile,
  type ProfileSettings,
} from '../catalogue/profile-fields'
import { defaultsOf } from './defaults'

const name = 'Non Secure SIP Trunk Profile'

/** What CUCM itself writes there: longer than the 50 characters that it takes from a person (PF-2). */
export const factoryDescription = 'Non Secure SIP Trunk Profile authenticated by null String'

/** The settings of the profile that installation brings (SP-2). Its description is left out: nobody plans one. */
export const factorySettings: ProfileSettings = { ...defaultsOf(profileSettings), name }

/** The predefined non-secure profile, which every plan holds (SP-2). */
export const predefinedProfile = (id: string): SipTrunkSecurityProfile => ({
  ...defaultsOf(profileFields),
  ...factorySettings,
  id,
  asFoundName: name,
  predefined: true,
})
