import type { ChecklineGroup } from '../../document/document'
import { say, strong } from '../../document/inline'
import type { Unit } from '../../runbook/unit'
import { waveWords } from '../../runbook/holds'
import { idOf, lines } from '../line'

/** The go or no-go behind a wave; before protected status it is a decision of its own (MG-9). */
export const holdGroup = (unit: Unit): ChecklineGroup => {
  const { wave, part, kind } = unit
  const after = waveWords(unit)
  return lines('Hold', '', say`after ${after}`, [
    {
      id: idOf('hold', part, kind, String(wave)),
      action: say`Go or no-go after ${after}: the lead says it aloud`,
      see: say`${strong('Go')}: every unit of it is proven, nothing is reported to the desk, and there is time for the next with its rollback. ${strong('No-go')}: begin no more, or roll back, the last unit first.`,
      evidence: 'go or no-go, who said it, and when',
      register: ['TF-1'],
    },
  ])
}
