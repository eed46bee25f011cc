import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kitFiles } from '../../../shared/import/kit/kit'
import { kitQueries } from '../../../shared/import/kit/queries'
import { readCluster } from '../../../shared/import/read-cluster'
import { newProject } from '../../../shared/plan/new-project'
import type { AsFound } from '../../../shared/plan/project'
import { shells } from '../../helpers/apply-fixture'
import { allFiles, collectTools, lacking, makeRecordingPath } from '../../helpers/apply-run'
import { arbitraryCluster } from '../../helpers/arbitrary-cluster'
import { type AxlScript, fault, operationOf, throttled, unauthorised } from '../../helpers/axl-server'
import { collectKit, listedObjects, readOnlyCluster } from '../../helpers/collect-fixture'
import { cliFolder } from '../../helpers/cli'
import { imported, tried } from '../../helpers/import'
import { plan } from '../../helpers/plan'
import { slowWhere } from '../../helpers/slow'

const fileOf = (path: string): string => kitFiles().find((file) => file.path === path)?.text ?? expect.fail(path)
const empty = newProject('Plan', '2026-11-28T00:00:00Z', () => '00000000-0000-4000-8000-000000000001')
const { asFound } = plan({
  sipTrunks: [{ name: 'A' }, { name: 'B & C' }, { name: 'D' }],
  asFound: {
    profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
    sipTrunks: [{ name: 'A', securityProfileName: 'TLS' }, { name: 'B & C' }, { name: 'D', srtpAllowed: true }],
    h323Devices: [{ kind: 'Inter-Cluster Trunk (Non-Gatekeeper Controlled)', name: 'ICT' }],
    ...{ sipRealms: [], applicationUsers: [{ userid: 'app' }] },
  },
})
const nodes = {
  processNode: ['<name>EnterpriseWideData</name>', '<name>pub</name><nodeUsage>Publisher</nodeUsage>'],
  callManager: ['<name>CM</name><processNodeName uuid="{1}">pub</processNodeName>'],
}
const cluster = listedObjects(asFound ?? expect.fail('no past'), nodes)

/** The lists that these answers hold whole. */
function listedIn(kit: Awaited<ReturnType<typeof collectKit>>, names: readonly string[]): ReadonlySet<string> {
  const files = names.map((name) => ({ name, isFound: true, bytes: new TextEncoder().encode(kit.read(name)) }))
  const read = readCluster(empty, files, { newId: () => 'n', today: '2026-11-28', source: 'answers' })
  return read.ok ? read.value.listed : expect.fail(read.failure.message)
}

describe('the kit', () => {
  it('asks for nothing but to read: of the script itself, its operations and its queries', () => {
    const script = fileOf('collect.sh')
    const words = [
      ...script.matchAll(/\b(?:list|get|add|update|remove|apply|reset|restart|execute|doDevice|assign)[A-Z]\w*/gu),
    ]
    const operations = [...new Set(words.map(([word]) => word))].sort()
    expect(operations).toEqual(
      [
        ...['executeSQLQuery', 'getH323Trunk', 'getSipTrunk', 'listAppUser', 'listCallManager', 'listH323Gateway'],
        ...['listH323Trunk', 'listProcessNode', 'listSipRealm', 'listSipTrunk', 'listSipTrunkSecurityProfile'],
      ].sort(),
    )
    for (const { sql } of kitQueries) expect(sql).toMatch(/^select [^;]*$/u)
    const inScript = script.split("<<'END_OF_QUERIES'\n")[1]?.split('\nEND_OF_QUERIES')[0]?.split('\n')
    expect(inScript).toEqual(kitQueries.map(({ name, sql }) => `${name}|${sql}`))
    const inText = fileOf('run-sql.txt')
      .split('\n')
      .filter((line) => line.startsWith('run sql '))
    expect(inText).toEqual(kitQueries.map(({ sql }) => `run sql ${sql}`))
    for (const command of ['show running-config', 'show version', 'show crypto pki certificates', 'show cert list own'])
      expect(fileOf('show-commands.txt')).toContain(`  ${command}\n`)
  })

  it('is written as a folder, whole or not at all, and none of it is taken for an answer', async () => {
    const at = cliFolder()
    expect(await at.run('collect', '--out', 'kit')).toEqual({
      code: 0,
      stderr: '',
      stdout: 'Wrote kit; its README.txt says how to use it.\n',
    })
    expect(at.files('kit')).toEqual(['README.txt', 'collect.sh', 'run-sql.txt', 'show-commands.txt'])
    expect(await at.run('collect', '--out', 'kit')).toEqual({
      ...{ code: 2, stdout: '' },
      stderr: 'trunkwright: kit is there already; give another name with --out.\n',
    })
    for (const name of at.files('kit')) {
      const read = tried(empty, { [name]: at.read(`kit/${name}`) }, {}, false)
      expect(read.ok ? JSON.stringify(read.value.report) : '').toBe('')
    }
  })

  it(`has a script in which a checker of shell scripts finds nothing${lacking('shellcheck')}`, ({ skip }) => {
    if (lacking('shellcheck') !== '') skip()
    const check = ['--shell=sh', '--severity=style', '-']
    expect(execFileSync('shellcheck', check, { input: fileOf('collect.sh'), encoding: 'utf8' })).toBe('')
  })
})

