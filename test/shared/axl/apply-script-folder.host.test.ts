import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shells, useBundle } from '../../helpers/apply-fixture'
import { makeBundle, makeRecordingPath } from '../../helpers/apply-run'
import { takes } from '../../helpers/axl-server'
import { changeFiles, handUnit, hold, oddUnit, request, rowsOf, sampleWindow } from '../../helpers/change-folder'
import { draws } from '../../helpers/draws'
import { slowWhere } from '../../helpers/slow'

const files = changeFiles(sampleWindow)
const [profile = '', user = ''] = Object.keys(files)

describe.each(shells)('apply.sh under %s, before it sends%s', (shell, missing) => {
  const axl = useBundle(shell, files)
  const test = it.skipIf(missing !== '')
  const slow = slowWhere(missing === '')
  const dryRun = (...args: string[]) => axl.run(['--dry-run', ...args], { stdin: '' }).ended

  /** A run refuses for the reason, and sends nothing. */
  async function refuses(reason: string, ...args: string[]) {
    const { requests } = await axl.start(takes)
    const { code, stdout, stderr } = await axl.send(...args)
    expect(stderr).toContain(reason)
    expect([code, stdout]).toEqual([2, ''])
    expect(requests).toHaveLength(0)
  }

  /** A dry run does, too. */
  async function bothRefuse(reason: string, ...args: string[]) {
    const { code, stdout, stderr } = await dryRun(...args)
    expect(stderr).toContain(reason)
    expect([code, stdout]).toEqual([2, ''])
    await refuses(reason, ...args)
  }

  test('--dry-run lists the whole plan, with holds and calls that drop, and asks, sends and writes nothing', async () => {
    const { requests, host } = await axl.start(takes)
    const before = readdirSync(axl.folder)
    const { code, stdout, stderr } = await dryRun('--host', host)
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^Prepare\n {2}001 addSipTrunkSecurityProfile STSP-PSTN_5061\n {2}002 updateAppUser app "one"\n/,
    )
    expect(stdout).toContain(`\nUnit ${oddUnit}, wave 1\n  003 updateSipTrunk ${oddUnit}\n`)
    expect(stdout).toContain(
      `  004 doDeviceReset ${oddUnit}\n      calls: the calls of ${oddUnit}\n  005 hold: ${oddUnit} is`,
    )
    expect(stdout).toContain('\nUnit STSP-OLD, wave 1, synchronize\n  012 ')
    expect(stdout).toContain(`\nRollback of unit ${handUnit}\n  016 hold: The gateway is as it was\n`)
    expect(stdout).toMatch(/\n\nRollback of prepare\n {2}022 .*\n\nTidy\n {2}023 .*\n$/)
    expect(stderr).toBe('Project    Lab "Zürich", revision 7\nPlan       ready\n18 requests; nothing was sent.\n')
    expect(requests).toHaveLength(0)
    expect(readdirSync(axl.folder)).toEqual(before)
  })

  test('--dry-run with a unit lists what it would send, and says what is in the way', async () => {
    const { code, stdout, stderr } = await dryRun('--unit', '-e')
    expect([code, stdout]).toEqual([
      0,
      'Unit -e, wave 2\n  009 updateSipTrunk -e\n  010 resetSipTrunk -e\n      calls: the calls of -e\n',
    ])
    expect(stderr).toContain('Refused as things are: What comes before all units is not done: prepare is open.')
    expect(stderr).toMatch(/Direction {2}putting on\n2 requests; nothing was sent\.\n$/)
  })

  test('--dry-run names the placeholders of each request that will be sent', async () => {
    const b = request('addSipRealm', 'r', { userid: '{TYPED', digestCredentials: '{{B_2}}' })
    const two = {
      ...request('updateAppUser', 'u'),
      text: '<a>{{B_2}}</a><b>{{A}}</b><c>{{B_2}}</c><d>{{b}}</d>x{{NO}}',
    }
    axl.folder = makeBundle(join(axl.root, 'other'), changeFiles(rowsOf({ part: 'prepare' }, b, two)))
    const { stdout } = await dryRun('--prepare')
    expect(stdout).toBe('Prepare\n  001 addSipRealm r; asks for B_2\n  002 updateAppUser u; asks for B_2 A\n')
  })

  test('finds a unit by its name, its folder, and ignoring case; an unknown one lists them', async () => {
    for (const name of [oddUnit, '01-SIP-A-it-s-Z-rich', '01-sip-a-IT-S-z-rich'])
      expect((await dryRun('--unit', name)).stdout).toContain(`Unit ${oddUnit}, wave 1\n`)
    await refuses('There is no unit SIP. The units are:', '--unit', 'SIP')
    const { code, stderr } = await dryRun('--rollback', 'nothing of the kind')
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(`  -e  (02-e)\n  ${handUnit}\n  STSP-OLD  (04-STSP-OLD)\n`),
    ])
  })

  test('takes a name in another case only where it is one unit, and a unit may be called as a part is', async () => {
    const names = ['Trunk', 'TRUNK', '=1+1;+2', 'prepare', 'tidy']
    const rows = names.flatMap((unit) => rowsOf({ part: 'change', unit, wave: 1 }, request('resetSipTrunk', unit)))
    axl.folder = makeBundle(join(axl.root, 'other'), changeFiles(rows))
    expect((await dryRun('--unit', 'TRUNK')).stdout).toContain('  002 resetSipTrunk TRUNK\n')
    expect((await dryRun('--unit', 'trunk')).stderr).toContain('There is no unit trunk.')
    expect((await dryRun('--unit', '=1+1;+2')).stdout).toContain('Unit =1+1;+2, wave 1\n')
    expect((await dryRun('--unit', 'prepare')).stderr).not.toContain('Refused')
    expect((await dryRun('--prepare')).stderr).toContain('The plan has nothing for --prepare.\n')
  })

  test('refuses a request that the folder lacks, of the way back too, or that is no file', async () => {
    const [first] = Object.keys(files).filter((path) => path.startsWith('rollback/prepare/'))
    for (const path of [profile, first!]) {
      const away = join(axl.root, 'away')
      renameSync(join(axl.folder, path), away)
      symlinkSync('nowhere', join(axl.folder, path))
      await refuses(`Request ${path} is missing: the folder is not complete.`, '--prepare')
      rmSync(join(axl.folder, path))
      mkdirSync(join(axl.folder, path))
      await bothRefuse(`Request ${path} is not a file.`, '--prepare')
      rmSync(join(axl.folder, path), { recursive: true })
      renameSync(away, join(axl.folder, path))
    }
  })

  test('refuses a request, a plan or a manifest that was changed since the export', async () => {
    appendFileSync(join(axl.folder, user), ' ')
    await bothRefuse(`axl/${user} is not as it was exported: it does not match SHA256SUMS.`, '--prepare')
    expect((await dryRun('--unit', '-e')).code).toBe(0)
    writeFileSync(join(axl.folder, user), files[user]!)
    appendFileSync(join(axl.root, 'manifest.json'), '\n')
    await refuses('manifest.json is not as it was exported', '--prepare')
    rmSync(join(axl.root, 'manifest.json'))
    expect((await dryRun('--prepare')).stderr).toContain('manifest.json is not as it was')
    const plan = readFileSync(join(axl.folder, 'plan.csv'), 'utf8')
    writeFileSync(join(axl.folder, 'plan.csv'), plan.replace('"the calls of -e"', '""'))
    await refuses('axl/plan.csv is not as it was exported', '--prepare')
  })

  test('refuses a request that SHA256SUMS does not list, and says so when there is no SHA256SUMS', async () => {
    const sums = readFileSync(join(axl.root, 'SHA256SUMS'), 'utf8')
    writeFileSync(join(axl.root, 'SHA256SUMS'), sums.replace(new RegExp(`^.*${user}\n`, 'm'), ''))
    await bothRefuse(`${user} is not listed in SHA256SUMS.`, '--prepare')
    rmSync(join(axl.root, 'SHA256SUMS'))
    const { code, stderr } = await dryRun()
    expect([code, stderr]).toEqual([0, expect.stringContaining('the requests are not verified')])
  })

  slow('refuses a plan.csv that is not as the planner writes it', async () => {
    rmSync(join(axl.root, 'SHA256SUMS'))
    const plan = readFileSync(join(axl.folder, 'plan.csv'), 'utf8')
    const cases: [(text: string) => string, string][] = [
      [(text) => text.replaceAll('\r\n', '\n'), 'it has no CRLF at its end'],
      [(text) => text.replace('"number"', '"no"'), 'plan.csv has other columns than this script knows.'],
      [(text) => text.replace('"002"', '002'), 'Line 3 of plan.csv is not as it was written: it is not strict CSV.'],
      [(text) => text.replace('"002"', '"001"'), 'The number of line 3 of plan.csv is not the next.'],
      [(text) => text.replace('"002"', '"02"'), 'The number of line 3 of plan.csv is not the next.'],
      [(text) => text.replace('"002"', '"0\t2"'), 'Line 3 of plan.csv has a control character.'],
      [
        (text) => text.replace('"002","prepare"', '"002","sooner"'),
        'The part of row 002 is not known or out of order.',
      ],
      [
        (text) => text.replace('"011","change"', '"011","prepare"'),
        'The part of row 011 is not known or out of order.',
      ],
      [(text) => text.replace('"002","prepare",""', '"002","prepare","x"'), 'The wave of row 002 is no number.'],
      [(text) => text.replace('"002","prepare","",""', '"002","prepare","","x"'), 'Row 002 has no unit, or one'],
      [
        (text) => text.replace('"002-upd', '"../002-upd').replace('prepare/002', '../002'),
        'Row 002 of plan.csv is not a request',
      ],
      [(text) => text.replace('prepare/002', 'prepare/003'), 'Row 002 of plan.csv is not a request'],
      [(text) => text.replace('15.0 updateAppUser', '15.0 removeAppUser'), 'Row 002 of plan.csv is not a request'],
      [(text) => text.replace('15.0 updateAppUser', '15.0" updateAppUser'), 'is not strict CSV'],
      [(text) => text.split('\r\n')[0]! + '\r\n', 'plan.csv lists nothing to do.'],
      [() => '', 'plan.csv lists nothing to do.'],
    ]
    for (const [change, reason] of cases) {
      expect(change(plan)).not.toBe(plan)
      writeFileSync(join(axl.folder, 'plan.csv'), change(plan))
      const { code, stdout, stderr } = await dryRun()
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(reason)])
    }
    rmSync(join(axl.folder, 'plan.csv'))
    await refuses('There is no plan.csv beside this script, or it cannot be read.', '--prepare')
  })

  test('works in a folder with an odd name, called from another directory', async () => {
    const odd = join(axl.root, `it's "odd" $(x) \\ ü *`)
    mkdirSync(odd)
    for (const name of ['axl', 'SHA256SUMS', 'manifest.json']) renameSync(join(axl.root, name), join(odd, name))
    axl.folder = join(odd, 'axl')
    await axl.start(takes)
    const args = [...axl.target(), '--yes', '--prepare']
    const { code } = await axl.run(args, { cwd: axl.root, env: { CDPATH: '/tmp' } }).ended
    expect([code, axl.server.requests.length]).toEqual([0, 3])
    expect(existsSync(join(axl.folder, 'apply.log.state'))).toBe(true)
  })

  test('plans thousands of requests', async () => {
    const count = draws(5000)
    const units = Array.from({ length: count / 5 }, (_, index) => `T${index}`)
    const rows = units.flatMap((unit) =>
      rowsOf(
        { part: 'change', unit, wave: 1 },
        ...Array.from({ length: 4 }, () => request('updateSipTrunk', unit, { x: '{{A}}' })),
        hold('Seen'),
      ),
    )
    axl.folder = makeBundle(join(axl.root, 'other'), changeFiles(rows))
    const { code, stdout } = await dryRun()
    expect([code, stdout.split('\n').length]).toEqual([0, count + 2 * units.length])
    expect((await axl.run(['--status']).ended).stdout.split('\n')).toHaveLength(units.length + 4)
  })

  slow('refuses what it cannot use on the command line', async () => {
    await axl.start(takes)
    const good = axl.target()
    const send = [...good, '--yes', '--prepare']
    const cases: [string[], string][] = [
      [['--host'], 'The option --host needs a value.'],
      [['--log', ''], 'The option --log needs a value.'],
      [['--from', '2'], 'The option --from is not known.'],
      [['--wave', '2x'], 'The option --wave needs a number.'],
      [['--unit', '-e', '--tidy'], 'Give one of --unit and --tidy, not both.'],
      [['--prepare', '--cacert', 'none.pem'], `none.pem cannot be read.`],
      [['--prepare', ...good.slice(2)], 'There is no terminal to ask on: give --host HOST.'],
      [['--prepare', ...good.slice(0, 2)], 'There is no terminal to ask on: give --user USER.'],
      [['--prepare', ...good], 'There is no terminal to ask on: give --yes'],
      [[...send, '--user', 'a:b'], 'The user name is empty, or holds a colon'],
      [[...send, '--log', '/'], 'The log / cannot be written. Nothing was sent.'],
      [[...send, '--log', join(axl.folder, 'plan.csv', 'x')], 'plan.csv/x.state cannot be written. Nothing was sent.'],
      [[...send, '--log', '/dev/full'], 'The log /dev/full cannot be written. Nothing was sent.'],
      ...['https://a', 'a b', '-a', 'a/b', 'a:b', 'a\nb', '[::1', 'a@b'].map((host): [string[], string] => [
        [...send, '--host', host],
        'The host ',
      ]),
    ]
    for (const [args, reason] of cases) {
      const { code, stderr } = await axl.run(args).ended
      expect(stderr, args.join(' ')).toContain(reason)
      expect(code).toBe(2)
    }
    const { code, stderr } = await axl.run(send, { env: { APPLY_WAITS: '5;id' } }).ended
    expect([code, stderr]).toEqual([2, 'APPLY_WAITS holds whole seconds with spaces between them.\n'])
    expect(axl.server.requests).toHaveLength(0)
  })

  test('asks for no password where its log or state cannot be written, and leaves nothing beside them', async () => {
    await axl.start(takes)
    for (const log of ['/', join(axl.folder, 'plan.csv', 'x')]) {
      const before = readdirSync(axl.root)
      const args = [...axl.target(), '--yes', '--prepare', '--log', log]
      const { code, stderr } = await axl.run(args, { stdin: '' }).ended
      expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be written. Nothing was sent.')])
      expect(stderr).not.toMatch(/Password/)
      expect(readdirSync(axl.root)).toEqual(before)
    }
  })

  test('needs no curl for what it does not send', async () => {
    const { path } = makeRecordingPath(axl.root, ['awk', 'chmod', 'date', 'rm', 'sha256sum', 'sleep', 'sort', 'tr'])
    const without = (...args: string[]) => axl.run(args, { stdin: '', env: { PATH: path } }).ended
    expect((await without('--status')).code).toBe(0)
    expect((await without('--dry-run')).code).toBe(0)
    const sending = await without('--prepare', '--host', 'pub', '--user', 'axl', '--yes')
    expect([sending.code, sending.stderr]).toEqual([
      2,
      expect.stringMatching(/\nThe program curl is needed and was not found\.\n$/),
    ])
  })

  slow('goes to port 8443 unless another is given', async () => {
    for (const [index, [host, url]] of [
      ['127.0.0.9', 'https://127.0.0.9:8443/axl/'],
      ['[::1]', 'https://[::1]:8443/axl/'],
      ['[::1]:9', 'https://[::1]:9/axl/'],
    ].entries()) {
      const log = join(axl.root, `${index}.log`)
      await axl.run(['--host', host!, '--user', 'axl', '--yes', '--prepare', '--log', log]).ended
      expect(readFileSync(log, 'utf8')).toContain(`: 2 requests to ${url} as axl\n`)
    }
  })

  test('--help says how to use it, and so does a call without an option, which sends nothing', async () => {
    const { code, stdout, stderr } = await axl.run(['--help']).ended
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('sh apply.sh WHAT [options]')
    expect(stdout).toContain('APPLY_WAITS="10 30 60 120"')
    expect(stdout).toContain('the roles Standard AXL API Access and, to write, Standard CCM Admin Users')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
    expect(await axl.run([]).ended).toEqual({ code: 2, stdout, stderr: '' })
  })
})
