import { dayWords } from '../../../../shared/text/day-words'
import type { Waiver } from '../../../../shared/plan/project'
import { severities, type Finding } from '../../../../shared/rules/finding'
import type { Column } from '../../../grid/column'
import { markWords } from '../../../status/mark-kind'

export interface FindingRow {
  finding: Finding
  waiver: Waiver | null
}

/** Stays the same while the finding does. */
export const findingKey = ({ rule, severity, path, objects }: Finding): string =>
  [rule, severity, path, ...objects].join(' ')

const markOf = ({ waived, severity }: Finding) => (waived ? 'waived' : severity)

export const findingColumns: Column<FindingRow>[] = [
  {
    id: 'severity',
    label: 'Severity',
    width: 96,
    text: ({ finding }) => markWords[markOf(finding)],
    sortKey: ({ finding }) => severities.indexOf(finding.severity) + (finding.waived ? severities.length : 0),
    note: ({ finding }) => ({ mark: markOf(finding) }),
  },
  { id: 'rule', label: 'Rule', width: 64, isName: true, isCode: true, text: ({ finding }) => finding.rule },
  { id: 'message', label: 'Finding', width: 320, grow: true, text: ({ finding }) => finding.message },
  { id: 'objects', label: 'Objects', width: 176, isCode: true, text: ({ finding }) => finding.objects.join(', ') },
  { id: 'step', label: 'Step', width: 48, align: 'end', text: ({ finding }) => String(finding.step) },
  {
    id: 'waiver',
    label: 'Waived',
    width: 160,
    text: ({ waiver }) =>
      waiver ? `${waiver.by}${waiver.until === '' ? '' : `, until ${dayWords(waiver.until)}`}` : '',
  },
  { id: 'remedy', label: 'What to do', width: 320, roomyOnly: true, text: ({ finding }) => finding.remedy },
]