describe.each(shells)('collect.sh under %s%s', (shell, reason) => {
  const test = it.skipIf(reason !== '')
  const slow = slowWhere(reason === '')

  slow('saves what a cluster answers, waits where it is busy, and what it saves is the cluster', async () => {
    const well = readOnlyCluster(cluster)
    const kit = await collectKit(shell, (request, index) => (index % 5 === 1 ? throttled : well(request, index)))
    const { code, stderr } = await kit.run().ended
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('19 answers are in answers.') as string,
    })
    expect(stderr).toContain('CUCM is busy (HTTP 503); it is asked again in 0 s.')
    expect(kit.saved().filter((name) => name.startsWith('get'))).toEqual([
      'getH323Trunk-1.xml',
      'getSipTrunk-1.xml',
      'getSipTrunk-2.xml',
      'getSipTrunk-3.xml',
    ])
    const answers = Object.fromEntries(kit.saved().map((name) => [name, kit.read(name)]))
    const { project } = imported(empty, answers)
    const { takenOn: _day, source: _source, ...read } = project.asFound ?? expect.fail('nothing found')
    const { takenOn: _d, source: _s, ...before } = asFound ?? expect.fail('no past')
    expect(read).toEqual(withoutProfile(before))
    expect(project.cluster.nodes).toMatchObject([{ name: 'pub', publisher: true, callProcessing: true }])
    const asked = kit.server.requests.map(operationOf)
    expect(asked.filter((operation) => !/^(?:list|get|executeSQLQuery$)/u.test(operation))).toEqual([])
  })

  slow(
    'turns the pages of large lists of an older cluster, and makes them smaller where CUCM finds them too large',
    async () => {
      const many = Array.from({ length: 23 }, (_, at) => `<name>T${String(at)}</name>`)
      const kit = await collectKit(
        shell,
        readOnlyCluster({ ...listedObjects(bare, { appUser: [], sipTrunkSecurityProfile: many }) }, '11.5', 8),
      )
      expect((await kit.run().ended).code).toBe(0)
      const pages = kit.saved().filter((name) => name.startsWith('listSipTrunkSecurityProfile'))
      expect(pages).toEqual([
        'listSipTrunkSecurityProfile-1.xml',
        'listSipTrunkSecurityProfile-2.xml',
        'listSipTrunkSecurityProfile-3.xml',
        'listSipTrunkSecurityProfile-4.xml',
      ])
      const { asFound: found } = imported(
        empty,
        Object.fromEntries(pages.map((name) => [name, kit.read(name)])),
      ).project
      expect(found?.profiles.map(({ name }) => name)).toEqual(many.map((_, at) => `T${String(at)}`))
      const isWhole = (names: readonly string[]): boolean => listedIn(kit, names).has('profiles')
      expect([isWhole(pages), ...pages.map((_, at) => isWhole(pages.toSpliced(at, 1)))]).toEqual([
        ...[true, false, false, false, false],
      ])
      const lists = ['profiles', 'sipTrunks', 'h323Devices', 'sipRealms', 'applicationUsers', 'nodes']
      expect([...listedIn(kit, kit.saved())].sort()).toEqual(lists.sort())
    },
  )

  slow('asks for no password where its folder cannot be made, and leaves none where none is given', async () => {
    const kit = await collectKit(shell, readOnlyCluster(cluster))
    const refused = await kit.run([...kit.target, '--out', 'README.txt/answers'], { stdin: '' }).ended
    expect(refused).toMatchObject({
      code: 2,
      stderr: 'The folder README.txt/answers cannot be made: give another one with --out FOLDER.\n',
    })
    const without = await kit.run(kit.target, { stdin: '' }).ended
    expect(without).toMatchObject({ code: 2, stderr: expect.stringContaining('standard input ended') as string })
    expect(readdirSync(kit.folder)).not.toContain('answers')
    expect((await kit.run().ended).code).toBe(0)
  })

  test('leaves nothing where the first question has no answer, so that the same command can be given again', async () => {
    const kit = await collectKit(shell, () => fault(5000, 'The database is not up'))
    const { code, stderr } = await kit.run().ended
    expect([code, stderr]).toEqual([1, expect.stringMatching(/The database is not up\nNothing was saved\.\n$/)])
    expect(readdirSync(kit.folder)).not.toContain('answers')
  })

  test.each<[string, AxlScript, string]>([
    ['a wrong password', () => unauthorised, 'The user or the password is wrong'],
    ['a connection that breaks', () => 'hang up', 'broke off'],
    ['what is no AXL', () => ({ status: 404, body: 'x' }), 'There is no AXL at'],
    ['what is always busy', () => throttled, 'CUCM is still busy'],
  ])('stops at %s, and leaves nothing behind', async (_, script, says) => {
    const kit = await collectKit(shell, script)
    const { code, stderr } = await kit.run().ended
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining(says) as string })
    expect(stderr).toContain('Nothing was saved.')
    expect(kit.saved()).toEqual([])
  })

  test('interrupted, says what it has; a file is whole or not there', async () => {
    const well = readOnlyCluster(cluster)
    let pressed = (): void => undefined
    const held = new Promise<void>((resolve) => (pressed = resolve))
    const kit = await collectKit(shell, (request, index) => {
      if (operationOf(request) !== 'getSipTrunk') return well(request, index)
      pressed()
      return 'hold'
    })
    const run = kit.run()
    await held
    run.interrupt()
    const { code, stderr } = await run.ended
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Interrupted at getSipTrunk.') as string,
    })
    expect(stderr).toContain('2 answers are in answers, and whole')
    expect(
      allFiles(join(kit.folder, 'answers'))
        .map(({ file }) => file.split('/').at(-1))
        .sort(),
    ).toEqual(['listSipTrunk-1.xml', 'listSipTrunkSecurityProfile-1.xml'])
  })

  slow('shows the password to nobody, and goes on where a question is refused: it says which', async () => {
    const secret = '<userid>app</userid><password>S3cret-of-user</password>'
    const leaky = readOnlyCluster(listedObjects(bare, { appUser: [secret] }))
    const kit = await collectKit(shell, (request, index) =>
      operationOf(request) === 'executeSQLQuery'
        ? fault(-201, 'A syntax &amp; error has occurred.')
        : leaky(request, index),
    )
    const { path, record } = makeRecordingPath(kit.root, collectTools)
    const { code, stdout, stderr } = await kit.run(kit.target, {
      env: { COLLECT_WAITS: '0', PATH: path },
      shellOptions: ['-x'],
    }).ended
    expect(code).toBe(1)
    expect(stderr).toContain('7 questions were not answered: answers/not-answered.log has why.')
    expect(kit.read('not-answered.log')).toContain('executeSQLQuery of trunks: HTTP 500. axlcode -201. A syntax')
    expect(kit.saved().filter((name) => name.startsWith('executeSQL'))).toEqual([])
    const seen = `${stdout}${stderr}${readFileSync(record, 'utf8')}${allFiles(kit.folder)
      .map(({ bytes }) => bytes.toString())
      .join('')}`
    expect(seen).not.toContain('S3cret')
    const basic = Buffer.from('reader:S3cret"\\pass').toString('base64')
    expect(kit.server.requests[0]?.headers.authorization).toBe(`Basic ${basic}`)
    expect(statSync(join(kit.folder, 'answers')).mode & 0o077).toBe(0)
  })

  test('starts only where it can: with a target, a password and a folder that is new', async () => {
    const kit = await collectKit(shell, readOnlyCluster(cluster))
    const refusal = async (args: string[], stdin = 'x\n') => {
      const { code, stderr } = await kit.run(args, { stdin }).ended
      expect(code).toBe(2)
      return stderr
    }
    expect(await refusal([])).toContain('give --host HOST')
    expect(await refusal(['--host', 'a b', '--user', 'u'])).toContain('not of the form NAME')
    expect(await refusal(['--host', 'a', '--user', 'u:v'])).toContain('holds a colon')
    expect(await refusal(['--host'])).toContain('needs a value')
    expect(await refusal(['--what'])).toContain('is not known')
    expect(await refusal(kit.target, '')).toContain('standard input ended')
    expect(await refusal([...kit.target, '--cacert', 'gone.pem'])).toContain('gone.pem cannot be read')
    expect(await refusal([...kit.target, '--out', '.'])).toContain('. is there already')
    expect(kit.server.requests).toEqual([])
    const { code, stdout } = await kit.run(['--list']).ended
    expect(code).toBe(0)
    expect(stdout).toContain('listSipTrunk\ngetSipTrunk of each\n')
  })
})

