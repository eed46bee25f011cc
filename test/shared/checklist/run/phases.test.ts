import { expect, it } from 'vitest'
import { phases } from '../../../../shared/checklist/run/phases'
import { lines } from '../../../../shared/checklist/line'
import { say } from '../../../../shared/document/inline'
import { flatText } from '../../../../shared/document/legible'

const group = (id: string, object: string, aside = '') =>
  lines('SIP trunk', object, say`${aside}`, [{ id, action: say`Do it`, register: [] }])

const heads = (...groups: Parameters<typeof phases>[0][number][]) =>
  phases(groups).map(({ title, object, aside, lines: own }) => [title, object, flatText(aside), own.length])

it('TF-1: steps that follow each other on one object stand under one head, with what each drops', () => {
  expect(
    heads(
      group('step3/a', 'A', 'calls may drop at Apply Config'),
      group('step5/a', 'A', 'calls drop at Reset'),
      group('after/a', 'A'),
    ),
  ).toEqual([['Steps 3 and 5, test calls · SIP trunk', 'A', 'calls may drop at Apply Config; calls drop at Reset', 3]])
  expect(heads(group('after/a', 'A'))).toEqual([['Test calls · SIP trunk', 'A', '', 1]])
  expect(heads(group('other/a', 'A'))).toEqual([['SIP trunk', 'A', '', 1]])
})

it('TF-1: never two objects under one head, nor an object again over what came between', () => {
  expect(heads(group('step3/a', 'A'), group('step3/b', 'B'), group('step5/a', 'A'))).toEqual([
    ['Step 3 · SIP trunk', 'A', '', 1],
    ['Step 3 · SIP trunk', 'B', '', 1],
    ['Step 5 · SIP trunk', 'A', '', 1],
  ])
})
