import { zipSync } from 'fflate'
import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../../shared/import/import-report'
import type { Project } from '../../../shared/plan/project'
import { readProject } from '../../../shared/project-file/read-project'
import { newProject } from '../../../shared/plan/new-project'
import { answer } from '../../helpers/axl-answers'
import { certificateShop } from '../../helpers/certificate-shop'
import { cliFolder, type CliFolder } from '../../helpers/cli'
import { plan } from '../../helpers/plan'

const shop = certificateShop()
afterAll(shop.close)

const root = shop.make({ subject: { CN: 'Example Root' }, extensions: { basicConstraints: 'critical, CA:TRUE' } })
const cucm = shop.make({
  ...{ subject: { CN: 'cucm-ms.example.com' }, key: 'RSA 2048', issuer: root },
  extensions: { subjectAltName: 'DNS:cucm-pub.example.com, DNS:cucm-sub.example.com' },
})
const gateway = shop.make({ subject: { CN: 'gw-leeds.example.com' }, key: 'P-384', issuer: root })
const key = shop.openssl('pkey', '-in', gateway.keyFile)

const project = plan({
  cluster: { nodes: [{ name: 'cucm-pub' }, { name: 'CUCM-SUB', address: '192.0.2.11' }] },
  farEnds: [{ id: 'f', name: 'Leeds', hosts: [{ name: 'GW-LEEDS', address: '192.0.2.1' }, { address: '192.0.2.2' }] }],
  mgcpGateways: [{ id: 'm', domainName: 'mgcp.example.com' }],
})

function folder(): CliFolder {
  const at = cliFolder()
  at.put('p.trunkwright', project)
  return at
}
const saved = (at: CliFolder): Project => {
  const read = readProject(at.read('p.trunkwright'))
  return read.ok ? read.value : expect.fail(JSON.stringify(read.failure))
}
const into = ['--into', 'p.trunkwright']
const report = (stdout: string): ImportReport => JSON.parse(stdout) as ImportReport

