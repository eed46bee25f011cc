import { farEndOf, namesReached } from '../../../shared/plan/far-ends'
import { profileOf } from '../../../shared/plan/plan-index'
import { parseSubjectNames, sharedNames } from '../../../shared/profiles/subject-names'
import type { Column } from '../../grid/column'
import { findingsColumn } from '../../inventory/findings-column'
import type { RowOf } from '../../inventory/item-row'
import { settingColumn, type TableContext } from '../../inventory/setting-column'

type Row = RowOf<'sipTrunks'>

/** Every trunk with its profile, what the profile makes of it, and what is known of the far end. */
export function trunkColumns(context: () => TableContext): Column<Row>[] {
  const profile = ({ item }: Pick<Row, 'item'>) => profileOf(item, context().plan.index)
  const setting = (id: string, label: string, extra: Partial<Column<Row>> & { width: number }) =>
    settingColumn<Row>(id, label, context, extra)
  const own = setting('securityProfileId', 'Profile', { width: 0 })
  const profileNote = (row: Row) => {
    const { was: _, ...note } = own.note?.(row) ?? {}
    return note
  }
  return [
    { ...setting('name', 'Trunk', { width: 156 }), isName: true, isCode: true },
    { ...setting('securityProfileId', 'Profile', { width: 176 }), note: profileNote },
    {
      id: 'was',
      label: 'As found',
      width: 168,
      roomyOnly: true,
      text: (row) => own.note?.(row)?.was ?? '',
      note: () => ({ muted: true }),
      reason: () => 'The profile it had: see step 4.',
    },
    {
      id: 'mode',
      label: 'Mode, port',
      width: 120,
      text: (row) => modeWords(profile(row)),
      note: () => ({ muted: true }),
      reason: () => 'Follows from the profile: it is set in step 2.',
    },
    {
      id: 'names',
      label: 'Names',
      width: 80,
      text: ({ item }) => {
        const farEnd = farEndOf(item, context().plan.index.farEndById)
        return namesWords(namesReached(item, farEnd), profile({ item })?.x509SubjectName ?? '')
      },
      note: () => ({ muted: true }),
      reason: () => 'The profile’s subject names beside those in the far end’s certificate.',
    },
    setting('destinations', 'Destinations', { width: 148, isCode: true }),
    setting('farEndId', 'Far end', { width: 148 }),
    setting('sipRealmId', 'SIP realm', { width: 120, roomyOnly: true }),
    findingsColumn(context),
  ]
}

const modeWords = (profile: ReturnType<typeof profileOf>): string =>
  profile ? `${profile.securityMode}, ${String(profile.incomingPort)}` : ''

/** Whether the names that the profile expects are those that the far end presents (PF-37). */
function namesWords(certificateNames: readonly string[], subjectNames: string): string {
  const expected = parseSubjectNames(subjectNames)
  if (expected.length === 0) return ''
  if (certificateNames.length === 0) return 'not entered'
  return sharedNames(expected, certificateNames).length > 0 ? 'match' : 'no match'
}
