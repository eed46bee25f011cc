import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checklistOf } from '../../helpers/checklist'
import { callOutcome } from '../../../shared/calls/call-outcome'
import { deviceEnds, phoneEnd, type Phone } from '../../../shared/calls/call-end'
import { toMarkdown } from '../../../shared/document/markdown'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { farEndDocument } from '../../../shared/far-end/far-end-document'
import { sheetsOf as farEndSheetsOf } from '../../../shared/far-end/sheets'
import type { Cluster, FarEnd, Project, SipTrunk, SipTrunkSecurityProfile } from '../../../shared/plan/project'
import { readProject } from '../../../shared/project-file/read-project'
import { axlRun } from '../../../shared/runbook/axl-run'
import { requestFiles } from '../../../shared/runbook/axl-files'

const today = '2026-11-28'

/** A situation that was told in public, as a file of version 1; everything in it is invented. */
export function fieldCase(name: string): Project {
  const read = readProject(readFileSync(join(import.meta.dirname, `${name}.trunkwright`), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

/** `FC-5 error TRK-CUBE`, without advice unless asked for. */
export const findingsOf = (project: Project, withAdvice = false): string[] =>
  evaluateWhole(project, today)
    .findings.filter(({ severity }) => withAdvice || severity !== 'advice')
    .map(({ rule, severity, objects }) => `${rule} ${severity} ${objects.join(', ')}`)

export const withTrunk = (project: Project, change: Partial<SipTrunk>): Project => ({
  ...project,
  sipTrunks: project.sipTrunks.map((trunk) => ({ ...trunk, ...change })),
})
export const withFarEnd = (project: Project, change: Partial<FarEnd>): Project => ({
  ...project,
  farEnds: project.farEnds.map((farEnd) => ({ ...farEnd, ...change })),
})
/** Of the profiles that the plan adds. */
export const withProfile = (project: Project, change: Partial<SipTrunkSecurityProfile>): Project => ({
  ...project,
  profiles: project.profiles.map((profile) => (profile.predefined ? profile : { ...profile, ...change })),
})
export const withCluster = (project: Project, change: Partial<Cluster>): Project => ({
  ...project,
  cluster: { ...project.cluster, ...change },
})

const read = { destAddrIsSrv: false, trunkTrafficSecure: 'When using both sRTP and TLS' } as const

/** What version 1 never read: where the trunks went. */
export const withFoundDestinations = (
  { asFound, ...project }: Project,
  destinations: SipTrunk['destinations'],
): Project => ({
  ...project,
  asFound: asFound && {
    ...asFound,
    sipTrunks: asFound.sipTrunks.map((trunk) => ({ ...trunk, ...read, destinations })),
  },
})

/** The whole checklist, as text without marks. */
export const checklistText = (project: Project): string =>
  toMarkdown(checklistOf(project).document).replace(/[\\`*]/g, '')

/** The sheets of all trunks, as text without marks. */
export function sheetsOf(project: Project): string {
  const plan = evaluateWhole(project, today)
  return farEndSheetsOf(plan)
    .map((sheet) => toMarkdown(farEndDocument(plan, sheet, 'abcd1234')).replace(/[\\`*]/g, ''))
    .join('\n')
}

/** What a call of a phone with the first device will be. */
export function callWith(phone: Phone, project: Project) {
  const { index, findings } = evaluateWhole(project, today)
  const [device] = deviceEnds(index, findings)
  if (!device) throw new Error('no device')
  return callOutcome(phoneEnd(phone), device)
}

/** The requests that put the plan on, and those that take it off. */
export function requestsOf(project: Project): { there: string[]; back: string[] } {
  const files = [...requestFiles(axlRun(evaluateWhole(project, today)).rows, project.cluster.axlVersion)]
  const texts = (isBack: boolean) =>
    files.filter(({ name }) => name.startsWith('rollback/') === isBack).map(({ text }) => text)
  return { there: texts(false), back: texts(true) }
}
