import { profileSettings } from '../catalogue/profile-fields'
import { defaultsOf } from '../plan/defaults'
import type { AsFound, H323Device, H323Found, ProfileSettings, TrunkFound } from '../plan/project'
import type { ExampleProfiles } from './example-profiles'
import type { ExampleTrunks, TrunkKey } from './example-trunks'

const unityProfile = 'Unity Connection Trunk Profile'
const edgeProfile = 'Expressway TLS'

/** The cluster as it was read before the plan. Two trunks and one H.323 trunk are not in it: nobody knows how they were. */
export const exampleAsFound = (
  profiles: ExampleProfiles,
  trunks: ExampleTrunks,
  h323Devices: readonly H323Device[],
): AsFound => ({
  takenOn: '2026-09-08',
  source: 'AXL answers of ccm-pub.example.com',
  profiles: foundProfiles(profiles),
  sipTrunks: foundTrunks(profiles, trunks),
  h323Devices: h323Devices.filter(({ name }) => name !== 'H225-REGION').map(foundH323Device),
})

const foundProfiles = ({ predefined, contactCentre, edge, fax }: ExampleProfiles): ProfileSettings[] => [
  settingsOf(predefined),
  { ...settingsOf(contactCentre), description: 'Contact centre', applLevelAuthentication: false },
  { ...settingsOf(edge), name: edgeProfile, description: 'Expressway', incomingPort: 5061 },
  settingsOf(fax),
  // Voice mail leaves it for an encrypted profile, and nothing else has it.
  {
    ...defaultsOf(profileSettings),
    name: unityProfile,
    description: 'Unity Connection',
    acceptOutOfDialogRefer: true,
    acceptUnsolicitedNotification: true,
    allowReplaceHeader: true,
  },
]

/** The settings that a profile of the plan has on the cluster, its id and where it comes from left out. */
const settingsOf = (profile: ProfileSettings): ProfileSettings =>
  Object.fromEntries(
    Object.keys(profileSettings).map((name) => [name, profile[name as keyof ProfileSettings]]),
  ) as ProfileSettings

/** Before the plan: clear but for the edge. */
function foundTrunks({ predefined, contactCentre, fax }: ExampleProfiles, trunks: ExampleTrunks): TrunkFound[] {
  const found = (key: TrunkKey, securityProfileName: string, srtpAllowed = false): TrunkFound => ({
    name: trunks[key].name,
    securityProfileName,
    srtpAllowed,
    mtpRequired: false,
  })
  return [
    found('pstn1', predefined.name),
    found('pstn2', predefined.name),
    found('northfield', predefined.name),
    found('voiceMail', unityProfile),
    found('meetings', predefined.name),
    found('edge', edgeProfile, true),
    found('recorder', predefined.name),
    found('contactCentre1', contactCentre.name),
    found('contactCentre2', contactCentre.name),
    found('fax', fax.name),
    found('paging', fax.name),
    found('pbxEast', predefined.name),
    found('pbxSouthgate', predefined.name),
  ]
}

const foundH323Device = ({ kind, name, mtpRequired }: H323Device): H323Found => ({
  kind,
  name,
  srtpAllowed: false,
  mtpRequired,
  enableOutboundFaststart: kind === 'H.323 Gateway',
  allowH235PassThrough: false,
})
