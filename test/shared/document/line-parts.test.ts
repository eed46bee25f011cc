import { describe, expect, it } from 'vitest'
import { plainText } from '../../../shared/document/inline'
import { entryText, lineParts } from '../../../shared/document/line-parts'
import { sampleGroups } from '../../helpers/sample-lines'

const lines = sampleGroups.flatMap((group) => group.lines)
const labels = (number: string) => {
  const line = lines.find((each) => each.number === number)
  return line === undefined ? null : lineParts(line).map((part) => part.label)
}

describe('the parts of a line', () => {
  it('are those that have something to say, in the order of use', () => {
    expect(labels('2.01')).toEqual(['Go to', 'Enter', 'You see', 'State'])
    expect(labels('2.03')).toEqual(['Enter', 'Caution', 'Caution', 'You see', 'Verify', 'Evidence', 'Undo', 'State'])
    expect(labels('2.06')).toEqual([])
  })

  it.each([
    ['open', '', '', ''],
    ['open', 'PN', '', 'Open by PN'],
    ['done', '', '', 'Done'],
    ['done', 'PN', '22:41Z', 'Done by PN, 22:41Z'],
    ['not applicable', '', '22:41Z', 'Not applicable, 22:41Z'],
    ['blocked', 'PN', '', 'Blocked by PN'],
  ] as const)('say how far it is: %s, %j, %j', (state, by, on, said) => {
    expect(plainText(entryText({ state, by, on, evidence: '' }))).toBe(said)
  })
})
