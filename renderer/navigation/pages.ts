import { fieldAt, placeAt, type PlanPlace } from '../../shared/catalogue/field-at'
import { steps, type StepNumber } from '../../shared/catalogue/steps'
import { own } from '../../shared/text/own'

const beside = ['certificates', 'review', 'change-window'] as const

export type Page = StepNumber | (typeof beside)[number]

export const pageNames: readonly Page[] = [...steps.map(({ number }) => number), ...beside]

export const reviewTabs = [
  { id: 'overview', label: 'Overview' },
  { id: 'findings', label: 'Findings' },
  { id: 'picture', label: 'Picture' },
  { id: 'changes', label: 'Changes and risk' },
  { id: 'calls', label: 'Call outcomes' },
  { id: 'checklist', label: 'Checklist' },
  { id: 'revisions', label: 'Revisions' },
  { id: 'compare', label: 'Compare' },
  { id: 'export', label: 'Export' },
] as const

export type ReviewTab = (typeof reviewTabs)[number]['id']

/** The page on which the objects of a list are edited; a setting may have another, as its row says. */
const pageOfList: Record<PlanPlace['list'], Page> = {
  cluster: 1,
  mgcpGateways: 1,
  h323Devices: 1,
  sipTrunks: 1,
  farEnds: 1,
  profiles: 2,
  sipRealms: 3,
  applicationUsers: 3,
}

/** What is in no list of objects, by the beginning of its path. */
const otherPages: Readonly<Record<string, Page>> = {
  asFound: 4,
  certificates: 'certificates',
  changeWindow: 'change-window',
  checklist: 'review',
  conflicts: 'review',
  revision: 'review',
  waivers: 'review',
}

/** Ticks are set where the change is run, too: whoever takes one back there stays there. */
export const hasToo = (page: Page, path: string): boolean => page === 'change-window' && path.startsWith('checklist/')

/** The page on which a path is edited; null for what is on none. */
export function pageOf(path: string): Page | null {
  const place = placeAt(path)
  if (!place) return own(otherPages, path.split('/')[0] ?? '') ?? null
  const setting = fieldAt({ ...place, keys: place.keys.slice(0, 1) })
  return setting?.step ?? pageOfList[place.list]
}
