import type { Block, TableRow } from '../../document/document'
import { code, joinSpans, say, strong } from '../../document/inline'
import { toneWords } from '../../document/words'
import type { EvaluatedPlan } from '../../rules/evaluated-plan'
import { severities, type Finding } from '../../rules/finding'
import { nothing } from '../nothing'

/** Every finding, worst first and waived ones last, then every waiver with its reason. */
export function findingsBlocks(plan: EvaluatedPlan): Block[] {
  const open = plan.findings.filter((finding) => !finding.waived)
  const waived = plan.findings.filter((finding) => finding.waived)
  const groups = severities.flatMap((severity) =>
    findingGroup(
      toneWords[severity],
      open.filter((finding) => finding.severity === severity),
    ),
  )
  const rows = [...groups, ...findingGroup(toneWords.waived, waived)]
  const columns = ['Rule', 'On', 'What is wrong', 'What to do']
  const found: Block =
    rows.length === 0
      ? nothing('The plan has no findings.')
      : { kind: 'table', caption: 'Findings of the plan', columns, rows }
  return [found, ...waiverTable(plan)]
}

const findingGroup = (title: string, findings: readonly Finding[]): TableRow[] =>
  findings.length === 0
    ? []
    : [
        { group: say`${title} · ${findings.length}` },
        ...findings.map(({ rule, objects, message, remedy }) => ({
          cells: [say`${strong(rule)}`, joinSpans(objects.map(code), ', '), say`${message}`, say`${remedy}`],
        })),
      ]

function waiverTable({ project }: EvaluatedPlan): Block[] {
  if (project.waivers.length === 0) return []
  const rows = project.waivers.map(({ rule, object, reason, by, on, until }) => ({
    cells: [
      say`${strong(rule)}`,
      say`${code(object)}`,
      say`${reason}`,
      say`${by}${on === '' ? '' : `, ${on}`}`,
      say`${until === '' ? 'no end' : until}`,
    ],
  }))
  return [{ kind: 'table', caption: 'Waivers', columns: ['Rule', 'On', 'Reason, as given', 'By', 'Until'], rows }]
}
