import type { NumberField } from '../catalogue/field'
import { waveFields } from '../catalogue/wave-fields'
import { named } from '../text/words'
import type { ObjectRule } from './rule'

const { min, max, label }: NumberField = waveFields.wave

/** Of a device of any kind. */
interface InWave {
  wave: number
  name?: string
  domainName?: string
}

/**
 * TF-1: no form takes another wave, and a file may have one, which the run takes as the number that it is. Advice: the
 * fixed table of findings has nothing of it.
 */
export const waveRules: readonly ObjectRule<InWave>[] = [
  {
    id: 'TF-1',
    severity: 'advice',
    step: 3,
    field: 'wave',
    find: ({ wave, name, domainName }) => {
      if (Number.isInteger(wave) && wave >= min && wave <= max) return null
      return {
        message: `${named(name ?? domainName ?? '')} has the ${label.toLowerCase()} ${String(wave)}, and waves are whole numbers from ${String(min)} to ${String(max)}${wave < min ? `: it is changed before wave ${String(min)}, the pilot` : ''}.`,
        remedy: `Give it a whole number from ${String(min)} on.`,
      }
    },
  },
]
