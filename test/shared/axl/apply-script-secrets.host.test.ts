import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyScript } from '../../../shared/axl/apply-script'
import { shells, useBundle } from '../../helpers/apply-fixture'
import { allFiles, makeBundle, makeRecordingPath, readLog, readState } from '../../helpers/apply-run'
import { changing, fault, takes } from '../../helpers/axl-server'
import { changeFiles, hold, request, rowsOf } from '../../helpers/change-folder'
import { slowWhere } from '../../helpers/slow'

const nasty = ` "a'b" &amp; <x>\\n\\ $(id) ${'`id`'} %s %% {{OTHER}} ]]> *?~ #; @- ÀÁÂłŸ€😀`
const everyByte = Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128))
const password = ' pass:"w\\or\'d $(id) `id` %s Á '
const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const realm = request('addSipRealm', 'a', { userid: '{{TYPED_BY_A_USER', digestCredentials: '{{SIP_REALM_A}}' })
const texts = {
  plain: request('addSipTrunk', 'p').text!,
  realm: realm.text!.replaceAll('\n', '\r\n').replace('<userid>{{', '<userid>&#123;{'),
  user:
    `<a b="\\q'">\t{{ >{{ >{{lower}}< >{{}}< x{{OTHER}}<</a><c>{{SIP_REALM_A}}</c><d>{{OTHER}}</d>` +
    '<e>{{SIP_REALM_A}}</e>\\',
}
const rows = [
  ...rowsOf({ part: 'prepare' }, request('addSipTrunk', 'p')),
  ...rowsOf(
    { part: 'change', unit: 'b', wave: 1 },
    { ...realm, text: texts.realm },
    { ...request('updateAppUser', 'b'), text: texts.user },
  ),
  ...rowsOf({ part: 'change', unit: 'c', wave: 2 }, hold('Seen')),
]

const lines = (...secrets: string[]) => secrets.map((secret) => `${secret}\n`).join('')

/** The secrets that a process on this machine shows in its arguments or its environment. */
function shown(secrets: string[]): string[] {
  const ofProcess = (id: string) =>
    ['cmdline', 'environ'].map((file) => {
      try {
        return readFileSync(join('/proc', id, file), 'utf8')
      } catch {
        return ''
      }
    })
  const everything = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(ofProcess)
  return secrets.filter((secret) => everything.some((text) => text.includes(secret)))
}

