import { expect } from 'vitest'
import type { BundleFile } from '../../../shared/text/bundle-file'
import { judge } from './commands'
import { readIos } from './ios-reader'

/** What has to hold for every file, whatever the plan: bytes that a terminal takes, known commands, named placeholders. */
export function expectSound({ path, text }: BundleFile): void {
  const { commands, options, typed, beside, explained, used } = readIos(text)
  expect(text, path).toMatch(/^(?:[ -~]*\n)+$/u)
  expect(text, path).not.toContain('?')
  expect(text.split('\n').filter((line) => line.length > 140)).toEqual([])
  const wrong = [...commands, ...options, ...typed, ...beside].filter((command) => typeof judge(command) === 'string')
  expect(wrong, path).toEqual([])
  expect(new Set(used), `${path}: placeholders used and explained`).toEqual(new Set(explained))
  expect(new Set(explained).size).toBe(explained.length)
}
