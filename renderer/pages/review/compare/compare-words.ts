import type { ComparedObject } from '../../../../shared/changes/compared-objects'
import { partLists, type PartListName } from '../../../../shared/changes/project-parts'
import type { Project } from '../../../../shared/plan/project'
import { picturesIn } from '../../../../shared/plan/pictures'
import { named } from '../../../../shared/text/words'
import { localTime } from '../../../format/local-time'
import { shown } from '../../../format/shown-value'
import type { Comparison } from './use-sliced-comparison'

/** The heads of the list of objects. */
export const groupTitles: Readonly<Record<PartListName, string>> = {
  profiles: 'Profiles',
  farEnds: 'Far ends',
  sipTrunks: 'SIP trunks',
  h323Devices: 'H.323 devices',
  mgcpGateways: 'MGCP gateways',
  sipRealms: 'SIP realms',
  applicationUsers: 'Application users',
  certificates: 'Certificates',
  checklist: 'Checklist',
  waivers: 'Waivers',
  signatures: 'Signatures',
}

export const planTitle = 'The plan itself'

export const nameOf = ({ list, name }: ComparedObject): string => (list === null ? planTitle : named(name))

export const nounOf = ({ list }: ComparedObject): string =>
  list === null ? 'What is of no object' : partLists[list].noun

export const kindWords: Readonly<Record<ComparedObject['kind'], string>> = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
}

export interface SettingRow {
  key: string
  setting: string
  before: string
  after: string
  isDifferent: boolean
}

/** Of a side that does not have it. */
export const missing = 'not there'

/** The settings of an object that differ, from what to what. */
export const changedRows = ({ settings }: ComparedObject): SettingRow[] =>
  settings.map(({ path, kind, setting, from, to }, index) => ({
    // Nodes of one name have one path.
    key: String(index),
    setting,
    before: kind === 'added' ? missing : sideText(from, path, to),
    after: kind === 'removed' ? missing : sideText(to, path, from),
    isDifferent: true,
  }))

const isEvidence = (value: unknown, path: string): value is string =>
  typeof value === 'string' && value !== '' && /(?:^|\/)evidence$/u.test(path)

/**
 * Evidence may be the words of a night and a picture in each line: what both sides have of it is counted, and of
 * pictures stands what a person tells them apart by.
 */
function sideText(value: unknown, path: string, other: unknown): string {
  if (!isEvidence(value, path)) return shown(value, path)
  const [lines, others] = [linesOf(value), linesOf(typeof other === 'string' ? other : '')]
  const own = lines.filter((line) => !others.includes(line))
  const isOther = own.length > 0 || others.some((line) => !lines.includes(line))
  // Lines in another order differ too.
  if (!isOther) return evidenceText(value, path)
  const same = lines.length - own.length
  const counted = same === 0 ? [] : [`${String(same)} ${same === 1 ? 'line' : 'lines'} as on the other side`]
  return [...own.map((line) => evidenceLine(line, path)), ...counted].join('\n')
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')
const evidenceText = (text: string, path: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : evidenceLine(line, path)))
    .join('\n')

/** Beginnings of two hashes are as different as the hashes. */
const hashShown = 12

function evidenceLine(line: string, path: string): string {
  const [picture] = picturesIn(line)
  if (!picture) return shown(line, path)
  const { type, name, hash, on, by } = picture
  const who = by === '' ? '' : `, by ${by}`
  return `${type} picture ${name}, ${localTime(on)}${who} (SHA-256 ${hash.slice(0, hashShown)}…)`
}

/** All settings of an object on both sides; none where one side is the cluster, or for the plan itself. */
export function allRows(object: ComparedObject, plans: Comparison['plans']): SettingRow[] {
  if (!plans || object.list === null) return []
  const { before, after } = object
  const labels: Readonly<Record<string, { label: string }>> = partLists[object.list].fields
  const names = Object.keys(after?.values ?? before?.values ?? {}).filter(
    (name) => name !== 'id' && Object.hasOwn(labels, name),
  )
  return names.map((name) => {
    const texts = {
      before: before ? valueText(before.values[name], plans.before, name) : missing,
      after: after ? valueText(after.values[name], plans.after, name) : missing,
    }
    // Ids of two files may differ where they mean the same: what is shown decides.
    return { key: name, setting: labels[name]?.label ?? name, ...texts, isDifferent: texts.before !== texts.after }
  })
}

/** What refers to another object is told by its name. */
function valueText(value: unknown, { profiles, farEnds }: Project, setting: string): string {
  if (isEvidence(value, setting)) return evidenceText(value, setting)
  const meant = [...profiles, ...farEnds].find(({ id }) => id === value)
  return meant ? named(meant.name) : shown(value, setting)
}