it.skipIf(shells[0]?.[1] !== '')('collect.sh brings random clusters over as they are', async () => {
  const [shell = ''] = shells[0] ?? []
  // Kinds of device may share a name.
  const told = ({ name, kind = '' }: { name: string; kind?: string }) => `${name} ${kind}`
  const byName = <Item extends { name: string; kind?: string }>(items: readonly Item[] = []) =>
    items.toSorted((a, b) => (told(a) < told(b) ? -1 : 1))
  const property = fc.asyncProperty(arbitraryCluster, async (found) => {
    const whole = { ...found, sipRealms: found.sipRealms ?? [], applicationUsers: found.applicationUsers ?? [] }
    const kit = await collectKit(shell, readOnlyCluster(listedObjects(whole)))
    expect((await kit.run().ended).code).toBe(0)
    const answers = Object.fromEntries(kit.saved().map((name) => [name, kit.read(name)]))
    const read = imported(empty, answers).project.asFound
    expect(read ?? whole).toMatchObject({ profiles: whole.profiles, sipRealms: whole.sipRealms })
    expect(byName(read?.h323Devices)).toEqual(byName(whole.h323Devices))
    expect(byName(read?.sipTrunks)).toEqual(byName(whole.sipTrunks))
  })
  await fc.assert(property, { numRuns: 1, endOnFailure: true })
})

const bare = {
  profiles: [],
  sipTrunks: [],
  h323Devices: [],
  sipRealms: [],
  applicationUsers: [],
  parameters: {},
  runningConfigs: [],
}
/** A trunk without a profile has no name of one; of a SIP profile and a device pool no answer tells. */
const withoutProfile = (found: Omit<AsFound, 'takenOn' | 'source'>) => ({
  ...found,
  sipTrunks: found.sipTrunks.map((trunk) => ({
    ...trunk,
    securityProfileName: trunk.securityProfileName === '' ? null : trunk.securityProfileName,
    ...{ earlyOffer: null, optionsPing: null, nodeNames: null },
  })),
})
