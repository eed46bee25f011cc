import { describe, expect, it } from 'vitest'
import { filesAmong, programArguments } from '../../../electron/app/program-arguments'
import { isForCommandLine } from '../../../electron/cli/asked-for'

describe('the arguments of the program', () => {
  it('are those behind its name, packaged or not', () => {
    expect(programArguments(['/opt/trunkwright', 'check', 'x'], true)).toEqual(['check', 'x'])
    expect(programArguments(['/electron', 'main.js', 'check', 'x'], false)).toEqual(['check', 'x'])
    expect(programArguments(['/electron', '--no-sandbox', 'main.js', '--help'], false)).toEqual(['--help'])
  })

  it.each([['check', 'x'], ['export'], ['new', 'a'], ['diff'], ['calls'], ['--help'], ['-h'], ['help'], ['--version']])(
    'are for the command line: %s',
    (...args) => {
      expect(isForCommandLine(args)).toBe(true)
    },
  )

  it.each([[], ['/home/a/check.trunkwright'], ['--no-sandbox'], ['toString'], ['', 'check'], ['x', 'check']])(
    'are for the window: %j',
    (...args) => {
      expect(isForCommandLine(args)).toBe(false)
    },
  )

  it.skipIf(process.platform === 'win32')('name files by full path, relative path or address', () => {
    const args = ['--flag=x.trunkwright', '/a/b.trunkwright', 'c.TRUNKWRIGHT', 'file:///d%20e.trunkwright', '/a/b.txt']
    expect(filesAmong(args, '/here')).toEqual(['/a/b.trunkwright', '/here/c.TRUNKWRIGHT', '/d e.trunkwright'])
    expect(filesAmong(['file://elsewhere/x.trunkwright', 'https://x.example/y.txt'], '/here')).toEqual([])
  })
})
