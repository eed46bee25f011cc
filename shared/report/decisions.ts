import type { Block, FormRow } from '../document/document'
import { say, strong, type Inline } from '../document/inline'
import type { RegisterId } from '../register/register'
import type { Finding } from '../rules/finding'
import { groupBy } from '../plan/group-by'
import { namesInWords } from '../text/words'

/** Besides errors and cautions: what only a person can say, and what makes calls drop. */
const asked: readonly RegisterId[] = ['S1-1', 'S1-2', 'MG-9']

const needsDecision = ({ severity, rule, waived }: Finding): boolean =>
  !waived && (severity === 'error' || severity === 'caution' || asked.includes(rule))

/** More stand among the findings. */
const mostRows = 5

/** What must be decided, worst first: one row for each rule, with room for who does it and by when. */
export function decisions(findings: readonly Finding[]): Block[] {
  const rules = [...groupBy(findings.filter(needsDecision), ({ severity, rule }) => [`${severity} ${rule}`]).values()]
  const title = rules.length <= mostRows ? '' : `: the first ${mostRows} of ${rules.length}, see Findings and waivers`
  const heading = { kind: 'heading', text: say`What must be decided${title}` } as const
  if (rules.length === 0) return [heading, { kind: 'paragraph', text: say`Nothing: no error and no caution is open.` }]
  const rows = rules
    .slice(0, mostRows)
    .map((alike): FormRow => ({ name: alike[0]?.rule ?? '', said: said(alike), asked: [] }))
  return [
    heading,
    { kind: 'form', caption: 'What must be decided', columns: ['Rule', 'To decide', 'Who, and by when'], rows },
  ]
}

function said([first, ...others]: readonly Finding[]): Inline {
  if (first === undefined) return []
  const names = [...new Set(others.map(({ objects }) => objects.join(', ')))].filter(
    (name) => name !== first.objects.join(', '),
  )
  const same = names.length === 0 ? '' : ` The same for ${namesInWords(names)}.`
  const error = first.severity === 'error' ? say`${strong('Error:')} ` : []
  return say`${error}${first.message} ${first.remedy}${same}`
}
