import { describe, expect, it } from 'vitest'
import { refusedSentence, refusedSwitches } from '../../../electron/security/switches'

describe('a switch for Chromium or Electron', () => {
  it.each([
    ...['--no-sandbox', '--remote-debugging-port=9222', '--remote-debugging-pipe', '--load-extension=/tmp/x'],
    ...['--inspect', '--inspect-brk=0', '-no-sandbox', '--NO-SANDBOX', '--disable-web-security', '--proxy-server=x:1'],
    ...['--renderer-cmd-prefix=sh', '--utility-cmd-prefix=sh', '--user-data-dir=/tmp', '--js-flags=--expose-gc'],
    ...['--single-process', '--ignore-certificate-errors', '--host-resolver-rules=', '--log-net-log=/tmp/x', '-r'],
    ...['--disable-features=X', '--enable-features=X', '--ozone-platform-x', '--new-one-of-next-year'],
  ])('is refused in words: %s', (given) => {
    expect(refusedSwitches(['/a/plan.trunkwright', given], 'linux')).toEqual([given])
    expect(refusedSentence([given])).toMatch(/^Trunkwright is not started with "-.+": .+\. Start it without\.$/u)
  })

  it.each([
    ['--ozone-platform=x11'],
    ['--disable-gpu'],
    ['--lang=de'],
    ['-psn_0_774345'],
    ['/a/b.trunkwright'],
    ['-'],
    [''],
  ])('is let be: %s', (given) => {
    expect(refusedSwitches([given], 'linux')).toEqual([])
  })

  it('is none behind two dashes', () => {
    expect(refusedSwitches(['x', '--', '--no-sandbox'], 'linux')).toEqual([])
  })

  it('begins with a stroke on Windows, too, where a path may begin with one', () => {
    const args = ['/no-sandbox', '/remote-debugging-port=1', '/share/plan.trunkwright', '\\\\server\\x.trunkwright']
    expect(refusedSwitches(args, 'win32')).toEqual(args.slice(0, 2))
    expect(refusedSwitches(['/no-sandbox'], 'linux')).toEqual([])
  })
})
