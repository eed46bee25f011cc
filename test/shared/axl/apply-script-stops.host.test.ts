import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shells, useBundle } from '../../helpers/apply-fixture'
import { readLog, readState } from '../../helpers/apply-run'
import { fault, makeCertificate, success, throttled, unauthorised } from '../../helpers/axl-server'
import { changeFiles, request, rowsOf } from '../../helpers/change-folder'
import { slowWhere } from '../../helpers/slow'

const uuid = '{A1B2C3D4-0000-1111-2222-333344445555}'
const unit = 'SIP "A"'
const files = changeFiles([
  ...rowsOf(
    { part: 'change', unit, wave: 1 },
    request('updateSipTrunk', unit, { a: '1' }),
    request('updateSipTrunk', unit, { a: '2' }),
    request('updateSipTrunk', unit, { a: '3' }),
    request('resetSipTrunk', unit),
  ),
  ...rowsOf({ part: 'rollback', unit }, request('updateSipTrunk', unit, { a: '0' }), request('resetSipTrunk', unit)),
])
const paths = Object.keys(files)

describe.each(shells)('apply.sh under %s, when a request is not accepted%s', (shell, missing) => {
  const axl = useBundle(shell, files)
  const test = it.skipIf(missing !== '')
  const slow = slowWhere(missing === '')
  const change = (...args: string[]) => axl.send('--unit', unit, ...args)

  slow('stops at a fault, and the same command goes on from there', async () => {
    let broken = true
    const { requests } = await axl.start((request, index) =>
      index === 1 && broken ? fault(5003, 'Item not valid: &quot;STSP&quot; &amp;\n more') : success(request),
    )
    const first = await change('--log', 'a.log')
    expect(first.code).toBe(1)
    expect(requests).toHaveLength(2)
    const reason = 'HTTP 500. axlcode 5003. Item not valid: "STSP" &  more'
    expect(first.stderr).toContain(`Stopped at request 002, updateSipTrunk ${unit} (${paths[1]}). ${reason}\n`)
    expect(first.stderr).toContain('Later requests were not sent.')
    const target = `--host ${axl.server.host} --user axl --cacert ${axl.certificate.certificate} --log a.log --yes`
    expect(first.stderr).toContain(`To go on:        sh apply.sh --unit '${unit}' ${target}\n`)
    expect(first.stderr).toContain(`To roll it back: sh apply.sh --rollback '${unit}' ${target}\n`)
    expect(readLog(axl.folder, 'a.log')).toContain(`TIME 002 updateSipTrunk ${paths[1]} 500 FAULT ${reason}\n`)
    expect(readState(axl.folder, 'a.log.state').slice(-2)).toEqual(['sending 002', 'refused 002 HTTP 500'])
    broken = false
    const second = await change('--log', 'a.log')
    expect(second.code).toBe(0)
    expect(requests.slice(2).map(({ body }) => body.toString())).toEqual(paths.slice(1, 4).map((path) => files[path]))
    expect((await change('--log', 'a.log')).stderr).toContain(`${unit} is done: there is nothing to send.\n`)
    expect(requests).toHaveLength(5)
  })

  slow('takes a fault in an answer with HTTP 200, and what is not SOAP, as a stop', async () => {
    await axl.start((_, index) =>
      index === 0 ? fault(-1, 'no', 200) : { status: 200, body: '<html>Sign in to the guest network</html>' },
    )
    const first = await change()
    expect([first.code, first.stderr]).toEqual([1, expect.stringContaining('HTTP 200. axlcode -1. no\n')])
    const second = await change()
    expect([second.code, second.stderr]).toEqual([1, expect.stringContaining('The answer is not from AXL')])
  })

  test('sends a throttled request again after a wait', async () => {
    const { requests } = await axl.start((request, index) =>
      index === 1 || index === 2 ? throttled : success(request),
    )
    const { code, stderr } = await change()
    expect(code).toBe(0)
    expect(requests).toHaveLength(6)
    expect(requests.slice(1, 4).map(({ body }) => body.toString())).toEqual(Array(3).fill(files[paths[1]!]))
    expect(stderr.match(/CUCM throttles writes \(HTTP 503\) at request 002; it goes again in 0 s\./g)).toHaveLength(2)
    expect(readLog(axl.folder).match(/ 503 WAIT 0 s\n/g)).toHaveLength(2)
    expect(readState(axl.folder).filter((line) => line === 'refused 002 HTTP 503')).toHaveLength(2)
  })

  test('gives up when the throttling does not end', async () => {
    const { requests } = await axl.start(() => throttled)
    const { code, stderr } = await change()
    expect([code, requests.length]).toEqual([1, 3])
    expect(stderr).toContain('CUCM still throttles writes, or AXL is not running. Longer waits go in APPLY_WAITS.')
  })

  slow('names the cause of the other answers', async () => {
    const causes: [number, string][] = [
      [302, 'The host answered with a redirect, which is not followed'],
      [403, 'it needs the roles Standard AXL API Access and, to write, Standard CCM Admin Users.'],
      [404, 'is the Cisco AXL Web Service active on this node?'],
      [599, 'This release does not know AXL 15.0'],
    ]
    const { requests, host } = await axl.start((_, index) => {
      const headers = { Location: `https://${host}/axl/` }
      return index === 0 ? unauthorised : { status: causes[index - 1]![0], body: '<html/>', headers }
    })
    const { code, stderr } = await change()
    expect(stderr).toContain('The user or the password is wrong, or the user lacks the role Standard AXL API Access.')
    expect([code, requests.length]).toEqual([1, 1])
    for (const [index, [status, cause]] of causes.entries()) {
      const ended = await change()
      expect([ended.code, requests.length]).toEqual([1, index + 2])
      expect(ended.stderr).toContain(`HTTP ${status}.`)
      expect(ended.stderr).toContain(cause)
    }
  })

  slow('sends nothing to a host whose certificate is not trusted or has another name', async () => {
    const { requests, host } = await axl.start((request) => success(request))
    const run = (...args: string[]) => axl.run([...args, '--user', 'axl', '--yes', '--unit', unit]).ended
    const other = makeCertificate(axl.root, 'other')
    for (const args of [
      ['--host', host],
      ['--host', host, '--cacert', other.certificate],
    ]) {
      const { code, stderr } = await run(...args)
      expect(code).toBe(1)
      expect(stderr).toContain(`The certificate of ${host} is not trusted. curl: (60) `)
      expect(stderr).toContain('Tomcat certificate of the publisher, and give it with --cacert FILE')
    }
    expect(requests).toHaveLength(0)
    const wrongName = makeCertificate(axl.root, 'wrong', 'DNS:cucm.example')
    const named = await axl.start((request) => success(request), wrongName)
    const { code, stderr } = await run('--host', named.host, '--cacert', wrongName.certificate)
    expect([code, named.requests.length]).toEqual([2, 0])
    expect(stderr).toContain('give the same --host, or another log')
    const again = await run('--host', named.host, '--cacert', wrongName.certificate, '--log', 'other.log')
    expect([again.code, named.requests.length]).toEqual([1, 0])
    expect(again.stderr).toContain('call the host by the name in its certificate')
  })

  test('says so when there is no connection, and when it breaks off', async () => {
    const { host } = await axl.start(() => 'hang up')
    const broken = await change()
    expect(broken.code).toBe(1)
    expect(broken.stderr).toContain(`The connection to ${host} broke off.`)
    expect(broken.stderr).toContain('It is not known whether CUCM carried the request out')
    await axl.server.close()
    const refused = await change()
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toContain(`No connection to ${host}. curl: (7) `)
  })

  test('stops when it can no longer write the log, and says what came of the request', async () => {
    const log = join(axl.folder, 'a.log')
    const { requests } = await axl.start((request, index) => {
      if (index === 1) rmSync(log)
      if (index === 1) mkdirSync(log)
      return success(request)
    })
    const { code, stderr } = await change('--log', 'a.log')
    expect([code, requests.length]).toEqual([1, 2])
    expect(stderr).toContain(`so the run ends at request 002: HTTP 200, OK ${uuid}.\n`)
  })

  test('says what it knows when curl is killed', async () => {
    const bin = join(axl.root, 'bin')
    mkdirSync(bin)
    writeFileSync(join(bin, 'curl'), '#!/bin/sh\nkill -9 $$\n', { mode: 0o755 })
    await axl.start((request) => success(request))
    const env = { PATH: `${bin}:${process.env['PATH'] ?? ''}` }
    const { code, stderr } = await axl.run([...axl.target(), '--yes', '--unit', unit], { env }).ended
    expect([code, stderr]).toEqual([1, expect.stringContaining('curl: it ended with exit code 137.')])
  })

  test('says how far it got when it is interrupted', async () => {
    let reached: () => void
    const held = new Promise<void>((resolve) => (reached = resolve))
    const { requests } = await axl.start((request, index) => {
      if (index < 2) return success(request)
      reached()
      return 'hold'
    })
    const { ended, interrupt } = axl.run([...axl.target(), '--yes', '--unit', unit])
    await held
    interrupt()
    const { code, stderr } = await ended
    expect([code, requests.length]).toEqual([1, 3])
    expect(stderr).toContain('Interrupted while request 003 was under way. It is not known')
    expect(stderr).toContain(`To go on:        sh apply.sh --unit '${unit}' --host`)
    expect(readLog(axl.folder)).toMatch(/\n# TIME interrupted\n$/)
    expect(readState(axl.folder).at(-1)).toBe('sending 003')
  })

  test('interrupted in a wait: names the next request', async () => {
    await axl.start((request, index) => (index < 2 ? success(request) : throttled))
    const env = { APPLY_WAITS: '60' }
    const { ended, interrupt, saidSoFar } = axl.run([...axl.target(), '--yes', '--unit', unit], { env })
    // It has taken down by then that no request is under way.
    await expect.poll(saidSoFar).toContain('at request 003; it goes again in 60 s.\n')
    interrupt()
    const { code, stderr } = await ended
    expect(code).toBe(1)
    expect(stderr).toContain('Interrupted after request 002.\n')
    expect(stderr).toContain(`To go on:        sh apply.sh --unit '${unit}' --host`)
    expect(readState(axl.folder).at(-1)).toBe('refused 003 HTTP 503')
  })
})
