import { expect, it } from 'vitest'
import { typedCells } from '../../../renderer/editing/typed-cells'
import { profileFields } from '../../../shared/catalogue/profile-fields'
import { plan } from '../../helpers/plan'

const port = profileFields.incomingPort
const edit = (value: string, column = 'incomingPort') => ({ row: 'P', column, value })

function typed(...edits: ReturnType<typeof edit>[]) {
  const taken: unknown[] = []
  const refused = typedCells(
    edits,
    plan({}),
    ({ column }) => (column === 'incomingPort' ? port : null),
    (_, value) => taken.push(value),
  )
  return { taken, refused }
}

it('cells are taken as values of their settings; what is no setting is passed over', () => {
  expect(typed(edit('5070'), edit('x', 'findings'))).toEqual({ taken: [5070], refused: '' })
})

it('what is not taken is told with its setting, three at the most and how many more', () => {
  const { taken, refused } = typed(edit('a'), edit('5071'), edit('b'))
  expect([taken, refused.split(` for ${port.label}`).length]).toEqual([[5071], 3])
  expect(refused).toMatch(/^Not taken: “.+” for .+, “.+” for .+\.$/u)
  expect(typed(...'abcde'.split('').map((text) => edit(text))).refused).toMatch(/ and 2 more\.$/u)
})

it('a number without end is none that a plan can keep', () => {
  expect(typed(edit('9'.repeat(400)), edit('5070'))).toMatchObject({ taken: [5070] })
})
