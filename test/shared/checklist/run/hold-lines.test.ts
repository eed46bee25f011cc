import { expect, it } from 'vitest'
import { checklist } from '../../../helpers/checklist'

it('TF-1: the go or no-go behind the last wave asks for nothing of a next unit', () => {
  const { lines } = checklist({
    profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
    sipTrunks: [1, 2].map((wave) => ({ name: `T${String(wave)}`, securityProfileId: 'TLS', wave })),
  })
  const seen = lines.filter(({ id }) => id.startsWith('hold/')).map(({ see }) => see)
  expect(seen).toHaveLength(2)
  expect(seen.map((see) => [see.includes('the next'), see.includes('begin no more')])).toEqual([
    [true, true],
    [false, false],
  ])
})
