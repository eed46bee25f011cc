import { placeAt, type PlanPlace } from '../../shared/catalogue/field-at'
import type { StepNumber } from '../../shared/catalogue/steps'

export type Page = StepNumber | 'review'

export const reviewTabs = [
  { id: 'overview', label: 'Overview' },
  { id: 'findings', label: 'Findings' },
  { id: 'picture', label: 'Picture' },
  { id: 'changes', label: 'Changes and risk' },
  { id: 'calls', label: 'Call outcomes' },
  { id: 'checklist', label: 'Checklist' },
  { id: 'revisions', label: 'Revisions' },
  { id: 'export', label: 'Export' },
] as const

export type ReviewTab = (typeof reviewTabs)[number]['id']

/** The page on which the objects of a list are edited, and the fields of theirs that have another. */
const pageOfList: Record<PlanPlace['list'], { page: Page; fields?: Readonly<Record<string, Page>> }> = {
  cluster: { page: 1 },
  mgcpGateways: { page: 1 },
  h323Devices: {
    page: 1,
    fields: { srtpAllowed: 5, mtpRequired: 5, allowH235PassThrough: 5, enableOutboundFaststart: 5 },
  },
  sipTrunks: {
    page: 1,
    fields: { srtpAllowed: 5, mtpRequired: 5, securityProfileId: 3, sipRealmId: 3, farEnd: 3 },
  },
  profiles: { page: 2 },
  sipRealms: { page: 3 },
  applicationUsers: { page: 3 },
}

/** What is in no list of objects, by the beginning of its path. */
const otherPages: Readonly<Record<string, Page>> = { asFound: 4, checklist: 'review', waivers: 'review' }

/** The page on which a path is edited; null for what is on none. */
export function pageOf(path: string): Page | null {
  const place = placeAt(path)
  if (!place) return otherPages[path.split('/')[0] ?? ''] ?? null
  const { page, fields } = pageOfList[place.list]
  return fields?.[place.keys[0] ?? ''] ?? page
}
