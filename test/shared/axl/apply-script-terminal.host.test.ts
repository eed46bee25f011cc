import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shells, useBundle } from '../../helpers/apply-fixture'
import { lacking, readState } from '../../helpers/apply-run'
import { type AxlAnswer, changing, takes } from '../../helpers/axl-server'
import { changeFiles, hold, oddUnit, request, rowsOf } from '../../helpers/change-folder'
import { openTerminal, type Terminal } from '../../helpers/terminal'

const realm = (name: string) => request('addSipRealm', name, { digestCredentials: `{{REALM_${name.toUpperCase()}}}` })
const files = changeFiles([
  ...rowsOf({ part: 'prepare' }, realm('a'), realm('b')),
  ...rowsOf({ part: 'change', unit: oddUnit, wave: 1 }, request('resetSipTrunk', 'x'), hold('Seen')),
  ...rowsOf({ part: 'rollback', unit: oddUnit }, request('resetSipTrunk', 'x')),
])

async function answer(terminal: Terminal, ...answers: (readonly [string, string])[]): Promise<void> {
  for (const [question, typed] of answers) {
    await terminal.shows(question)
    terminal.types(`${typed}\n`)
  }
}

describe.each(shells)('apply.sh under %s, in a terminal%s', (shell, missing) => {
  const axl = useBundle(shell, files, { manifest: { project: 'Lab', revision: 2, ready: 'not ready' } })
  const noTerminal = lacking('script')
  const test = it.skipIf(missing + noTerminal !== '')

  const openCommand = (command: string) => {
    const report = `echo "exit=$?"; stty -a | grep -o '[-]*\\becho\\b'`
    return openTerminal(`trap : INT; cd '${axl.folder}'; ${command}; ${report}`, { HOME: axl.root })
  }
  /** The script, then its exit code and whether the terminal echoes again. */
  const open = (...args: string[]) => openCommand(`${shell} apply.sh ${args.map((arg) => `'${arg}'`).join(' ')}`)

  test(`asks for all that is left open, without echo of a secret, and for the name and NOT READY${noTerminal}`, async () => {
    const { host } = await axl.start(takes)
    const terminal = open('--prepare', '--cacert', axl.certificate.certificate)
    await answer(
      terminal,
      ['Host of the publisher: ', host],
      ['AXL user: ', 'axl'],
      ['Password of axl: ', ' p4ss '],
      ['Value of REALM_A: ', 'first1'],
      ['Value of REALM_A, again: ', 'frist1'],
      ['The two values differ.\nValue of REALM_A: ', 'first2'],
      ['Value of REALM_A, again: ', 'first2'],
      ['Value of REALM_B: ', 'second'],
      ['Value of REALM_B, again: ', 'second'],
      ['This plan is NOT READY. To send it all the same, type NOT READY: ', 'NOT READY'],
      ['To go on with prepare, type its name: ', 'prepare'],
    )
    await terminal.ended
    expect(terminal.screen()).toMatch(
      /^Project {4}Lab, revision 2\nPlan {7}NOT READY\nDirection {2}putting on\n\nPrepare\n/,
    )
    expect(terminal.screen()).toMatch(/\n002 addSipRealm b OK\n[^]*exit=0\necho\n$/)
    expect(terminal.screen()).not.toMatch(/p4ss|first|frist|second/)
    const requests = changing(axl.server.requests)
    expect(requests[0]?.headers['authorization']).toBe(`Basic ${btoa('axl: p4ss ')}`)
    expect(requests[0]?.body.toString()).toContain('<digestCredentials>first2</digestCredentials>')
    expect(requests[1]?.body.toString()).toContain('<digestCredentials>second</digestCredentials>')
  })

  test(`sends nothing for a yes in place of NOT READY, or of the name${noTerminal}`, async () => {
    await axl.start(takes)
    const secrets = ['Password', 'REALM_A:', 'again', 'REALM_B:', 'again'].map((question) => [question, 'x'] as const)
    const terminal = open('--prepare', ...axl.target())
    await answer(terminal, ...secrets, ['NOT READY: ', 'yes'])
    await terminal.ended
    expect(terminal.screen()).toMatch(/Nothing was sent\.\nexit=2\necho\n$/)
    expect(readdirSync(axl.folder).filter((file) => file.includes('.log'))).toEqual([])
    const second = open('--prepare', '--not-ready', ...axl.target())
    await answer(second, ...secrets, ['To go on with prepare, type its name: ', 'yes'])
    await second.ended
    expect(second.screen()).toMatch(/Nothing was sent\.\nexit=2\necho\n$/)
    expect(axl.server.requests).toHaveLength(0)
  })

  test(`restores the echo when Ctrl-C is pressed at a password${noTerminal}`, async () => {
    await axl.start(takes)
    const terminal = open('--prepare', ...axl.target())
    await terminal.shows('Password of axl: ')
    terminal.types('half\x03')
    await terminal.ended
    expect(terminal.screen()).toMatch(/Interrupted before a request was accepted\.\nexit=2\necho\n$/)
    expect(axl.server.requests).toHaveLength(0)
  })

  test(`says how far it got when Ctrl-C is pressed, and asks before it goes on at another host${noTerminal}`, async () => {
    let reached: () => void
    const held = new Promise<void>((resolve) => (reached = resolve))
    await axl.start((request): AxlAnswer | 'hold' => {
      if (!request.body.includes('>b<') || !request.body.includes('addSipRealm')) return takes(request)
      reached()
      return 'hold'
    })
    const terminal = open('--prepare', '--not-ready', '--yes', ...axl.target())
    await answer(
      terminal,
      ...['Password', 'REALM_A:', 'again', 'REALM_B:', 'again'].map((text) => [text, 'x'] as const),
    )
    await held
    terminal.types('\x03')
    await terminal.ended
    expect(terminal.screen()).toContain('Interrupted while request 002 was under way.')
    expect(terminal.screen()).toMatch(/To go on: {8}sh apply\.sh --prepare --host .*\n[^]*exit=1\necho\n$/)
    await axl.server.close()
    await axl.start(takes)
    const elsewhere = open('--prepare', '--not-ready', '--yes', ...axl.target())
    await answer(elsewhere, ['If both are the same publisher, type same: ', ''])
    await elsewhere.shows('exit=2')
    expect(axl.server.requests).toHaveLength(0)
    const again = open('--prepare', '--not-ready', '--yes', ...axl.target())
    await answer(again, ['type same: ', 'same'], ['Password', 'x'], ['REALM_B:', 'x'], ['again', 'x'])
    await again.shows('exit=0')
    expect(changing(axl.server.requests)).toHaveLength(1)
  })

  test(`what it says at a hold can be pasted, to go on and to go back, whatever the unit is called${noTerminal}`, async () => {
    await axl.start(takes)
    const terminal = open('--prepare', '--not-ready', '--yes', ...axl.target())
    await answer(
      terminal,
      ...['Password', 'REALM_A:', 'again', 'REALM_B:', 'again'].map((text) => [text, 'x'] as const),
    )
    await terminal.shows('exit=0')
    const unit = openCommand(`${shell} apply.sh --unit 01-sip-a-it-s-z-rich --not-ready ${axl.target().join(' ')}`)
    await answer(unit, ['Password', 'x'], ['type its name: ', oddUnit], ['What was seen?', 'stop'])
    await unit.shows('exit=1')
    const [, forth = ''] = /To go on: +(.*)\n/.exec(unit.screen()) ?? []
    const [, back = ''] = /To roll it back: +(.*)\n/.exec(unit.screen()) ?? []
    const rollback = openCommand(back)
    await answer(rollback, ['Password', 'x'], ['type its name: ', oddUnit])
    await rollback.shows('exit=0')
    expect(readState(axl.folder).at(-1)).toBe('open 003')
    const anew = openCommand(`${forth} --not-ready`)
    await answer(anew, ['Password', 'x'], ['type its name: ', oddUnit], ['What was seen?', 'all'])
    await anew.shows('exit=0')
    expect(changing(axl.server.requests)).toHaveLength(5)
    expect(readState(axl.folder).at(-1)).toBe('passed 004 all')
  })
})
