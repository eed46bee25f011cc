import type { CertificateFacts } from '../../certificates/certificate-facts'
import type { CertificateItem } from '../../certificates/certificate-item'
import { factsOf } from '../../certificates/held-certificates'
import { readCertificateTexts } from '../../certificates/read-certificate-texts'
import type { Certificate, Project } from '../../plan/project'
import { namesInWords } from '../../text/words'
import { importedSource, type ImportedSource, type ImportItem } from '../import-report'
import {
  allHolders,
  holderId,
  hostNamesIn,
  isOfAnotherService,
  proposedHolders,
  type Proposal,
} from './propose-holders'
import { takeShown } from './take-shown'

export interface ImportContext {
  newId: () => string
  /** YYYY-MM-DD. */
  today: string
  /** Where a person is asked whose a certificate is that names nobody: the holder by its place, as it was chosen. */
  holders?: Readonly<Record<string, string>>
}

export interface CertificatesImported {
  project: Project
  source: ImportedSource
}

/**
 * Takes the certificates of one file into a plan. A private key, a request and whatever else is taken for one is refused
 * by name, and nothing of it is kept. Null where the file holds nothing that is known here.
 */
export function importCertificates(
  project: Project,
  input: Uint8Array,
  source: string,
  context: ImportContext,
): CertificatesImported | null {
  const found = readCertificateTexts(input, source)
  if (found.every((item) => item.kind === 'refused' && item.refusal.kind === 'no certificate')) return null
  let now = project
  const items: ImportItem[] = []
  for (const item of found) {
    const taken = item.kind === 'shown' ? takeShown(now, item, found) : takeItem(now, item, context)
    now = taken.project
    items.push(...taken.items)
  }
  return { project: now, source: importedSource(source, 'certificates', items) }
}

type Known = CertificateItem & { kind: 'certificate' }

interface Taken {
  project: Project
  items: ImportItem[]
}

function takeItem(project: Project, item: Exclude<CertificateItem, { kind: 'shown' }>, context: ImportContext): Taken {
  const told = (became: ImportItem['became'], object: string, why: string): Taken => ({
    project,
    items: [{ place: item.source, list: 'certificates', object, became, changes: [], why }],
  })
  if (item.kind === 'refused') return told('refused', '', `${item.refusal.message} ${item.refusal.remedy}`)
  const { facts } = item
  if (isOfAnotherService(item)) return told('skipped', facts.commonName, `No SIP trunk shows ${item.unit}.`)
  const proposals = holdersOf(project, item, context)
  if (proposals.length === 0)
    return withChoices(told('refused', facts.commonName, nobody(facts, context)), item, context)
  let now = project
  const items: ImportItem[] = []
  for (const proposal of proposals) {
    const [next, became] = takeFor(now, item, proposal, context)
    now = next
    items.push({ place: item.source, list: 'certificates', object: proposal.name, ...became })
  }
  return { project: now, items }
}

/** Its names say whose it is; where they say nothing, a person does. */
function holdersOf(project: Project, item: Known, { holders = {} }: ImportContext): Proposal[] {
  const proposed = proposedHolders(item.facts, item, project)
  const chosen = holders[item.source]
  if (proposed.length > 0 || chosen === undefined) return proposed
  return allHolders(item.facts, item, project).filter((each) => holderId(each) === chosen)
}

function withChoices({ project, items }: Taken, item: Known, { holders }: ImportContext): Taken {
  if (holders === undefined) return { project, items }
  const choices = allHolders(item.facts, item, project).map((each) => ({ id: holderId(each), label: each.name }))
  return { project, items: items.map((each) => ({ ...each, choices })) }
}

function nobody(facts: CertificateFacts, { holders }: ImportContext): string {
  const called = [...facts.names, ...hostNamesIn(facts), ...facts.addresses]
  const words = called.length > 0 ? namesInWords(called) : facts.subject.text || 'what it says, which is nothing'
  const remedy = holders === undefined ? whereNobodyIsAsked(facts, called) : 'Choose whose it is, or leave it out.'
  return `Nobody in the plan is called ${words}. ${remedy}`
}

function whereNobodyIsAsked({ names }: CertificateFacts, called: readonly string[]): string {
  if (names.some((name) => name.includes('*')))
    return 'It has a wildcard, and CUCM takes none (CT-6): have one made with every name written out.'
  return called.length > 0
    ? 'Enter that name or address at its node or host, and read the file again.'
    : 'It has no name by which CUCM could know its holder (PF-37): have one made that has one.'
}

type Became = Pick<ImportItem, 'became' | 'changes' | 'why'>

function takeFor(
  project: Project,
  { der, facts, source }: Known,
  { holder, use }: Proposal,
  { newId, today }: ImportContext,
): [Project, Became] {
  const { certificates } = project
  const own = certificates.filter((each) => each.use === use && JSON.stringify(each.holder) === JSON.stringify(holder))
  const same = own.find((each) => each.der === der)
  if (same) return [project, { became: 'unchanged', changes: [] }]
  const made: Certificate = { id: newId(), holder, use, der, source, readOn: today }
  const earlier = 'authority' in holder ? undefined : own.find((each) => isSameKind(factsOf(each), facts))
  if (!earlier) {
    const changes = [{ field: use, from: null, to: words(facts) }]
    return [
      { ...project, certificates: [...certificates, made] },
      { became: 'added', changes },
    ]
  }
  const was = factsOf(earlier)
  if (was && was.validFrom > facts.validFrom) {
    return [project, { became: 'skipped', changes: [], why: `The plan has a later one for ${use}: ${words(was)}.` }]
  }
  const changes = [{ field: use, from: was && words(was), to: words(facts) }]
  const renewed = certificates.map((each) => (each === earlier ? { ...made, id: earlier.id } : each))
  return [
    { ...project, certificates: renewed },
    { became: 'changed', changes },
  ]
}

/** A text that is none is replaced by whatever is one. */
const isSameKind = (was: CertificateFacts | null, facts: CertificateFacts): boolean =>
  was === null || was.key.kind === facts.key.kind

const words = ({ subject, serial, validTo }: CertificateFacts): string =>
  `${subject.text}, serial ${serial}, until ${validTo.slice(0, 10)}`
