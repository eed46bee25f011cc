import { describe, expect, it } from 'vitest'
import { checklistDocument } from '../../../../shared/checklist/checklist-document'
import { checklistCsv } from '../../../../shared/document/csv'
import type { Checkline } from '../../../../shared/document/document'
import { plainText } from '../../../../shared/document/inline'
import { lineParts } from '../../../../shared/document/line-parts'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { examplePlan } from '../../../helpers/example-plan'
import { runningWindow } from '../../../helpers/running-window'

const [first, later] = ['step1/h323Devices/', 'step5/h323Devices/']
const words = 'ICT-GK-UNIVERSITY makes its media keys itself'

describe('a caution that an earlier line of the unit has said', () => {
  const document = checklistDocument(evaluateWhole(examplePlan(), '2026-10-01'), 'abcd1234')
  const lines = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'checklines' ? block.lines : [])),
  )
  const has = ({ cautions }: Checkline): boolean => cautions.some(({ text }) => plainText(text).startsWith(words))
  const found = lines.filter(has)

  it('HX-3: is written once where both lines are read', () => {
    expect(found.map(({ id }) => id.slice(0, first.length))).toEqual([first, later])
    const written = found.map((line) => lineParts(line).filter(({ kind }) => kind === 'caution').length)
    expect(written).toEqual([1, 0])
  })

  it('HX-3: stands at each line that is shown by itself: in the running view, and in a row of a sheet', () => {
    const window = runningWindow(examplePlan())
    for (const { id } of found) expect(has(window.shown(id).inHand.run.line)).toBe(true)
    expect(checklistCsv(document).split(words)).toHaveLength(found.length + 1)
  })
})