describe('trunkwright import, of certificates', () => {
  it('gives each to who has its name: nodes, hosts, authorities', async () => {
    const at = folder()
    at.put('chain.pem', `${cucm.pem}${gateway.pem}${root.pem}`)
    const { code, stdout, stderr } = await at.run('import', 'chain.pem', ...into, '--json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { sources, summary } = report(stdout)
    expect(summary).toEqual({ added: 4, changed: 0, unchanged: 0, refused: 0, skipped: 0 })
    expect(sources).toMatchObject([{ source: 'chain.pem', kind: 'certificates', rows: 4, taken: 4, refused: 0 }])
    expect(sources[0]?.items.map(({ place, object }) => [place, object])).toEqual([
      ['chain.pem, line 1', 'cucm-pub'],
      ['chain.pem, line 1', 'CUCM-SUB'],
      [`chain.pem, line ${String(cucm.pem.split('\n').length)}`, 'GW-LEEDS'],
      [`chain.pem, line ${String(`${cucm.pem}${gateway.pem}`.split('\n').length)}`, 'Example Root'],
    ])
    expect(saved(at).certificates.map(({ holder, use, der }) => ({ holder, use, der }))).toEqual([
      { holder: { node: 'cucm-pub' }, use: 'CallManager', der: cucm.der.toString('base64') },
      { holder: { node: 'CUCM-SUB' }, use: 'CallManager', der: cucm.der.toString('base64') },
      { holder: { farEnd: 'f', host: '192.0.2.1' }, use: 'SIP', der: gateway.der.toString('base64') },
      { holder: { authority: true }, use: 'authority', der: root.der.toString('base64') },
    ])
  })

  it('changes nothing the second time, and takes a renewed one in place of the old', async () => {
    const at = folder()
    at.put('gw.pem', gateway.pem)
    await at.run('import', 'gw.pem', ...into)
    const first = at.read('p.trunkwright')
    expect((await at.run('import', 'gw.pem', ...into)).stdout).toMatch(
      /^unchanged gw.pem, line 1: GW-LEEDS\n1 unchanged/,
    )
    expect(at.read('p.trunkwright')).toBe(first)
    const renewed = shop.make({ subject: { CN: 'gw-leeds.example.com' }, key: 'P-384', issuer: root, days: 999 })
    at.put('new.pem', renewed.pem)
    expect(report((await at.run('import', 'new.pem', ...into, '--json')).stdout).summary).toMatchObject({ changed: 1 })
    expect(saved(at).certificates).toMatchObject([{ der: renewed.der.toString('base64'), source: 'new.pem, line 1' }])
  })

  it('refuses a private key by name and writes nothing of it, nor anything else without --partial', async () => {
    const at = folder()
    at.put('mixed.pem', `${key}${gateway.pem}`)
    const before = at.read('p.trunkwright')
    const refused = await at.run('import', 'mixed.pem', ...into)
    expect(refused).toMatchObject({ code: 1, stderr: '' })
    expect(refused.stdout).toContain('refused   mixed.pem, line 1: This is a private key.')
    expect(refused.stdout).toContain(
      '1 added, 1 refused. Nothing was written. Mend what was refused, or give --partial to take the rest.',
    )
    expect(at.read('p.trunkwright')).toBe(before)
    expect(await at.run('import', 'mixed.pem', ...into, '--partial')).toMatchObject({ code: 1 })
    expect(saved(at).certificates).toHaveLength(1)
    const secret = key.split('\n')[1] ?? expect.fail('no key')
    expect(at.read('p.trunkwright') + refused.stdout).not.toContain(secret)
  })

  it('says what nobody in the plan has, and what a device only shows', async () => {
    const at = folder()
    at.put(
      'who.pem',
      shop.make({ subject: { CN: 'who.example.com' }, extensions: { basicConstraints: 'CA:FALSE' } }).pem,
    )
    const { code, stdout } = await at.run('import', 'who.pem', ...into)
    expect(code).toBe(1)
    expect(stdout).toContain(
      'refused   who.pem, line 1: who.example.com; Nobody in the plan is called who.example.com.',
    )
    at.put(
      'list.txt',
      'admin:show cert list own\nCallManager/CallManager.pem: Self-signed certificate generated by system\n',
    )
    expect(await at.run('import', 'list.txt', ...into)).toMatchObject({ code: 0 })
  })

  it('CT-6, PF-37: says of a wildcard, and of one without any name, what no name in the plan can mend', async () => {
    const at = folder()
    const leaf = { basicConstraints: 'CA:FALSE' }
    at.put('any.pem', shop.make({ subject: { CN: '*.example.com' }, extensions: leaf }).pem)
    at.put('none.pem', shop.make({ subject: { O: 'Example' }, extensions: leaf }).pem)
    const { code, stdout } = await at.run('import', 'any.pem', 'none.pem', ...into)
    expect(code).toBe(1)
    expect(stdout).toContain(
      'It has a wildcard, and CUCM takes none (CT-6): have one made with every name written out.',
    )
    expect(stdout).toContain(
      'Nobody in the plan is called O=Example. It has no name by which CUCM could know its holder',
    )
  })

  it('PF-37: gives one that IOS asked for without a subject name to its gateway, by the host name in it', async () => {
    const at = folder()
    const wish = { subject: { unstructuredName: 'gw-leeds.example.com', serialNumber: 'FTX1' } }
    at.put('ios.pem', shop.make({ ...wish, extensions: { basicConstraints: 'CA:FALSE' } }).pem)
    expect((await at.run('import', 'ios.pem', ...into)).stdout).toContain('added     ios.pem, line 1: GW-LEEDS')
  })

  it('takes several files, and what a gateway shows for the gateway itself', async () => {
    const at = folder()
    const unnamed = shop.make({ subject: { O: 'Example' }, key: 'P-384', issuer: root })
    at.put('show.txt', `GW-LEEDS#show running-config | section pki\n${unnamed.pem}GW-LEEDS#\n`)
    at.put('root.pem', root.pem)
    expect(await at.run('import', 'show.txt', 'root.pem', ...into)).toMatchObject({ code: 0 })
    expect(saved(at).certificates.map(({ holder }) => holder)).toEqual([
      { farEnd: 'f', host: '192.0.2.1' },
      { authority: true },
    ])
  })

  it('writes nothing with --dry-run, and nothing where a file holds no certificate', async () => {
    const at = folder()
    at.put('gw.pem', gateway.pem)
    at.put('no.txt', 'nothing here')
    const before = at.read('p.trunkwright')
    expect(await at.run('import', 'gw.pem', ...into, '--dry-run')).toMatchObject({ code: 0 })
    expect(await at.run('import', 'gw.pem', 'no.txt', ...into)).toEqual({
      ...{ code: 2, stdout: '' },
      stderr: expect.stringMatching(/^trunkwright: no\.txt: nothing in it is known here; give what a cluster .*\.\n$/u),
    })
    expect(await at.run('import', 'gone.pem', ...into)).toMatchObject({ code: 2 })
    expect(await at.run('import', 'gw.pem', '--into', 'gone.trunkwright')).toMatchObject({ code: 2 })
    expect(at.read('p.trunkwright')).toBe(before)
  })
})

describe('trunkwright import, of what a cluster answered', () => {
  const trunk = (more: string): string => answer('getSipTrunk', `<sipTrunk><name>TRUNK-A</name>${more}</sipTrunk>`)
  const empty = newProject('P', '2026-11-28T00:00:00Z', () => '00000000-0000-4000-8000-000000000001')

  it('takes a folder in as one change: as found, and an empty plan starts as its copy', async () => {
    const at = cliFolder()
    at.put('p.trunkwright', empty)
    mkdirSync(at.at('kit/more'), { recursive: true })
    at.put('kit/more/trunk.xml', trunk('<srtpAllowed>t</srtpAllowed><securityProfileName>TLS</securityProfileName>'))
    at.put(
      'kit/a-profile.XML.txt',
      answer('listSipTrunkSecurityProfile', '<sipTrunkSecurityProfile><name>TLS</name></sipTrunkSecurityProfile>'),
    )
    at.put('kit/README.txt', 'How to use this kit.\n')
    const dry = await at.run('import', 'kit', ...into, '--dry-run', '--json')
    expect(saved(at)).toEqual(empty)
    const { code, stdout, stderr } = await at.run('import', 'kit', ...into)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('kit/more/trunk.xml was taken for: AXL getSipTrunk\n')
    expect(stdout).toContain('skipped   kit/README.txt, line 1: Nothing in it is known here.\n')
    expect(stdout).toContain('2 added, 1 skipped. Wrote p.trunkwright. The plan was empty, and starts as a copy')
    expect(report(dry.stdout).summary).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 0, skipped: 1 })
    expect(saved(at).asFound).toMatchObject({ source: 'kit', sipTrunks: [{ name: 'TRUNK-A', srtpAllowed: true }] })
    expect(saved(at).sipTrunks).toMatchObject([{ name: 'TRUNK-A', srtpAllowed: true }])
    // The project, and the version before it.
    expect(at.files().filter((name) => name.endsWith('.trunkwright'))).toHaveLength(2)
    const before = at.read('p.trunkwright')
    expect((await at.run('import', 'kit', ...into)).stdout).toContain('2 unchanged, 1 skipped. Nothing was written.')
    expect(at.read('p.trunkwright')).toBe(before)
  })

  it('writes nothing where a cell is refused, though its row counts as taken; --partial takes the rest', async () => {
    const at = cliFolder()
    at.put('p.trunkwright', empty)
    at.put('t.xml', trunk('<srtpAllowed>maybe</srtpAllowed><mtpRequired>t</mtpRequired>'))
    const refused = await at.run('import', 't.xml', ...into)
    expect(refused).toMatchObject({ code: 1, stderr: '' })
    expect(refused.stdout).toContain('refused   t.xml, line 1, srtpAllowed “maybe”: SRTP Allowed is yes or no.')
    expect(refused.stdout).toContain('1 added, 1 cell refused. Nothing was written. Mend what was refused,')
    expect(saved(at)).toEqual(empty)
    const json = await at.run('import', 't.xml', ...into, '--json', '--partial')
    expect(json.code).toBe(1)
    expect(report(json.stdout).sources).toMatchObject([{ rows: 1, taken: 1, refused: 0 }])
    expect(saved(at).asFound?.sipTrunks).toMatchObject([{ srtpAllowed: null, mtpRequired: true }])
  })

  it('tells a profile by its name, one that was made for it too', async () => {
    const at = cliFolder()
    at.put('p.trunkwright', empty)
    at.put('t.csv', 'Trunk,Security Profile\nT,TLS of Leeds\n')
    const { stdout } = await at.run('import', 't.csv', ...into, '--create')
    expect(stdout).toContain('t.csv, row 2: T; securityProfileId: TLS of Leeds\n')
  })

  it('reads an archive of a folder, and writes none of its names', async () => {
    const at = cliFolder()
    at.put('p.trunkwright', empty)
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
    writeFileSync(at.at('kit.zip'), zipSync({ 'kit/../../t.xml': bytes(trunk('')), 'kit/README.txt': bytes('x') }))
    const { code, stdout } = await at.run('import', 'kit.zip', ...into, '--json')
    expect(code).toBe(0)
    expect(report(stdout).sources.map(({ source, kind }) => [source, kind])).toEqual([
      ['kit.zip/kit/../../t.xml', 'AXL getSipTrunk'],
      ['kit.zip/kit/README.txt', 'not known'],
    ])
    expect(at.files().filter((name) => name.endsWith('t.xml'))).toEqual([])
    at.put('cut.zip', 'PK\u0003\u0004 and nothing')
    expect(await at.run('import', 'cut.zip', ...into)).toMatchObject({ code: 2 })
  })

  it('refuses what is damaged or empty with its name and the remedy, and what a folder holds of nothing', async () => {
    const at = cliFolder()
    at.put('p.trunkwright', empty)
    at.put('cut.xml', trunk('').slice(0, -40))
    at.put('empty.txt', '')
    mkdirSync(at.at('none'))
    at.put('none/README.txt', 'nothing')
    expect((await at.run('import', 'cut.xml', ...into)).stderr).toMatch(
      /^trunkwright: cut\.xml: it is no whole XML text: at line 1, column \d+ .*; save the answer of CUCM again/u,
    )
    expect(await at.run('import', 'empty.txt', ...into)).toMatchObject({ code: 2 })
    expect(await at.run('import', 'none', ...into)).toMatchObject({ code: 2 })
    expect(await at.run('import', 'none', ...into, '--as', 'wrong')).toMatchObject({
      stderr: 'trunkwright: there is no as wrong; choose found, plan or both.\n',
    })
    expect(saved(at)).toEqual(empty)
  })

  it('says what is not in a list that was read whole, which stays in what was found', async () => {
    const at = cliFolder()
    at.put('p.trunkwright', plan({ asFound: { sipTrunks: [{ name: 'TRUNK-A' }, { name: 'GONE' }] } }))
    at.put('list.xml', answer('listSipTrunk', '<sipTrunk><name>TRUNK-A</name></sipTrunk>'))
    const { code, stdout } = await at.run('import', 'list.xml', ...into)
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining(
        '\ngone      SIP trunk GONE: it is not in the list that was read. It stays in what was found.\n1 unchanged.',
      ),
    ])
    expect(report((await at.run('import', 'list.xml', ...into, '--json')).stdout).gone).toEqual([
      { list: 'sipTrunks', object: 'GONE' },
    ])
  })
})
