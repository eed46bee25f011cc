import { expect, it } from 'vitest'
import type { TestCase, TestResult } from 'vitest/node'
import { countReasons } from '../../build/left-out'
import { isWhole } from '../helpers/draws'

const skipped = (fullName: string, note?: string): Pick<TestCase, 'fullName' | 'result'> => ({
  fullName,
  result: () => ({ state: 'skipped', errors: undefined, note }) satisfies TestResult,
})

it('the end of a run says why tests were left out: by their own word, by that in their titles, or for no other reason', () => {
  const tests = [
    skipped('a file > is read', 'needs unzip'),
    skipped('the window (skipped: no browser) > opens'),
    skipped('slow'),
    skipped('a file > is written', 'needs unzip'),
    skipped('the window (skipped: no browser) > closes (at once)'),
    skipped('a file > is kept', 'needs unzip'),
  ]
  expect(countReasons(tests)).toEqual([
    '     3 needs unzip',
    '     2 no browser',
    `     1 ${isWhole ? 'for another system' : 'left to CI=true npm test'}`,
  ])
  expect(countReasons([])).toEqual([])
})
