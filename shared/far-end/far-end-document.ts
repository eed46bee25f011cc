import { reachesFarEnd } from '../checklist/far-end-change'
import { runningWords } from '../checklist/running'
import type { Block, Document } from '../document/document'
import { blank, code, say, strong, type Inline } from '../document/inline'
import { toFillIn } from '../document/words'
import type { ProfileFound, ProfileSettings, Project, SipTrunk } from '../plan/project'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { named } from '../text/words'
import { agreementRows } from './agreement'
import { farEndContext, type FarEndContext } from './context'
import { farEndTasks } from './tasks'

/**
 * One page for the other side of a trunk: what is agreed, what they fill in, what they do before the window. Null where
 * the trunk has no profile (SP-3). Holds no note, finding or waiver of the plan.
 * @param planHash first digits of the hash of the project file
 */
export function farEndDocument(
  plan: EvaluatedPlan,
  trunk: SipTrunk,
  planHash: string,
  foundOf = foundProfiles(plan),
): Document | null {
  const context = farEndContext(trunk, plan)
  if (context === null) return null
  const { project } = plan
  const found = foundOf(trunk)
  const parties = [project.customer, context.farEnd.owner].filter((name) => name !== '')
  return {
    title: 'Far-end agreement',
    subtitle: [`Trunk ${named(trunk.name)}`, parties.join(' and ')].filter((text) => text !== '').join(' · '),
    language: 'en',
    running: runningWords(plan, planHash),
    sections: [
      {
        id: 'agreement',
        title: 'What we agree on',
        lead: whatChanges(context, found),
        blocks: [agreement(context, project), tasks(context, found), signOff(context, project.customer)],
      },
    ],
  }
}

/** The profile that each trunk was found with; looked up once for all of them. */
export function foundProfiles({ project, changes }: EvaluatedPlan): (trunk: SipTrunk) => ProfileFound | undefined {
  const byName = new Map((project.asFound?.profiles ?? []).map((profile) => [profile.name, profile]))
  const byTrunk = new Map(changes.trunks.map(({ device, found }) => [device, found?.securityProfileName]))
  return (trunk) => byName.get(byTrunk.get(trunk) ?? '')
}

/** `TLS on port 5561 and SRTP`. */
const calls = (profile: ProfileSettings, srtpAllowed: boolean): Inline =>
  say`${strong(`${profile.outgoingTransport} and ${srtpAllowed ? 'SRTP' : 'RTP'}`)}, with CUCM on port ${code(String(profile.incomingPort))}`

function whatChanges({ trunk, profile }: FarEndContext, found: ProfileFound | undefined): Inline {
  const planned = calls(profile, trunk.srtpAllowed)
  const reply = say`Please tick what is right, fill in the rest, sign, and send it back before the window.`
  if (!reachesFarEnd(found, profile)) return say`This trunk has ${planned}. ${reply}`
  return say`With the change this trunk has ${planned}. Both sides change over in the same minutes. If it fails, both go back ${before(found)}; we say so by telephone, not by mail. ${reply}`
}

const before = (found: ProfileFound | undefined): Inline =>
  found && found.outgoingTransport !== null && found.incomingPort !== null
    ? say`to ${found.outgoingTransport}, with CUCM on port ${code(String(found.incomingPort))}`
    : say`to what was there before`

const agreement = (context: FarEndContext, { author }: Project): Block => ({
  kind: 'form',
  caption: `What to agree on for ${named(context.trunk.name)}`,
  columns: ['To agree', `Our side: ${named(context.cluster.name)}, CUCM ${context.cluster.axlVersion}`, 'Your side'],
  rows: [
    { name: 'Contact', said: author === '' ? [blank(toFillIn)] : say`${author}`, asked: theirContact(context) },
    ...agreementRows(context),
  ],
})

const theirContact = ({ farEnd }: FarEndContext): Inline =>
  say`${[farEnd.owner, farEnd.contact].filter((text) => text !== '').join(', ')}`

const tasks = (context: FarEndContext, found: ProfileFound | undefined): Block => {
  const title = reachesFarEnd(found, context.profile) ? 'Please do before the window' : 'Please see that it is so'
  return {
    kind: 'form',
    caption: 'What the other side does',
    columns: ['', title, 'Done on'],
    rows: farEndTasks(context).map((said, at) => ({ name: String(at + 1), said, asked: [] })),
  }
}

const signOff = ({ farEnd }: FarEndContext, customer: string): Block => {
  const ours = customer === '' ? 'us' : customer
  const theirs = farEnd.owner === '' ? 'the other side' : farEnd.owner
  return { kind: 'sign-off', rows: [[`for ${ours}: name, date, signature`, `for ${theirs}: name, date, signature`]] }
}
