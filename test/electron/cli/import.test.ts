import { afterAll, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../../shared/import/import-report'
import type { Project } from '../../../shared/plan/project'
import { readProject } from '../../../shared/project-file/read-project'
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
    expect(refused.stdout).toContain('1 added, 1 refused. Nothing was written.')
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
      stderr: 'trunkwright: no.txt holds no certificate; give PEM, DER, PKCS #7, or what show cert prints.\n',
    })
    expect(await at.run('import', 'gone.pem', ...into)).toMatchObject({ code: 2 })
    expect(await at.run('import', 'gw.pem', '--into', 'gone.trunkwright')).toMatchObject({ code: 2 })
    expect(at.read('p.trunkwright')).toBe(before)
  })
})