describe.each(shells)('apply.sh under %s, with secrets%s', (shell, missing) => {
  const axl = useBundle(shell, changeFiles(rows.slice(1)))
  const test = it.skipIf(missing !== '')
  const slow = slowWhere(missing === '')
  const send = (stdin: string | Buffer, more = {}) =>
    axl.run([...axl.target(), '--yes', '--unit', 'b'], { stdin, ...more }).ended

  test('fills a placeholder with a value of any characters, as XML', async () => {
    await axl.start(takes)
    const { code, stderr } = await send(lines(password, nasty, 'second'))
    expect(stderr).toContain('The requests hold placeholders for SIP_REALM_A OTHER - each value is asked for once.\n')
    expect(code).toBe(0)
    const [first, second] = changing(axl.server.requests).map(({ body }) => body.toString())
    expect(first).toBe(texts.realm.replace('{{SIP_REALM_A}}', () => escapeXml(nasty)))
    const filled = texts.user
      .replaceAll('>{{SIP_REALM_A}}<', () => `>${escapeXml(nasty)}<`)
      .replace('>{{OTHER}}<', '>second<')
    expect(second).toBe(filled)
  })

  test('sends user and password as they are', async () => {
    await axl.start(takes)
    axl.folder = makeBundle(join(axl.root, 'other'), changeFiles(rows))
    const args = [...axl.target(), '--user', 'a "b" \\c', '--yes', '--prepare']
    const { code } = await axl.run(args, { stdin: lines(password) }).ended
    expect(code).toBe(0)
    const basic = Buffer.from(`a "b" \\c:${password}`).toString('base64')
    expect(axl.server.requests[0]?.headers['authorization']).toBe(`Basic ${basic}`)
  })

  test('leaves no byte of a value out', async () => {
    await axl.start(takes)
    const stdin = Buffer.concat([Buffer.from('p\n'), everyByte, Buffer.from('\nsecond')])
    const { code, stderr } = await send(stdin)
    expect([code, stderr]).toEqual([0, expect.anything()])
    expect(
      changing(axl.server.requests)[0]?.body.includes(Buffer.concat([Buffer.from('>'), everyByte, Buffer.from('<')])),
    ).toBe(true)
  })

  slow('shows a secret in no argument, environment, file, log or output', async () => {
    const inProcesses: string[][] = []
    const secrets = ['P4ss"w\\ord&1', 'D1gest<"\\>&', 'S3cond&']
    const forms = secrets.flatMap((secret) => [secret, escapeXml(secret), JSON.stringify(secret).slice(1, -1)])
    forms.push(Buffer.from(`axl:${secrets[0]}`).toString('base64'))
    await axl.start((request) => {
      if (existsSync('/proc/self/environ')) inProcesses.push(shown(forms))
      return takes(request)
    })
    const { path, record } = makeRecordingPath(axl.root)
    const names = [...applyScript().matchAll(/(?:^|\s|read -r )([a-z_]+)=?/gm)].map(([, name = '']) => name)
    const env = { ...Object.fromEntries(names.map((name) => [name, 'of the caller'])), PATH: path }
    const ended = await send(lines(...secrets), { env: { ...env, APPLY_WAITS: '0' }, shellOptions: ['-a', '-x'] })
    expect(ended.stderr).toContain('All done.')
    expect(changing(axl.server.requests)[0]?.body.toString()).toContain(`>${escapeXml(secrets[1]!)}<`)
    expect(readFileSync(record, 'utf8')).toMatch(/^curl\n-q\n-K\n-\n/m)
    for (const form of forms) {
      const holding = allFiles(axl.root).filter(({ bytes }) => bytes.includes(form))
      expect(holding.map(({ file }) => file)).toEqual([])
      expect(ended.stdout + ended.stderr).not.toContain(form)
    }
    expect(inProcesses.flat()).toEqual([])
  })

  // Only bash can be told to forget its printf.
  if (shell === 'bash')
    test('refuses a shell whose printf would be a program with arguments to see', async () => {
      await axl.start(takes)
      writeFileSync(join(axl.root, 'no-printf'), 'enable -n printf\n')
      const { code, stderr } = await send(lines('p', 'a', 'b'), { env: { BASH_ENV: join(axl.root, 'no-printf') } })
      expect([code, stderr]).toEqual([2, 'This shell has no printf, read or [ of its own. Use dash or bash.\n'])
    })

  test('masks a secret that a fault repeats, the longer one first', async () => {
    const secret = 'abc<&"\'def'
    const wire = escapeXml(secret).replaceAll('"', '&quot;').replaceAll("'", '&apos;')
    await axl.start((request) =>
      request.body.includes('addSipRealm')
        ? fault(-1, `Value ${wire} or ${escapeXml(wire)} or p4ss is too short \u001b[31m`)
        : takes(request),
    )
    const { code, stdout, stderr } = await send(lines('p4ss', secret, 'abc'))
    expect(code).toBe(1)
    expect(stderr).toContain('axlcode -1. Value *** or ')
    for (const text of [stdout, stderr, readLog(axl.folder), readState(axl.folder).join()])
      expect(text).not.toMatch(/abc|def|p4ss|\u001b/)
    expect(readLog(axl.folder)).toContain('or *** is too short [31m\n')
  })

  slow('refuses an empty value, control characters, and an input that ends too early', async () => {
    await axl.start(takes)
    const cases: [string, string][] = [
      ['', 'Password of axl: standard input ended before it was given. Nothing was sent.'],
      ['\n', 'Password of axl: it may not be empty. Nothing was sent.'],
      ['p\n\n', 'Value of SIP_REALM_A: it may not be empty. Nothing was sent.'],
      ['p\na\tb\nc\n', 'Value of SIP_REALM_A: it may not hold control characters. Nothing was sent.'],
      ['p\na\r\nb\r\n', 'Value of SIP_REALM_A: it may not hold control characters. Nothing was sent.'],
      ['p\na\n', 'Value of OTHER: standard input ended before it was given. Nothing was sent.'],
    ]
    for (const [stdin, reason] of cases) {
      const { code, stderr } = await send(stdin)
      expect([code, stderr]).toEqual([2, expect.stringContaining(reason)])
    }
    expect(axl.server.requests).toHaveLength(0)
  })

  test('masks a secret that is typed at a hold', async () => {
    const stdin = lines('seen, and p4ss &amp; is not one\u001b[31m')
    await axl.start(takes)
    axl.folder = makeBundle(
      join(axl.root, 'other'),
      changeFiles([...rows.slice(0, 1), ...rowsOf({ part: 'prepare' }, hold('x'))]),
    )
    const { code } = await axl.run([...axl.target(), '--yes', '--prepare'], { stdin: `p4ss\n${stdin}` }).ended
    expect([code, readState(axl.folder).at(-1)]).toEqual([0, 'passed 002 seen, and *** & is not one[31m'])
    expect(readLog(axl.folder)).toMatch(/ SEEN seen, and \*\*\* & is not one\[31m\n$/)
  })

  test('asks only for what the requests hold that are sent, and for no secret where none is', async () => {
    await axl.start(takes)
    axl.folder = makeBundle(join(axl.root, 'other'), changeFiles(rows))
    const run = (args: string[], stdin: string) => axl.run([...args, '--yes'], { stdin }).ended
    expect((await run([...axl.target(), '--prepare'], lines('p'))).code).toBe(0)
    expect((await run([...axl.target(), '--unit', 'b'], lines('p', 'a', 'c'))).code).toBe(0)
    expect((await run(['--unit', 'c'], lines('seen'))).code).toBe(0)
    expect(changing(axl.server.requests)).toHaveLength(3)
  })

  test('fills a large request', async () => {
    const device = '<device>SIP "trunk" \\ &amp; more</device>\n'
    const large = `<a>${device.repeat(1500)}<b>{{X}}</b></a>`
    const one = rowsOf({ part: 'change', unit: 'b', wave: 1 }, { ...request('updateAppUser', 'u'), text: large })
    axl.folder = makeBundle(join(axl.root, 'other'), changeFiles(one))
    await axl.start(takes)
    const { code, stderr } = await send(lines('p', 'a&'))
    expect([code, stderr]).toEqual([0, expect.anything()])
    expect(axl.server.requests[0]?.body.toString()).toBe(large.replace('{{X}}', 'a&amp;'))
  })
})
