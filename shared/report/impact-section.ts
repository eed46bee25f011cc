import { phonesSentence } from '../changes/touches-phones'
import { feelingTrunks, feltByTrunks } from '../changes/changes'
import type { TrunkChange } from '../changes/device-changes'
import type { ProfileChange } from '../changes/profile-changes'
import { setsConnection, setsMedia, touchedH323Devices, touchedTrunks } from '../changes/touched'
import { nothing } from '../checklist/nothing'
import type { Block, TableRow } from '../document/document'
import { code, joinSpans, say } from '../document/inline'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { groupBy } from '../plan/group-by'
import { named } from '../text/words'
import { whatChanges } from './what-changes'
import { isByCucm } from '../plan/ipsec-choices'

/** What is at risk in the window, which profiles are shared, and what the plan sets against what was found. */
export const impactBlocks = (plan: EvaluatedPlan): Block[] => [
  ...riskBlocks(plan),
  { kind: 'heading', text: say`What the plan sets` },
  ...whatChanges(plan),
]

/** What is at risk in the window (XD-9), and which changed profiles are shared (SP-5). */
export const riskBlocks = (plan: EvaluatedPlan): Block[] => [
  { kind: 'heading', text: say`At risk in the window` },
  ...atRisk(plan),
  { kind: 'heading', text: say`Profiles that change for more than one trunk` },
  ...sharedProfiles(plan),
]

interface Risk {
  kind: string
  name: string
  moment: string
}

/** Restart and Reset drop calls, and Apply Config may (XD-9). Devices of one kind and moment share a row. */
function atRisk(plan: EvaluatedPlan): Block[] {
  const { project, changes } = plan
  const felt = new Set(changes.profiles.filter(feltByTrunks).map(({ profile }) => profile.id))
  const risks: Risk[] = [
    ...touchedTrunks(changes).map((change) => trunkRisk(change, felt)),
    ...changes.profiles.filter(feltByTrunks).flatMap(outsideRisks),
    ...h323Risks(plan),
    ...project.mgcpGateways
      .filter((gateway) => gateway.srtp || isByCucm(gateway))
      .map(({ domainName: name, srtp }) => ({
        kind: 'MGCP gateway',
        name,
        moment: srtp ? 'its own configuration, in step 1' : ipsecMoment,
      })),
  ]
  if (risks.length === 0) return [nothing('No calls: nothing is applied or reset.')]
  const rows = [...groupBy(risks, ({ kind, moment }) => [`${kind}\n${moment}`]).values()].map(riskRow)
  return [
    nothing(
      `Restart and Reset end the calls of a device. Apply Config may do so too: plan for it (XD-9). ${phonesSentence(project, changes)}`,
    ),
    {
      kind: 'table',
      caption: 'Whose calls may drop, and when',
      columns: ['Devices', 'Kind', 'Calls may drop at'],
      rows,
    },
  ]
}

const ipsecMoment = 'IPsec, in step 1'

function h323Risks({ changes }: EvaluatedPlan): Risk[] {
  const reset = new Set(touchedH323Devices(changes))
  return changes.h323Devices
    .filter((change) => reset.has(change) || isByCucm(change.device))
    .map((change) => {
      const { kind, name } = change.device
      return { kind, name, moment: reset.has(change) ? 'Reset, in step 5' : ipsecMoment }
    })
}

const outsideRisks = ({ profile, outside }: ProfileChange): Risk[] =>
  outside.map((name) => ({ kind: 'SIP trunk, outside the plan', name, moment: applyOf(profile) }))

const applyOf = ({ name }: { name: string }): string => `Apply Config of the profile ${named(name)}, in step 4`

const riskRow = (risks: readonly Risk[]): TableRow => ({
  cells: [
    joinSpans(
      risks.map(({ name }) => code(named(name))),
      ', ',
    ),
    say`${risks[0]?.kind ?? ''}`,
    say`${risks[0]?.moment ?? ''}`,
  ],
})

function trunkRisk(change: TrunkChange, felt: ReadonlySet<string>): Risk {
  const { device, profile } = change
  const moments = [
    ...(setsConnection(change) ? ['Apply Config of the trunk, in step 3'] : []),
    ...(!setsConnection(change) && profile !== null && felt.has(profile.id) ? [applyOf(profile)] : []),
    ...(setsMedia(change) ? ['Reset of the trunk, in step 5'] : []),
  ]
  return { kind: 'SIP trunk', name: device.name, moment: moments.join('; ') }
}

/** A change of a shared profile is a change of each of its trunks (SP-5); a copy would part them (XD-10). */
function sharedProfiles({ changes }: EvaluatedPlan): Block[] {
  const shared = changes.profiles.filter((change) => feltByTrunks(change) && feelingTrunks(change).length > 1)
  if (shared.length === 0) return [nothing('None.')]
  return [
    nothing(
      'Each of these trunks is affected by the change (SP-5). A copy of the profile, with one trunk moved to it, would keep the others apart (XD-10).',
    ),
    {
      kind: 'table',
      caption: 'Changed profiles that serve more than one trunk',
      columns: ['Profile', 'Trunks affected'],
      rows: shared.map((change) => ({
        cells: [
          say`${code(named(change.profile.name))}`,
          joinSpans(
            feelingTrunks(change).map((name) => code(named(name))),
            ', ',
          ),
        ],
      })),
    },
  ]
}
