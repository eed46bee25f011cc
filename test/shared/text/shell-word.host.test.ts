import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { shellWord } from '../../../shared/text/shell-word'
import { lacking } from '../../helpers/apply-run'
import { nastyTexts } from '../../helpers/nasty-texts'

const missing = lacking('sh')

it.skipIf(missing !== '')(`a text is one word of the shell, to the letter${missing}`, () => {
  // A shell takes no NUL, and half a character does not reach it as such.
  const texts = ['', "it's", '-rf', '$(id)', '`id`', 'a b', '"', '\\', '*', '~', '#', 'SIP-1', ...nastyTexts]
  const usable = texts.filter((text) => !text.includes('\0') && Buffer.from(text).toString() === text)
  expect(usable.length).toBeGreaterThan(20)
  for (const text of usable)
    expect(execFileSync('sh', ['-c', `printf '%s|' ${shellWord(text)}`]).toString(), text).toBe(`${text}|`)
})
