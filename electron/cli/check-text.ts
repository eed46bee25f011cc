import { lineNames } from '../../shared/checklist/line-names'
import type { EvaluatedPlan } from '../../shared/evaluation/evaluated-plan'
import type { Project, Waiver } from '../../shared/plan/project'
import { hasOpenError, severities, summarize, type Finding, type Severity } from '../../shared/rules/finding'
import { named } from '../../shared/text/words'
import { conflictWords } from '../../shared/document/words'
import { conflictsOf } from '../../shared/plan/conflicts'
import { readyWord } from '../../shared/plan/readiness'
import type { Paint } from './paint'
import { counted } from './sentence'
import { terminalText } from './terminal-text'

const titles: Record<Severity, string> = {
  error: 'Errors',
  warning: 'Warnings',
  caution: 'Cautions',
  advice: 'Advice',
}

/** The findings for a person: by severity, then what is waived and why, then a summary on the last line. */
export function checkText(
  plan: EvaluatedPlan,
  findings: readonly Finding[],
  waiverOf: (finding: Finding) => Waiver | undefined,
  paint: Paint,
): string {
  const { project } = plan
  const write = (finding: Finding) => findingText(finding, waiverOf(finding), paint)
  const open = severities.map((severity) => {
    const ofIt = findings.filter((finding) => finding.severity === severity && !finding.waived)
    return group(paint(severity, titles[severity]), ofIt.map(write))
  })
  const conflicts = conflictText(plan, paint)
  const waived = group(paint('waived', 'Waived'), findings.filter((finding) => finding.waived).map(write))
  const title = `${paint('strong', terminalText(named(project.name)))}, revision ${project.revision}\n`
  return [title, conflicts, ...open, waived, summaryLine(project, findings, paint)]
    .filter((part) => part !== '')
    .join('\n')
}

const group = (title: string, findings: readonly string[]): string =>
  findings.length === 0 ? '' : `${title} (${findings.length})\n\n${findings.join('\n')}`

function conflictText(plan: EvaluatedPlan, paint: Paint): string {
  const { project } = plan
  const { length } = conflictsOf(project)
  if (length === 0) return ''
  const words = conflictWords(
    project,
    lineNames(() => plan),
  )
  return `${paint('error', 'Conflicts')} (${length})\n\n  ${terminalText(words)}\n`
}

const mostNames = 12

function findingText(
  { rule, severity, objects, step, message, remedy }: Finding,
  waiver: Waiver | undefined,
  paint: Paint,
): string {
  const more = objects.length > mostNames ? ` and ${objects.length - mostNames} more` : ''
  const names = `${objects.slice(0, mostNames).map(named).map(terminalText).join(', ')}${more}`
  const lines = [
    `${paint(waiver ? 'waived' : severity, rule)}  step ${step}  ${paint('strong', names)}`,
    `  ${terminalText(message)}`,
    `  ${terminalText(remedy)}`,
    ...(waiver ? [`  ${terminalText(waiverText(severity, waiver))}`] : []),
  ]
  return lines.map((line) => `  ${line}\n`).join('')
}

function waiverText(severity: Severity, { reason, by, on, until }: Waiver): string {
  const words = [
    `This ${severity} is waived`,
    by === '' ? '' : ` by ${by}`,
    on === '' ? '' : ` on ${on}`,
    until === '' ? '' : ` until ${until}`,
  ]
  return `${words.join('')}: ${reason === '' ? 'no reason is given' : reason}`
}

function summaryLine(project: Project, findings: readonly Finding[], paint: Paint): string {
  const { errors, warnings, cautions, advice, waived } = summarize(findings)
  const counts = [
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    counted(cautions, 'caution'),
    `${advice} advice`,
    `${waived} waived`,
  ]
  const ready = readyWord(project, hasOpenError(findings))
  return `${counts.join(', ')}: ${paint(ready === 'not ready' ? 'error' : 'strong', ready)}\n`
}
