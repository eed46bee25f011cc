import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shells, useBundle } from '../../helpers/apply-fixture'
import { lacking, realmRequest } from '../../helpers/apply-run'
import { type AxlAnswer, success } from '../../helpers/axl-server'
import { openTerminal } from '../../helpers/terminal'

const requests = { '001-addSipRealm-a.xml': realmRequest('REALM_A'), '002-addSipRealm-b.xml': realmRequest('REALM_B') }

describe.each(shells)('apply.sh under %s, in a terminal%s', (shell, missing) => {
  const axl = useBundle(shell, requests)
  const noTerminal = lacking('script')
  const test = it.skipIf(missing + noTerminal !== '')

  /** The script, then its exit code and whether the terminal echoes again. */
  function open(...args: string[]) {
    const quoted = args.map((arg) => `'${arg}'`).join(' ')
    const report = `echo "exit=$?"; stty -a | grep -o '[-]*\\becho\\b'`
    return openTerminal(`trap : INT; cd '${axl.folder}'; ${shell} apply.sh ${quoted}; ${report}`, { HOME: axl.root })
  }

  test(`asks for all that is left open, without echo of a secret${noTerminal}`, async () => {
    const { host } = await axl.start((request) => success(request))
    const terminal = open('--cacert', axl.certificate.certificate)
    const answers = [
      ['Host of the publisher: ', host],
      ['AXL user: ', 'axl'],
      ['Password of axl: ', ' p4ss '],
      ['Value of REALM_A: ', 'first1'],
      ['Value of REALM_A, again: ', 'frist1'],
      ['The two values differ.\nValue of REALM_A: ', 'first2'],
      ['Value of REALM_A, again: ', 'first2'],
      ['Value of REALM_B: ', 'second'],
      ['Value of REALM_B, again: ', 'second'],
      [`Send 2 requests to ${host}? Type yes: `, 'yes'],
    ] as const
    for (const [question, answer] of answers) {
      await terminal.shows(question)
      terminal.types(`${answer}\n`)
    }
    await terminal.ended
    expect(terminal.screen()).toMatch(/\n002\/002 addSipRealm b OK\n[^]*exit=0\necho\n$/)
    expect(terminal.screen()).not.toMatch(/p4ss|first|frist|second/)
    expect(axl.server.requests[0]?.headers['authorization']).toBe(`Basic ${btoa('axl: p4ss ')}`)
    expect(axl.server.requests[0]?.body.toString()).toContain('<digestCredentials>first2</digestCredentials>')
    expect(axl.server.requests[1]?.body.toString()).toContain('<digestCredentials>second</digestCredentials>')
  })

  test(`sends nothing without a yes${noTerminal}`, async () => {
    await axl.start((request) => success(request))
    const terminal = open(...axl.target(), '--from', '2')
    for (const question of ['Password', 'Value of REALM_B:', 'again']) {
      await terminal.shows(question)
      terminal.types('x\n')
    }
    await terminal.shows(`Send 1 request to ${axl.server.host}? Type yes: `)
    terminal.types('y\n')
    await terminal.ended
    expect(terminal.screen()).toMatch(/Nothing was sent\.\nexit=2\necho\n$/)
    expect(axl.server.requests).toHaveLength(0)
    expect(readdirSync(axl.folder).filter((file) => file.endsWith('.log'))).toEqual([])
  })

  test(`restores the echo when Ctrl-C is pressed at a password${noTerminal}`, async () => {
    await axl.start((request) => success(request))
    const terminal = open(...axl.target())
    await terminal.shows('Password of axl: ')
    terminal.types('half\x03')
    await terminal.ended
    expect(terminal.screen()).toMatch(/Interrupted before a request was accepted\.\nexit=2\necho\n$/)
    expect(axl.server.requests).toHaveLength(0)
  })

  test(`says how far it got when Ctrl-C is pressed in the run${noTerminal}`, async () => {
    let reached: () => void
    const held = new Promise<void>((resolve) => (reached = resolve))
    await axl.start((request, index): AxlAnswer | 'hold' => {
      if (index === 0) return success(request)
      reached()
      return 'hold'
    })
    const terminal = open(...axl.target(), '--yes')
    for (const question of ['Password', 'REALM_A:', 'again', 'REALM_B:', 'again']) {
      await terminal.shows(question)
      terminal.types('x\n')
    }
    await held
    terminal.types('\x03')
    await terminal.ended
    expect(terminal.screen()).toContain('Interrupted while request 002 of 002 was under way.')
    expect(terminal.screen()).toMatch(/sh apply\.sh --from 002\nexit=1\necho\n$/)
  })
})
