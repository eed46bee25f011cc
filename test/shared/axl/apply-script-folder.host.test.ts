import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shells, useBundle } from '../../helpers/apply-fixture'
import { draws } from '../../helpers/draws'
import { envelope, fiveRequests, makeBundle, realmRequest, runApply } from '../../helpers/apply-run'
import { success } from '../../helpers/axl-server'

const files = Object.keys(fiveRequests)

describe.each(shells)('apply.sh under %s, before it sends%s', (shell, missing) => {
  const axl = useBundle(shell, fiveRequests)
  const test = it.skipIf(missing !== '')
  const dryRun = (...args: string[]) => axl.run(['--dry-run', ...args], { stdin: '' }).ended

  /** A real run and a dry run both refuse for the reason, and nothing is sent. */
  async function bothRefuse(reason: string, ...args: string[]) {
    const { requests } = await axl.start((request) => success(request))
    for (const { code, stdout, stderr } of [await dryRun(...args), await axl.send(...args)]) {
      expect(stderr).toContain(reason)
      expect([code, stdout]).toEqual([2, ''])
    }
    expect(requests).toHaveLength(0)
  }

  test('--dry-run lists the requests, and asks, sends and writes nothing', async () => {
    const { requests, host } = await axl.start((request) => success(request))
    const before = readdirSync(axl.folder)
    const { code, stdout, stderr } = await dryRun('--host', host)
    expect(code).toBe(0)
    expect(stdout).toBe(files.map((file) => `${file.slice(0, 3)} ${file.split('-')[1]} ${file}\n`).join(''))
    expect(stderr).toBe('5 requests; nothing was sent. The plan is ready.\n')
    expect(requests).toHaveLength(0)
    expect(readdirSync(axl.folder)).toEqual(before)
  })

  test('--dry-run names the placeholders of each request that will be sent', async () => {
    const two = envelope('updateAppUser', '<a>{{B_2}}</a><b>{{A}}</b><c>{{B_2}}</c><d>{{b}}</d><e>x{{NO}}</e>')
    const requests = { '001-addSipRealm-r.xml': realmRequest('B_2'), '002-updateAppUser-u.xml': two }
    axl.folder = makeBundle(join(axl.root, 'other'), requests)
    const { stdout } = await dryRun()
    expect(stdout).toBe(
      '001 addSipRealm 001-addSipRealm-r.xml asks for B_2\n002 updateAppUser 002-updateAppUser-u.xml asks for B_2 A\n',
    )
  })

  test('--from and --to take numbers with and without zeros', async () => {
    const { stdout } = await dryRun('--from', '2', '--to', '003')
    expect(stdout).toBe(`002 updateSipTrunk ${files[1]}\n003 updateSipTrunk ${files[2]}\n`)
    await bothRefuse('No request has a number in the range that was given.', '--from', '6')
  })

  test('refuses a gap in the numbers, unless a range is given', async () => {
    rmSync(join(axl.root, 'SHA256SUMS'))
    rmSync(join(axl.folder, files[2]!))
    await bothRefuse('Request 003 is missing: the folder is not complete.')
    expect((await axl.send('--from', '4')).code).toBe(0)
  })

  test('refuses a request that SHA256SUMS lists and the folder lacks, even the last', async () => {
    rmSync(join(axl.folder, files[4]!))
    await bothRefuse(`Request ${files[4]} of SHA256SUMS is missing from this folder.`)
  })

  test('refuses a request that was changed since the export', async () => {
    appendFileSync(join(axl.folder, files[1]!), ' ')
    await bothRefuse(`axl/${files[1]} is not as it was exported: it does not match SHA256SUMS.`)
    await bothRefuse(`axl/${files[1]} is not as it was exported`, '--from', '2')
    expect((await axl.send('--from', '3')).code).toBe(0)
  })

  test('refuses a request that SHA256SUMS does not list', async () => {
    writeFileSync(join(axl.folder, '006-removeSipTrunk-x.xml'), '<a/>')
    await bothRefuse('Request 006-removeSipTrunk-x.xml is not listed in SHA256SUMS.')
  })

  test('refuses numbers used twice, numbers of another width, other names and what is not a file', async () => {
    const cases: [string, string][] = [
      ['005-addSipTrunk-x.xml', 'The number of 005-resetSipTrunk--e.xml is used twice or is zero.'],
      ['06-addSipTrunk-x.xml', 'is not as wide as those before it'],
      ['006-add SipTrunk-x.xml', 'The file 006-add SipTrunk-x.xml is not named as a request'],
      ['006-addSipTrunk-x\ny.xml', 'is not named as a request'],
      ['006-addSipTrunk.xml', 'The file 006-addSipTrunk.xml is not named as a request'],
    ]
    for (const [name, reason] of cases) {
      writeFileSync(join(axl.folder, name), '<a/>')
      await bothRefuse(reason)
      rmSync(join(axl.folder, name))
    }
    symlinkSync('nowhere', join(axl.folder, '006-addSipTrunk-x.xml'))
    await bothRefuse('Request 006-addSipTrunk-x.xml is not a file.')
  })

  test('says so when there are no requests, or no SHA256SUMS', async () => {
    rmSync(join(axl.root, 'SHA256SUMS'))
    const { code, stderr } = await dryRun()
    expect([code, stderr]).toEqual([0, expect.stringContaining('the requests are not verified')])
    const empty = makeBundle(join(axl.root, 'other'), {})
    const ended = await runApply({ shell, folder: empty, args: ['--dry-run'] }).ended
    expect([ended.code, ended.stderr]).toEqual([2, 'This folder holds no requests.\n'])
  })

  test('works in a folder with an odd name, called from another directory', async () => {
    const odd = join(axl.root, `it's "odd" $(x) \\ ü *`)
    mkdirSync(odd)
    for (const name of ['axl', 'SHA256SUMS']) renameSync(join(axl.root, name), join(odd, name))
    axl.folder = join(odd, 'axl')
    const { requests } = await axl.start((request) => success(request))
    const args = [...axl.target(), '--yes']
    const { code } = await axl.run(args, { cwd: axl.root, env: { CDPATH: '/tmp' } }).ended
    expect([code, requests.length]).toEqual([0, 5])
  })

  test('plans thousands of requests', async () => {
    const count = draws(5000)
    const names = Array.from(
      { length: count },
      (_, index) => `${String(index + 1).padStart(4, '0')}-updateSipTrunk-t.xml`,
    )
    axl.folder = makeBundle(join(axl.root, 'other'), Object.fromEntries(names.map((name) => [name, realmRequest('A')])))
    const { code, stdout } = await dryRun()
    expect([code, stdout.split('\n').length]).toEqual([0, count + 1])
  })

  test('refuses what it cannot use on the command line', async () => {
    await axl.start((request) => success(request))
    const good = axl.target()
    const cases: [string[], string][] = [
      [['--host'], 'The option --host needs a value.'],
      [['--log', ''], 'The option --log needs a value.'],
      [['--frm', '2'], 'The option --frm is not known.'],
      [['--from', '2x'], 'The option --from needs the number of a request.'],
      [['--cacert', 'none.pem'], `none.pem cannot be read.`],
      [good.slice(2), 'There is no terminal to ask on: give --host HOST.'],
      [good.slice(0, 2), 'There is no terminal to ask on: give --user USER.'],
      [good, 'There is no terminal to ask on: give --yes'],
      [[...good, '--yes', '--user', 'a:b'], 'The user name is empty, or holds a colon'],
      [[...good, '--yes', '--log', '/'], 'The log / cannot be written. Nothing was sent.'],
      [[...good, '--yes', '--log', '/dev/full'], 'The log /dev/full cannot be written. Nothing was sent.'],
      ...['https://a', 'a b', '-a', 'a/b', 'a:b', 'a\nb', '[::1', 'a@b'].map((host): [string[], string] => [
        [...good, '--yes', '--host', host],
        'The host ',
      ]),
    ]
    for (const [args, reason] of cases) {
      const { code, stderr } = await axl.run(args).ended
      expect(stderr, args.join(' ')).toContain(reason)
      expect(code).toBe(2)
    }
    const { code, stderr } = await axl.run([...good, '--yes'], { env: { APPLY_WAITS: '5;id' } }).ended
    expect([code, stderr]).toEqual([2, 'APPLY_WAITS holds whole seconds with spaces between them.\n'])
    expect(axl.server.requests).toHaveLength(0)
  })

  test('goes to port 8443 unless another is given', async () => {
    for (const [host, url] of [
      ['127.0.0.9', 'https://127.0.0.9:8443/axl/'],
      ['[::1]', 'https://[::1]:8443/axl/'],
      ['[::1]:9', 'https://[::1]:9/axl/'],
    ] as const) {
      const { stderr } = await axl.run(['--host', host, '--user', 'axl', '--yes']).ended
      expect(stderr).toContain(`5 requests to ${url} as axl, from 001 to 005. The plan is ready.\n`)
    }
  })

  test('--help says how to use it', async () => {
    const { code, stdout, stderr } = await axl.run(['--help']).ended
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('sh apply.sh [options]')
    expect(stdout).toContain('APPLY_WAITS="10 30 60 120"')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
  })
})
