import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyScript } from '../../../shared/axl/apply-script'
import { soapAction } from '../../../shared/axl/envelope'
import { shells, useBundle } from '../../helpers/apply-fixture'
import { fiveRequests, lacking, readLog } from '../../helpers/apply-run'
import { success } from '../../helpers/axl-server'

const files = Object.keys(fiveRequests)
const uuid = '{A1B2C3D4-0000-1111-2222-333344445555}'

const file = join(import.meta.dirname, '../../../shared/axl/apply.sh')

describe('the text of apply.sh', () => {
  const script = applyScript('12.5', 'ready')

  it('is the shell file of the planner, with two lines that differ from bundle to bundle', () => {
    const kept = readFileSync(file, 'utf8').split('\n')
    const differing = script.split('\n').filter((line, index) => line !== kept[index])
    expect(differing).toEqual(['axl_version=12.5', "plan_state='ready'"])
    expect(applyScript('15.0', 'nothing planned').split('\n')).toHaveLength(kept.length)
  })

  it('holds the AXL version, LF line ends and no option that turns certificate checks off', () => {
    expect(script).toMatch(/^axl_version=12\.5$/m)
    expect(script).not.toMatch(/\r|\t|`/)
    expect(script).not.toMatch(/(^|\s)-[A-Za-z]*k\b|--insecure|--location|\s-L\b/)
    expect(script.endsWith('\nmain "$@"\n')).toBe(true)
  })

  it('takes nothing but an AXL version into the text', () => {
    for (const text of ['15.0; id', '$(id)', '', '15.0\nid', '015.0'])
      expect(() => applyScript(text, 'ready'), text).toThrow('not an AXL version')
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
  const axl = useBundle(shell, fiveRequests)
  const test = it.skipIf(missing !== '')

  test('sends every request in order, byte for byte, with the headers of AXL', async () => {
    const { requests } = await axl.start((request) => success(request))
    const { code, stdout, stderr } = await axl.send()
    expect(stderr).toContain('All done: 5 requests accepted.')
    expect(code).toBe(0)
    expect(requests.map(({ body }) => body.toString())).toEqual(Object.values(fiveRequests))
    for (const [index, { method, url, headers }] of requests.entries()) {
      expect([method, url]).toEqual(['POST', '/axl/'])
      expect(headers['soapaction']).toBe(`"${soapAction('15.0', files[index]!.split('-')[1]!)}"`)
      expect(headers['content-type']).toBe('text/xml; charset=UTF-8')
      expect(headers['accept']).toBe('text/xml')
      expect(headers['authorization']).toBe(`Basic ${Buffer.from('axl:S3cret').toString('base64')}`)
    }
    expect(stdout).toBe(
      '001/005 addSipTrunkSecurityProfile STSP-PSTN_5061 OK\n002/005 updateSipTrunk SIP-CUBE-A OK\n' +
        '003/005 updateSipTrunk .-_. OK\n004/005 applySipTrunkSecurityProfile x.xml OK\n005/005 resetSipTrunk -e OK\n',
    )
  })

  test('logs one line per request in a file of mode 600', async () => {
    await axl.start((request, index) => (index === 3 ? success(request, 'true') : success(request)))
    await axl.send()
    const lines = files.map(
      (file, index) =>
        `TIME ${file.slice(0, 3)} ${file.split('-')[1]} ${file} 200 OK${index === 3 ? '' : ` ${uuid}`}\n`,
    )
    const head = `# TIME 5 requests to https://${axl.server.host}/axl/ as axl\n`
    expect(readLog(axl.folder)).toBe(head + lines.join(''))
    const log = readdirSync(axl.folder).find((file) => file.endsWith('.log'))!
    expect(statSync(join(axl.folder, log)).mode & 0o777).toBe(0o600)
  })

  test('adds to a log that is there, from the directory of the caller', async () => {
    await axl.start((request) => success(request))
    const cwd = join(axl.root, 'elsewhere, "quoted" $(x)')
    mkdirSync(cwd)
    writeFileSync(join(cwd, 'my.log'), 'kept\n', { mode: 0o644 })
    const args = [...axl.target(), '--yes', '--from', '5', '--log', 'my.log']
    const { code } = await axl.run(args, { cwd }).ended
    expect(code).toBe(0)
    expect(readLog(cwd, 'my.log')).toMatch(/^kept\n# TIME 1 request to .*\nTIME 005 resetSipTrunk .* OK \{.*\}\n$/)
    expect(statSync(join(cwd, 'my.log')).mode & 0o777).toBe(0o600)
  })
})
