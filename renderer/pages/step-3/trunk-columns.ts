import type { Destination } from '../../../shared/catalogue/sip-trunk-fields'
import { farEndOf, namesReached } from '../../../shared/plan/far-ends'
import { profileOf } from '../../../shared/plan/plan-index'
import { parseSubjectNames, sharedNames } from '../../../shared/profiles/subject-names'
import { foundValues } from '../../form/found-values'
import type { Column } from '../../grid/column'
import { destinationLines, type DestinationLine } from '../../inventory/destination-lines'
import { findingsColumn } from '../../inventory/findings-column'
import type { RowOf } from '../../inventory/item-row'
import { settingColumn, type TableContext } from '../../inventory/setting-column'
import type { MarkKind } from '../../status/mark-kind'

type Row = RowOf<'sipTrunks'>

/** What becomes of each destination of a trunk. */
export function linesOf({ item }: Row, { plan }: TableContext): DestinationLine[] {
  const from = foundValues('sipTrunk', item.id, plan).changedFrom('destinations')
  return destinationLines(Array.isArray(from) ? (from as Destination[]) : null, item.destinations)
}

/** Every trunk with its profile and its destinations, today and to be, and what is known of the far end. */
export function trunkColumns(context: () => TableContext): Column<Row>[] {
  const profile = ({ item }: Pick<Row, 'item'>) => profileOf(item, context().plan.index)
  const setting = (id: string, label: string, extra: Partial<Column<Row>> & { width: number }) =>
    settingColumn<Row>(id, label, context, extra)
  const own = setting('securityProfileId', 'Profile', { width: 0 })
  const destinations = setting('destinations', 'Destinations, today → to be', { width: 196, isCode: true })
  const names = ({ item }: Row): NamesWords => {
    const farEnd = farEndOf(item, context().plan.index.farEndById)
    return namesWords(namesReached(item, farEnd), profile({ item })?.x509SubjectName ?? '')
  }
  /** What it was stands in a column of its own, or in the cell itself. */
  const withoutWas = (column: Column<Row>) => (row: Row) => {
    const { was: _, ...note } = column.note?.(row) ?? {}
    return note
  }
  return [
    { ...setting('name', 'Trunk', { width: 152 }), isName: true, isCode: true },
    {
      id: 'was',
      label: 'Profile today',
      width: 160,
      text: (row) => own.note?.(row)?.was ?? todayWords(row, context()),
      note: () => ({ muted: true }),
      reason: () => 'The profile it had when the cluster was read: see step 4.',
    },
    { ...setting('securityProfileId', 'Profile to be', { width: 184 }), note: withoutWas(own) },
    {
      id: 'mode',
      label: 'Mode, port',
      width: 124,
      roomyOnly: true,
      text: (row) => modeWords(profile(row)),
      note: () => ({ muted: true }),
      reason: () => 'Follows from the profile: it is set in step 2.',
    },
    { ...destinations, note: withoutWas(destinations) },
    {
      id: 'names',
      label: 'Certificate names',
      width: 124,
      text: names,
      note: (row) => ({ mark: nameMarks[names(row)], muted: names(row) === '–' ? true : undefined }),
      reason: () => 'The profile’s subject names beside those in the far end’s certificate.',
    },
    setting('farEndId', 'Far end', { width: 136, roomyOnly: true }),
    setting('sipRealmId', 'SIP realm', { width: 84, roomyOnly: true }),
    setting('wave', 'Wave', { width: 54, align: 'end' }),
    findingsColumn(context),
  ]
}

function todayWords({ item }: Row, { plan }: TableContext): string {
  const found = foundValues('sipTrunk', item.id, plan)
  if (found.isKnown('securityProfileId')) return 'the same'
  return plan.project.asFound && !found.isKnown('name') ? 'not there' : 'not read'
}

const modeWords = (profile: ReturnType<typeof profileOf>): string =>
  profile ? `${profile.securityMode}, ${String(profile.incomingPort)}` : ''

type NamesWords = '–' | 'not entered' | 'match' | 'no match'
const nameMarks: Readonly<Record<NamesWords, MarkKind | undefined>> = {
  '–': undefined,
  'not entered': 'open',
  match: 'done',
  'no match': 'error',
}

/** Whether the names that the profile expects are those that the far end presents (PF-37). */
function namesWords(certificateNames: readonly string[], subjectNames: string): NamesWords {
  const expected = parseSubjectNames(subjectNames)
  if (expected.length === 0) return '–'
  if (certificateNames.length === 0) return 'not entered'
  return sharedNames(expected, certificateNames).length > 0 ? 'match' : 'no match'
}
