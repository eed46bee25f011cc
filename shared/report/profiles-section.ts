import type { Block, TableRow } from '../document/document'
import { blank, code, joinSpans, say, type Inline } from '../document/inline'
import type { SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import { parseSubjectNames } from '../profiles/subject-names'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { profileOf } from '../plan/plan-index'
import { named } from '../text/words'

/** The profiles and the trunks that have them (SP-1); trunks without one at the end (SP-3). */
export function profilesTable({ project, index }: EvaluatedPlan): Block {
  const without = project.sipTrunks.filter((trunk) => profileOf(trunk, index) === undefined)
  const rows = [
    ...project.profiles.map((profile) => profileRow(profile, index.trunksByProfile.get(profile.id) ?? [])),
    ...(without.length === 0
      ? []
      : [{ cells: [say`${blank('no profile')}`, say`not secured (SP-3)`, [], [], namesOf(without)] }]),
  ]
  return {
    kind: 'table',
    caption: 'SIP trunk security profiles and their trunks',
    columns: ['Profile', 'Mode', 'Transport and port', 'Names and digest', 'Trunks'],
    rows,
  }
}

const profileRow = (profile: SipTrunkSecurityProfile, trunks: readonly SipTrunk[]): TableRow => ({
  cells: [
    say`${code(named(profile.name))}`,
    say`${profile.securityMode}`,
    say`in ${profile.incomingTransport} ${code(String(profile.incomingPort))}, out ${profile.outgoingTransport}`,
    namesAndDigest(profile),
    trunks.length === 0 ? say`${blank('none')}` : namesOf(trunks),
  ],
})

function namesAndDigest({
  x509SubjectName,
  digestAuthentication,
  applLevelAuthentication,
}: SipTrunkSecurityProfile): Inline {
  const names = parseSubjectNames(x509SubjectName).map(code)
  const digest = [
    ...(digestAuthentication ? ['digest'] : []),
    ...(applLevelAuthentication ? ['application level authorization'] : []),
  ]
  const parts = [...names, ...digest]
  return parts.length === 0 ? say`${blank('none')}` : joinSpans(parts, ', ')
}

const namesOf = (trunks: readonly SipTrunk[]): Inline =>
  joinSpans(
    trunks.map(({ name }) => code(named(name))),
    ', ',
  )
