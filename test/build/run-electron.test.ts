import { describe, expect, it } from 'vitest'
import { whyItCannotRun } from '../../build/run-electron'
import { parseStartArguments } from '../../build/start-arguments'

describe('Electron, when it ends soon after its start,', () => {
  const end = { code: null, signal: null, isRoot: false }

  it.each([
    ['lacks a library', { ...end, code: 127 }, 'this system lacks a library, which the line above names'],
    ['has no sandbox', { ...end, signal: 'SIGTRAP' as const }, 'it ended with SIGTRAP; the lines above may say why'],
    ['lacks a library of Windows', { ...end, code: 0xc0000135 }, 'it ended with 0xc0000135'],
    [
      'runs as root',
      { ...end, code: 1, isRoot: true },
      'its sandbox does not run as root; start Trunkwright as another user',
    ],
  ])('could not run here: it %s', (_, how, why) => {
    expect(whyItCannotRun(how)).toBe(why)
  })

  it.each([
    ['the app ended well', { ...end, code: 0 }],
    ['the app ended with a failure', { ...end, code: 1 }],
    ['the app ended with another failure as root', { ...end, code: 7, isRoot: true }],
    ['a person ended it', { ...end, signal: 'SIGINT' as const }],
    ['the system ended it', { ...end, signal: 'SIGKILL' as const }],
  ])('has run: %s', (_, how) => {
    expect(whyItCannotRun(how)).toBeNull()
  })
})

describe('what npm start is asked for', () => {
  it.each([
    [[], {}, { isBrowser: false }],
    [['--browser'], {}, { isBrowser: true }],
    [[], { npm_config_browser: 'true' }, { isBrowser: true }],
    [[], { npm_config_browser: 'firefox' }, { isBrowser: false }],
    [['--browsers'], {}, null],
    [['plan.trunkwright'], {}, null],
  ])('%j with %j', (args, env, asked) => {
    expect(parseStartArguments(args, env)).toEqual(asked)
  })
})
