import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { checklistOf } from '../../helpers/checklist'
import { draws } from '../../helpers/draws'

const plans = fc.oneof(arbitraryProject({ size: 8 }), arbitraryProject({ size: 5, hostile: true }))

it('numbers its lines without a gap in each section and each unit, steps by their number', () => {
  fc.assert(
    fc.property(plans, (project) => {
      const prefixes: Record<string, string> = { before: 'B', after: 'V', rollback: 'W', tidy: 'T' }
      const counts = new Map<string, number>()
      for (const { id, section, unit, number } of checklistOf(project).lines) {
        expect(number.includes('-')).toBe(unit !== '' && !id.startsWith('rollback/'))
        const [prefix = ''] = number.replace(/^U\d+-/, '').split('.')
        const step = /^step(\d)\//.exec(id)?.[1]
        // What step 1 looks at before the window is counted with the rest of the step.
        const place = `${step === undefined ? section : ''} ${unit} ${prefix}`
        const count = (counts.get(place) ?? 0) + 1
        counts.set(place, count)
        expect(number.replace(/^U\d+-/, '')).toBe(`${prefix}.${String(count).padStart(2, '0')}`)
        if (step !== undefined) expect(prefix).toBe(step)
        else if (id.startsWith('rollback/') && section !== 'rollback') expect(prefix).toBe(unit.replace('U', 'R'))
        else expect(prefix).toBe(prefixes[section] ?? letterOf(id))
      }
    }),
    { numRuns: draws(80) },
  )
})

/** What stands outside the steps, within the run. */
const letterOf = (id: string): string =>
  ({ after: 'V', hold: 'H', prepare: id === 'prepare/drift' ? 'P' : '' })[id.slice(0, id.indexOf('/'))] ?? 'A'
