import { runningWords } from '../checklist/running'
import type { Block, Document, Section } from '../document/document'
import { say, strong, type Inline } from '../document/inline'
import { connectionsOf, type Connection } from '../exposure/connection'
import { deploymentPicture } from '../picture/picture'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { named } from '../text/words'
import type { Scope } from '../plan/scope'
import { scopedPlan } from '../evaluation/scoped-plan'
import { callBlocks } from './calls-section'
import { driftBlocks } from './drift-section'
import { farEndBlocks } from './far-ends-section'
import { findingsBlocks } from './findings-blocks'
import { impactBlocks } from './impact-section'
import { keysTable } from './keys-section'
import type { ReportOptions } from './options'
import { profilesTable } from './profiles-section'
import { notMet, standardIds, standards, standardsOfRule } from './standards'
import { summaryBlocks } from './summary-section'
import { trustBlocks } from './trust-section'
import { signatureBlocks } from './signatures'

/**
 * The report of a plan for the customer: posture, key exposure, impact, call outcomes, findings and waivers, what the
 * other side must do, room to sign, and last how much of the plan is on the cluster.
 */
export function reportDocument(plan: EvaluatedPlan, options: ReportOptions): Document {
  const part = scopedPlan(plan, options.scope)
  const all = connectionsOf(plan)
  const connections = all.filter((each) => isWithin(each, options.scope))
  const { project } = plan
  const drift = options.scope.kind === 'open' ? [] : driftSection(part)
  return {
    title: titles[options.scope.kind],
    subtitle: subtitle(part, options.scope),
    language: 'en',
    running: runningWords(plan, options.planHash),
    sections: [
      section(
        'summary',
        'Summary',
        [],
        [...summaryBlocks(part, options.scope.kind === 'open' ? all : connections, options), { kind: 'page-break' }],
      ),
      ...(options.scope.kind === 'open'
        ? openSections(part, connections, options)
        : allSections(part, connections, options)),
      ...(options.copy === 'internal' && project.notes !== '' ? [internalNotes(project.notes)] : []),
      section('sign-off', 'Sign-off', say`Whoever signs has read this report and knows its findings and waivers.`, [
        ...signatureBlocks(project),
        signOff(plan),
        ...drift.map((): Block => ({ kind: 'page-break' })),
      ]),
      ...drift,
    ],
  }
}

const titles: Readonly<Record<Scope['kind'], string>> = {
  whole: 'Security of trunks and gateways',
  trunk: 'Security of a SIP trunk',
  open: 'Open items',
}

function subtitle({ project }: EvaluatedPlan, scope: Scope): string {
  const trunk = scope.kind === 'trunk' ? project.sipTrunks.map(({ name }) => named(name)) : []
  return [...trunk, project.name, project.customer].filter((text) => text !== '').join(' · ')
}

const isWithin = ({ object, keys }: Connection, scope: Scope): boolean => {
  if (scope.kind === 'whole') return true
  return scope.kind === 'trunk' ? object === `sipTrunks/${scope.id}` : keys === 'readable'
}

const section = (id: string, title: string, lead: Inline, blocks: Block[]): Section => ({ id, title, lead, blocks })

type Sections = (plan: EvaluatedPlan, connections: readonly Connection[], options: ReportOptions) => Section[]

const allSections: Sections = (plan, connections, options) => [
  pictureSection(plan, connections),
  keysSection(plan, connections, options),
  section('profiles', 'Profiles and their trunks', [], [profilesTable(plan)]),
  section('impact', 'What the change touches', [], impactBlocks(plan)),
  section(
    'calls',
    'What a call will be',
    say`With each kind of phone, as the plan has it. Nothing here is a promise of a far end.`,
    callBlocks(plan),
  ),
  ...trustSection(plan),
  findingsSection(plan, options),
  section(
    'far-ends',
    'What the other side must do',
    say`A sheet for each trunk, to be filled in and signed, is in the bundle.`,
    farEndBlocks(plan),
  ),
]

function driftSection(plan: EvaluatedPlan): Section[] {
  const blocks = driftBlocks(plan)
  if (blocks.length === 0) return []
  const lead = say`Setting by setting, as the cluster was read last. Before the change this is what is to be done; read again after it, it proves that what was planned is there.`
  return [section('drift', 'The plan and the cluster', lead, blocks)]
}

function trustSection(plan: EvaluatedPlan): Section[] {
  const blocks = trustBlocks(plan)
  if (blocks.length === 0) return []
  const lead = say`By names, usages, dates and chains of both sides, as CUCM and its peers look at them. Nothing here was tried.`
  return [section('trust', 'Who can call whom', lead, blocks)]
}

const openSections: Sections = (plan, connections, options) => [
  keysSection(plan, connections, options),
  findingsSection(plan, options),
]

const pictureSection = (plan: EvaluatedPlan, connections: readonly Connection[]): Section =>
  section(
    'picture',
    'Where calls and keys travel',
    say`The cluster after the change. Two lines for each device: signaling above, media below.`,
    [deploymentPicture(plan, connections)],
  )

const keysSection: (...given: Parameters<Sections>) => Section = (_, connections, { standards: withStandards }) =>
  section(
    'keys',
    'Who could read the keys',
    say`A call that is encrypted is as safe as the way its keys took. Worst first; devices with the same protection for the same reason share a row.`,
    [{ kind: 'paragraph', text: howSure }, keysTable(connections, withStandards)],
  )

const howSure = say`The plan was checked against every rule and caution of the task flow. CUCM cannot see IPsec, nor what a network or a far end does: where this report says ${strong('stated')}, a named person has said so and nothing has proven it.`

const findingsSection = (plan: EvaluatedPlan, { standards: withStandards }: ReportOptions): Section =>
  section(
    'findings',
    'Findings and waivers',
    say`A warning is doubtful; a caution is a risk to know; advice comes from outside the task flow.`,
    [
      ...findingsBlocks(
        plan,
        withStandards ? { column: notMet, of: ({ rule }) => standardIds(standardsOfRule(rule)) } : undefined,
      ),
      ...(withStandards ? [standardsTable] : []),
    ],
  )

const standardsTable: Block = {
  kind: 'table',
  caption: 'Requirements for Enterprise Voice, Video, and Messaging Session Management',
  columns: ['Requirement', 'What it is about'],
  rows: Object.entries(standards).map(([id, about]) => ({ cells: [say`${id}`, say`${about}`] })),
}

const internalNotes = (notes: string): Section =>
  section(
    'notes',
    'Internal notes',
    [],
    notes
      .split(/\r\n|\r|\n/u)
      .filter((line) => line.trim() !== '')
      .map((line): Block => ({ kind: 'paragraph', text: say`${line}` })),
  )

const signOff = ({ project }: EvaluatedPlan): Block => ({
  kind: 'sign-off',
  rows: [
    [`for ${project.customer === '' ? 'the customer' : project.customer}: name`, 'signature', 'date, UTC'],
    [`prepared by ${project.author === '' ? 'the consultant' : project.author}`, 'signature', 'date, UTC'],
  ],
})
