import { profileChange } from '../changes/profile-changes'
import { profileSettings } from '../catalogue/profile-fields'
import { sipTrunkFields } from '../catalogue/sip-trunk-fields'
import { h323Key, trunkFound } from '../plan/past'
import { profileOf, type PlanIndex } from '../plan/plan-index'
import type { ProfileFound, ProfileSettings, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import { byCodeUnit } from '../text/order'
import { named, namesInWords } from '../text/words'
import type { Found, H323Rule, SpreadRule } from './rule'

/** From no security up. */
const modes: readonly ProfileSettings['securityMode'][] = ['Non Secure', 'Authenticated', 'Encrypted']

type Mode = { securityMode: ProfileSettings['securityMode'] | null }

const isWeaker = (was: Mode | null | undefined, now: Mode | null): boolean =>
  Boolean(was?.securityMode && now?.securityMode) &&
  modes.indexOf(now?.securityMode ?? 'Encrypted') < modes.indexOf(was?.securityMode ?? 'Non Secure')

const modeWords = (was: Mode, now: Mode): string =>
  `${profileSettings.securityMode.label} ${was.securityMode ?? ''} becomes ${now.securityMode ?? ''}`

/** Signaling and media are two: each may be protected today, and be so no longer (OV-1). */
function findWeaker(trunk: SipTrunk, plan: PlanIndex): readonly Found[] {
  const found = trunkFound(plan.past, trunk.name)
  if (!found) return nothing
  const had = found.securityProfileName
  const was = had === null ? undefined : plan.past.profileByName.get(had)
  const now = profileOf(trunk, plan) ?? null
  const signaling = was && now && isWeaker(was, now) ? [signalingWords(was, now)] : []
  const media = found.srtpAllowed === true && !trunk.srtpAllowed ? [mediaWords] : []
  const lost = [...signaling, ...media]
  if (lost.length === 0) return nothing
  return [
    {
      objects: [trunk.name],
      path: `sipTrunks/${trunk.id}/${signaling.length > 0 ? 'securityProfileId' : 'srtpAllowed'}`,
      message: `${named(trunk.name)} is better protected today than it will be: ${lost.join('; ')}.`,
      remedy: keep,
    },
  ]
}

const nothing: readonly Found[] = []
const keep = 'Keep what protects it today, unless that is what the change is for.'
const mediaWords = `${sipTrunkFields.srtpAllowed.label} checked becomes unchecked`

const signalingWords = (was: ProfileFound, now: SipTrunkSecurityProfile): string =>
  `${modeWords(was, now)} (${was.name === now.name ? named(now.name) : `${named(was.name)}, ${named(now.name)}`})`

/** The cluster's other trunks with a profile of the plan become as weak as it; where they have SRTP their keys are readable (OV-5). */
function findWeakerOutside(profile: SipTrunkSecurityProfile, plan: PlanIndex): readonly Found[] {
  const change = profileChange(profile, plan)
  const { found } = change
  if (found === null || change.outside.length === 0 || !isWeaker(found, profile)) return nothing
  // However they stand in what was found.
  const outside = [...change.outside].sort(byCodeUnit)
  const srtp = new Set(plan.outside.filter((trunk) => trunk.found.srtpAllowed === true).map(({ name }) => name))
  const withKeys = outside.filter((name) => srtp.has(name))
  const keys =
    withKeys.length === 0
      ? ''
      : ` ${namesInWords(withKeys.map(named))} ${withKeys.length === 1 ? 'has' : 'have'} SRTP Allowed: the keys can be read in the signaling from then on (OV-5).`
  return [
    {
      objects: outside,
      path: `profiles/${profile.id}/securityMode`,
      message: `${namesInWords(outside.map(named))}, outside the plan, ${outside.length === 1 ? 'has' : 'have'} ${named(found.name)}: ${modeWords(found, profile)}.${keys}`,
      remedy: 'Leave the profile as it was found, and change a copy.',
    },
  ]
}

/** The fixed table of findings has nothing of it: it may be what somebody wants. */
export const weakerTrunkRules: readonly SpreadRule<SipTrunk>[] = [
  { id: 'OV-1', severity: 'advice', step: 3, find: findWeaker },
]

export const weakerProfileRules: readonly SpreadRule<SipTrunkSecurityProfile>[] = [
  { id: 'OV-1', severity: 'advice', step: 4, find: findWeakerOutside },
]

export const weakerH323Rules: readonly H323Rule[] = [
  {
    id: 'HX-5',
    severity: 'advice',
    step: 5,
    field: 'srtpAllowed',
    find: (device, { past }) => {
      if (device.srtpAllowed || past.h323ByKey.get(h323Key(device))?.srtpAllowed !== true) return null
      return {
        message: `${named(device.name)} is better protected today than it will be: ${mediaWords}, and media is RTP only.`,
        remedy: keep,
      }
    },
  },
]
