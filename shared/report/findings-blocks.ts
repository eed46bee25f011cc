import type { Block, TableRow } from '../document/document'
import { code, joinSpans, say, strong, type Inline } from '../document/inline'
import { toneWords } from '../document/words'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { severities, type Finding, type Severity } from '../rules/finding'
import { nothing } from '../checklist/nothing'
import { alikeFindings, type AlikeFindings } from './alike-findings'

/** One more column of the table of findings. */
export interface FurtherColumn {
  column: string
  of: (finding: Pick<Finding, 'rule'>) => Inline
}

/** Every finding, worst first and waived ones last, then every waiver with its reason. */
export function findingsBlocks(plan: EvaluatedPlan, further?: FurtherColumn): Block[] {
  const open = plan.findings.filter((finding) => !finding.waived)
  const waived = plan.findings.filter((finding) => finding.waived)
  const groups = severities.flatMap((severity) =>
    findingGroup(
      severity,
      open.filter((finding) => finding.severity === severity),
      further,
    ),
  )
  const rows = [...groups, ...findingGroup('waived', waived, further)]
  const columns = ['Rule', 'On', 'What is wrong', 'What to do', ...(further ? [further.column] : [])]
  const found: Block =
    rows.length === 0
      ? nothing('The plan has no findings.')
      : {
          ...{ kind: 'table' as const, caption: 'Findings of the plan', columns, rows },
          ...(further === undefined && { isLastBehind: true as const }),
        }
  return [found, ...waiverTable(plan)]
}

const findingGroup = (
  tone: Severity | 'waived',
  findings: readonly Finding[],
  further: FurtherColumn | undefined,
): TableRow[] =>
  findings.length === 0
    ? []
    : [
        { group: say`${toneWords[tone]} · ${findings.length}` },
        ...alikeFindings(findings).map((alike) => ({ mark: tone, cells: findingCells(alike, further) })),
      ]

const findingCells = (alike: AlikeFindings, further: FurtherColumn | undefined): Inline[] => [
  say`${strong(alike.rule)}`,
  joinSpans(alike.objects.map(code), ', '),
  say`${alike.message}`,
  say`${alike.remedy}`,
  ...(further ? [further.of(alike)] : []),
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
