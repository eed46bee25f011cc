import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyScript } from '../../../shared/axl/apply-script'
import { soapAction } from '../../../shared/axl/envelope'
import { shells, useBundle } from '../../helpers/apply-fixture'
import { lacking, readLog, readState } from '../../helpers/apply-run'
import { changing, success, takes } from '../../helpers/axl-server'
import { changeFiles, oddUnit, sampleWindow } from '../../helpers/change-folder'

const files = changeFiles(sampleWindow)
const filesOf = (folder: string) => Object.keys(files).filter((path) => path.startsWith(folder))
const uuid = '{A1B2C3D4-0000-1111-2222-333344445555}'

const file = join(import.meta.dirname, '../../../shared/axl/apply.sh')

describe('the text of apply.sh', () => {
  const script = applyScript()

  it('is the shell file of the planner, byte for byte', () => {
    expect(script).toBe(readFileSync(file, 'utf8'))
  })

  it('holds LF line ends and no option that turns certificate checks off', () => {
    expect(script).not.toMatch(/\r|\t|`/)
    expect(script).not.toMatch(/(^|\s)-[A-Za-z]*k\b|--insecure|--location|\s-L\b/)
    expect(script.endsWith('\nmain "$@"\n')).toBe(true)
  })

  it('uses no here-document: some shells put it in a file', () => {
    expect(script).not.toContain('<<')
  })

  it.skipIf(lacking('shellcheck') !== '')(`passes shellcheck${lacking('shellcheck')}`, () => {
    const { stdout, status } = spawnSync('shellcheck', ['--shell=sh', '--severity=style', file])
    expect(stdout.toString()).toBe('')
    expect(status).toBe(0)
  })
})

describe.each(shells)('apply.sh under %s%s', (shell, missing) => {
  const axl = useBundle(shell, files)
  const test = it.skipIf(missing !== '')

  test('sends the requests of prepare in order, byte for byte, with the headers of AXL', async () => {
    const { requests } = await axl.start(takes)
    const { code, stdout, stderr } = await axl.send('--prepare')
    expect(stderr).toContain('prepare is done.\nAll done.')
    expect(code).toBe(0)
    const sent = filesOf('prepare/')
    expect(changing(requests).map(({ body }) => body.toString())).toEqual(sent.map((path) => files[path]))
    for (const [index, { method, url, headers }] of changing(requests).entries()) {
      expect([method, url]).toEqual(['POST', '/axl/'])
      expect(headers['soapaction']).toBe(`"${soapAction('15.0', sent[index]!.split('-')[1]!)}"`)
      expect(headers['content-type']).toBe('text/xml; charset=UTF-8')
      expect(headers['accept']).toBe('text/xml')
      expect(headers['authorization']).toBe(`Basic ${Buffer.from('axl:S3cret').toString('base64')}`)
    }
    expect(stdout).toBe('001 addSipTrunkSecurityProfile STSP-PSTN_5061 OK\n002 updateAppUser app "one" OK\n')
  })

  test('sends a unit with its holds, whose answers are kept', async () => {
    const { requests } = await axl.start(takes)
    await axl.send('--prepare')
    const { code, stderr } = await axl.sendWith(['TLS 1.2 is up', 'two calls, go'], '--unit', oddUnit)
    expect(stderr).toContain(`\nHold 005: ${oddUnit} is in Full Service over TLS\nWhat was seen?`)
    expect(code).toBe(0)
    expect(
      changing(requests)
        .slice(2)
        .map(({ body }) => body.toString()),
    ).toEqual(filesOf('change/01').map((path) => files[path]))
    expect(readState(axl.folder).slice(-6)).toEqual([
      'sending 006',
      `taken 006 ${uuid}`,
      'sending 007',
      `taken 007 ${uuid}`,
      'asked 008',
      'passed 008 two calls, go',
    ])
    expect(readLog(axl.folder)).toContain('TIME 005 hold - - SEEN TLS 1.2 is up\n')
  })

  test('keeps a log and a state of mode 600 beside the plan', async () => {
    await axl.start((request) =>
      request.headers['soapaction']?.includes('App') ? success(request, 'true') : takes(request),
    )
    await axl.send('--prepare')
    const head = `# TIME --prepare: 2 requests to https://${axl.server.host}/axl/ as axl\n`
    const [profile, user] = filesOf('prepare/')
    expect(readLog(axl.folder)).toBe(
      `${head}TIME 001 addSipTrunkSecurityProfile ${profile} 200 OK ${uuid}\nTIME 002 updateAppUser ${user} 200 OK\n`,
    )
    expect(readState(axl.folder)).toEqual(['sending 001', `taken 001 ${uuid}`, 'sending 002', 'taken 002'])
    for (const name of ['apply.log', 'apply.log.state'])
      expect(statSync(join(axl.folder, name)).mode & 0o777).toBe(0o600)
  })

  test('adds to a log that is there, from the directory of the caller, and keeps the state beside it', async () => {
    await axl.start(takes)
    const cwd = join(axl.root, 'elsewhere, "quoted" $(x)')
    mkdirSync(cwd)
    writeFileSync(join(cwd, 'my.log'), 'kept\n', { mode: 0o644 })
    const { code } = await axl.run([...axl.target(), '--yes', '--prepare', '--log', 'my.log'], { cwd }).ended
    expect(code).toBe(0)
    expect(readLog(cwd, 'my.log')).toMatch(/^kept\n# TIME --prepare: 2 requests to .*\nTIME 001 [^]* OK \{.*\}\n$/)
    expect(readState(cwd, 'my.log.state')).toHaveLength(4)
    for (const name of ['my.log', 'my.log.state']) expect(statSync(join(cwd, name)).mode & 0o777).toBe(0o600)
  })
})
