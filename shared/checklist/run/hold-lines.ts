import type { ChecklineGroup } from '../../document/document'
import { say, strong } from '../../document/inline'
import type { Unit } from '../../runbook/unit'
import { waveWords } from '../../runbook/holds'
import { idOf, lines, type LineDraft } from '../line'

/**
 * The go or no-go behind a wave; before protected status it is a decision of its own (MG-9).
 * @param isLast behind it no unit is left to begin
 */
export const holdGroup = (unit: Unit, isLast: boolean): ChecklineGroup => {
  const { wave, part, kind } = unit
  const after = waveWords(unit)
  const draft: LineDraft = {
    id: idOf('hold', part, kind, String(wave)),
    action: say`Hold: go or no-go after ${after}, the lead says it aloud`,
    see: isLast ? lastDecision : decision,
    evidence: 'who, when',
    register: ['TF-1'],
  }
  return { ...lines('Hold', '', [], [draft]), isSaid: true }
}

const decision = say`${strong('Ticked for go')}: every unit is proven, the desk has no report, there is time for the next and its rollback. ${strong('No-go')}: leave it open, begin no more, or roll back, the last first.`
const lastDecision = say`${strong('Ticked for go')}: every unit is proven, the desk has no report. ${strong('No-go')}: leave it open, roll back, the last first.`
