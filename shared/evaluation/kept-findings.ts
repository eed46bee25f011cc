import type { FarEnd, H323Device, MgcpGateway, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import type { Finding } from '../rules/finding'
import { keptOfNone, renew, type Kept } from './keep-values'
import { noSecrets, renewSecrets, saidOf, type KeptSecrets } from './kept-secrets'
import { mergeFindings } from './merge-findings'
import {
  addressFindings,
  certificateFindings,
  clusterFindings,
  destinationFindings,
  farEndFindings,
  h323Findings,
  mgcpFindings,
  nameFindings,
  profileFindings,
  togetherFindings,
  trunkFindings,
} from './object-findings'
import type { PlanIndex } from '../plan/plan-index'
import {
  areCertificatesTheSame,
  areDestinationsTheSame,
  areDevicesCalledTheSame,
  areH323AndMgcpTheSame,
  touchedFarEnds,
  touchedH323,
  touchedProfiles,
  touchedTrunks,
} from './touched-objects'

type Said = readonly Finding[]

/** What is said of objects of several kinds that meet. */
type Meetings = Record<'names' | 'destinations' | 'addresses' | 'certificates', Said>

/** The findings of a plan by what they are about, and all of them in order; waivers are not yet looked at. */
export interface KeptFindings {
  profiles: Kept<SipTrunkSecurityProfile, Said>
  farEnds: Kept<FarEnd, Said>
  trunks: Kept<SipTrunk, Said>
  h323: Kept<H323Device, Said>
  mgcp: Kept<MgcpGateway, Said>
  together: Said
  /** Null: nobody has looked yet. */
  meetings: Meetings | null
  cluster: Said
  secrets: KeptSecrets
  ordered: Said
}

export const noFindings: KeptFindings = {
  ...{ profiles: keptOfNone, farEnds: keptOfNone, trunks: keptOfNone, h323: keptOfNone, mgcp: keptOfNone },
  ...{ together: [], meetings: null, cluster: [] },
  ...{ secrets: noSecrets, ordered: [] },
}

/** The findings of a plan from those of the plan before; the same object rules are asked only where they may say something else. */
export function renewFindings(was: KeptFindings, before: PlanIndex, after: PlanIndex): KeptFindings {
  const { project } = after
  const profiles = renew(
    was.profiles,
    project.profiles,
    (profile) => profileFindings(profile, after),
    touchedProfiles(before, after),
  )
  const trunks = renew(
    was.trunks,
    project.sipTrunks,
    (trunk) => trunkFindings(trunk, after),
    touchedTrunks(before, after),
  )
  const farEnds = renew(
    was.farEnds,
    project.farEnds,
    (farEnd) => farEndFindings(farEnd, after),
    touchedFarEnds(before, after),
  )
  const h323 = renew(was.h323, project.h323Devices, (device) => h323Findings(device, after), touchedH323(before, after))
  const mgcp = renew(was.mgcp, project.mgcpGateways, (gateway) => mgcpFindings(gateway, after), null)
  // They hang on the same as the findings about each profile, on the trunks outside the plan and on what was found.
  const isTogether = profiles.kept === was.profiles && before.outside === after.outside && before.past === after.past
  const together = isTogether ? was.together : togetherFindings(after)
  const meetings = renewMeetings(was.meetings, before, after)
  const [cluster, secrets] = [clusterFindings(after), renewSecrets(was.secrets, project)]
  const renewed = [profiles, farEnds, trunks, h323, mgcp]
  const gone = [
    ...renewed.flatMap((each) => each.gone),
    was.together,
    ...Object.values(was.meetings ?? {}),
    was.cluster,
    saidOf(was.secrets),
  ].flat()
  const come = [
    ...renewed.flatMap((each) => each.come),
    together,
    ...Object.values(meetings),
    cluster,
    saidOf(secrets),
  ].flat()
  return {
    ...{ profiles: profiles.kept, farEnds: farEnds.kept, trunks: trunks.kept, h323: h323.kept, mgcp: mgcp.kept },
    ...{ together, meetings, cluster, secrets },
    ordered: mergeFindings(was.ordered, gone, come),
  }
}

/** Each is said again only where what it hangs on has changed. */
const renewMeetings = (was: Meetings | null, before: PlanIndex, after: PlanIndex): Meetings => ({
  names: was && areDevicesCalledTheSame(before, after) ? was.names : nameFindings(after),
  destinations: was && areDestinationsTheSame(before, after) ? was.destinations : destinationFindings(after),
  addresses: was && areH323AndMgcpTheSame(before, after) ? was.addresses : addressFindings(after),
  certificates: was && areCertificatesTheSame(before, after) ? was.certificates : certificateFindings(after),
})
