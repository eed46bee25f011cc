import type { ChecklineGroup, EnterRow } from '../../document/document'
import { code, refer, say, type Inline } from '../../document/inline'
import type { Unit } from '../../runbook/unit'
import { shellWord } from '../../text/shell-word'
import { enter, idOf, lines } from '../line'
import { unitId } from './unit-of-line'

const command = (...words: string[]): Inline => say`${code(['sh apply.sh', ...words].join(' '))}`
const sent = (...words: string[]): EnterRow[] => [{ ...enter('In axl', command(...words)), isPlain: true }]
const rehearsal = code('--dry-run')

/** What stands in place of lines by hand: one of the two ways is gone, never both. */
export const prepareByAxl = (): ChecklineGroup => ({
  ...lines('By AXL', '', say`or step 2 by hand: tick one`, [
    {
      id: 'axl/prepare',
      action: say`Send what is prepared`,
      enter: sent('--prepare'),
      see: say`With ${rehearsal} (${refer('N5')}): every request is answered with OK.`,
      evidence: 'log',
      register: ['S2-2', 'S2-5'],
    },
  ]),
  isInPlace: true,
})

/** What its requests carry out: an H.323 device has step 5 alone. */
const stepsOf = ({ part, trunks }: Unit): string =>
  part === 'synchronize' ? 'steps 2 to 5' : trunks.length === 0 ? 'step 5' : 'steps 3 and 5'

export const unitByAxl = (unit: Unit): ChecklineGroup => ({
  ...lines('By AXL', unit.name, say`or ${stepsOf(unit)} by hand: tick one`, [
    {
      id: idOf('axl', 'unit', unitId(unit)),
      action: say`Send what is planned for ${code(unit.name)}`,
      enter: sent('--unit', shellWord(unit.name)),
      see: say`With ${rehearsal} (${refer('N5')}): this unit and no other.`,
      evidence: 'log',
      register: ['S3-1', 'S5-2', 'XD-9'],
    },
  ]),
  isInPlace: true,
})

export const backByAxl = (unit: Unit): ChecklineGroup => ({
  ...lines('Rollback by AXL', unit.name, say`or by hand: tick one`, [
    {
      id: idOf('rollback', 'axl', unitId(unit)),
      action: say`Take back what was sent for ${code(unit.name)}`,
      enter: sent('--rollback', shellWord(unit.name)),
      see: say`What was sent goes back; the rest by the lines below.`,
      evidence: 'log',
      register: ['XD-9'],
    },
  ]),
  isBack: true,
  isInPlace: true,
})
