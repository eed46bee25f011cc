import { afterAll, describe, expect, it } from 'vitest'
import { certificateShop, type Made } from '../../helpers/certificate-shop'
import { cliFolder } from '../../helpers/cli'
import { plan, type PlanParts } from '../../helpers/plan'

const shop = certificateShop()
afterAll(shop.close)

const authority = { basicConstraints: 'critical, CA:TRUE' }
const root = shop.make({ subject: { CN: 'Root' }, extensions: authority })
const leaf = (extendedKeyUsage: string): Made =>
  shop.make({ subject: { CN: 'x' }, key: 'P-384', issuer: root, extensions: { extendedKeyUsage } })
const [both, server] = [leaf('serverAuth, clientAuth'), leaf('serverAuth')]

function planWith(host: Made, parts: PlanParts = {}) {
  const der = (made: Made): string => made.der.toString('base64')
  return plan({
    cluster: { release: '14SU3', nodes: [{ name: 'pub' }] },
    profiles: [{ id: 'p', securityMode: 'Encrypted', x509SubjectName: 'x' }],
    farEnds: [{ id: 'f', name: 'Leeds', kind: 'SBC', hosts: [{ name: 'gw', address: '192.0.2.1' }] }],
    sipTrunks: [
      { name: 'A\u202e', farEndId: 'f', securityProfileId: 'p', destinations: [{ address: '192.0.2.1', port: 5065 }] },
    ],
    certificates: [
      { id: '1', holder: { authority: true }, use: 'authority', der: der(root) },
      { id: '2', holder: { node: 'pub' }, use: 'CallManager', der: der(both) },
      { id: '3', holder: { farEnd: 'f', host: '192.0.2.1' }, use: 'SIP', der: der(host) },
    ],
    ...parts,
  })
}

describe('trunkwright rehearse', () => {
  it('ends with 0 where all is as planned, and says that it was not CUCM', async () => {
    const { run, put } = cliFolder()
    const { code, stdout, stderr } = await run('rehearse', put('good', planWith(both)))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Rehearsed with OpenSSL \d\S*, not with CUCM: .+ as of today: the window has no day\.\n/u)
    expect(stdout).toContain('works     pub calls gw at port 5065 (trunk A\\u{202e}, Leeds)\n')
    expect(stdout).toMatch(/\n2 of 2 work, 0 refused, 0 depend on what the plan does not say, 0 not tried\.\n$/u)
  })

  it('CT-4: ends with 1 where something is refused; as JSON it has both directions', async () => {
    const { run, put } = cliFolder()
    const { code, stdout } = await run('rehearse', put('one-way', planWith(server)), '--json')
    expect(code).toBe(1)
    const report = JSON.parse(stdout) as Record<string, unknown>
    const names = { trunk: 'A\u202e', node: 'pub', farEnd: 'Leeds', host: 'gw' }
    expect(report).toEqual({
      with: `OpenSSL ${process.versions.openssl}`,
      on: '',
      handshakes: [
        {
          ...names,
          ...{ direction: 'node calls host', port: 5065, result: 'works', planned: 'goes', because: [], why: '' },
        },
        {
          ...names,
          ...{ direction: 'host calls node', port: 5061, result: 'refused', planned: 'refused', because: ['CT-4'] },
          why: 'Who is called refuses the certificate of x (SIP): its usages leave this use out (INVALID_PURPOSE).',
        },
      ],
      summary: { works: 1, refused: 1, depends: 0, notTried: 0 },
    })
  })

  it('ends with 2 where there is nothing to try, and says what is missing', async () => {
    const { run, put } = cliFolder()
    const clear = await run('rehearse', put('clear', planWith(both, { profiles: [{ id: 'p' }] })))
    expect(clear).toMatchObject({ code: 2, stdout: '' })
    expect(clear.stderr).toContain('has no trunk with TLS both ways')
    const none = await run('rehearse', put('none', planWith(both, { certificates: [] })), '--json')
    expect(none).toMatchObject({ code: 2, stdout: '' })
    expect(none.stderr).toContain('read the certificates of both sides with trunkwright import')
  })

  it('says how many of a plan could not be tried', async () => {
    const { run, put } = cliFolder()
    const cluster = { release: '14SU3', nodes: [{ name: 'pub' }, { name: 'sub' }] }
    const { code, stdout } = await run('rehearse', put('half', planWith(both, { cluster })))
    expect(code).toBe(0)
    expect(stdout).toContain('2 of 4 work, 0 refused, 0 depend on what the plan does not say, 2 not tried.')
    expect(stdout).toContain('The plan has no certificate that sub shows here.')
  })
})
