import { fieldAt, type ObjectList, objectFields } from '../../shared/catalogue/field-at'
import { farEndHostFields } from '../../shared/catalogue/far-end-fields'
import { nodeFields } from '../../shared/catalogue/cluster-fields'
import type { Field } from '../../shared/catalogue/field'
import type { Project } from '../../shared/plan/project'
import { shown } from '../format/shown-value'

/** The words of the window for what can be done about what was not taken. */
export const ofWindow = {
  create: 'Tick its box under “Not in the plan yet”',
  found: 'Take it as the cluster today',
  plan: 'Take it as the plan',
  both: 'Take it as both',
}

const isObjectList = (list: string): list is ObjectList => Object.hasOwn(objectFields, list)

const nodes: Readonly<Record<string, Field>> = nodeFields
const others: Readonly<Record<string, string>> = {
  parameters: 'Value',
  runningConfigs: 'Configuration',
  farEnd: 'Far end',
  certificateNames: farEndHostFields.certificateNames.label,
}

/** What a setting is called, of a row of that list. */
export function settingLabel(list: string, field: string): string {
  const own = field.replace(/^asFound\./u, '').replace(/^securityProfileName$/u, 'securityProfileId')
  if (own.startsWith('farEnd/')) return `Far end: ${settingLabel('farEnds', own.slice('farEnd/'.length))}`
  const known =
    list === 'nodes' ? nodes[own] : isObjectList(list) ? fieldAt({ list, id: '', keys: own.split('/') }) : null
  const label = known ? (known.short ?? known.label) : (others[own] ?? own)
  return field.startsWith('asFound.') ? `${label}, found` : label
}

/** Texts for values of a plan; profiles and far ends by their names, in the plan before or after. */
export function valueWords(...plans: readonly Project[]): (value: unknown) => string {
  const names = new Map(
    plans.flatMap(({ profiles, farEnds }) => [...profiles, ...farEnds].map(({ id, name }) => [id, name] as const)),
  )
  const words = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return ''
    if (typeof value === 'string') return shown(names.get(value) ?? value)
    if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.map(words).join(', ')
    if (Array.isArray(value) && value.every(isHost)) return value.map(hostWords).join(', ')
    return shown(value)
  }
  return words
}

interface Host {
  address: string
  name: string
  certificateNames: string[]
}
const isHost = (value: unknown): value is Host =>
  typeof value === 'object' && value !== null && 'certificateNames' in value && 'address' in value
const hostWords = ({ address, name, certificateNames }: Host): string =>
  [address, name, ...certificateNames].filter((each) => each !== '').join(' ')
