import { describe, expect, it } from 'vitest'
import type { PlanParts } from '../../helpers/plan'
import { fileOf, filesOfPlan, situation } from '../gateways/files'
import { readIos } from '../gateways/ios-reader'
import { situations } from '../gateways/situations'

const text = (parts: PlanParts): string => fileOf(parts, '.txt')
const flat = (file: string): string => file.replace(/\n! +/g, ' ')
const withIpsec = Object.keys(situations).filter((name) =>
  filesOfPlan(situation(name)).some(({ path }) => path.startsWith('ipsec/')),
)
const forGateways = withIpsec.filter((name) => name !== 'ipsec-intercluster')

/** The fields of each window, by label. */
const windows = (file: string): Record<string, string>[] =>
  file
    .split('Policy Group Name ')
    .slice(1)
    .map((window) =>
      Object.fromEntries(
        [
          ...`Policy Group Name ${window}`.matchAll(/^(?:! {3})?([A-Z][A-Za-z ]{3,22}?) {2,}(\S.*?)(?: *\| .*)?$/gm),
        ].map(([, label = '', value = '']) => [label, value]),
      ),
    )

const policy = (choices: Record<string, string>, more: PlanParts = {}): PlanParts => ({
  cluster: { nodes: [{ name: 'pub', address: '192.0.2.11' }] },
  mgcpGateways: [
    {
      domainName: 'gw',
      srtp: true,
      iosImage: 'c2900-universalk9-mz.SPA.157-3.M4b.bin',
      ipsec: { method: 'cucm', peerAddress: '192.0.2.121', policy: choices },
    },
  ],
  ...more,
})

describe.each(forGateways)('HX-1: both sides of %s', (name) => {
  const file = text(situation(name))
  const { commands, beside } = readIos(file)

  it('XD-13: one window of CUCM and one entry of the crypto map for each node', () => {
    const nodes = 2
    expect(windows(file)).toHaveLength(nodes)
    for (const line of ['ip access-list extended CUCM-IPSEC-', ' set peer ', ' match address CUCM-IPSEC-'])
      expect(commands.filter((command) => command.startsWith(line))).toHaveLength(nodes)
  })

  it('a line that stands beside a field is a line of the device, and the other way round', () => {
    const lines = commands.map((line) => line.trim())
    for (const line of beside) expect(lines).toContain(line)
    const own = lines.filter((line) =>
      /^(encr|hash|group|lifetime|authentication|mode|permit|set peer|set security|crypto isakmp key|crypto ipsec transform-set)/.test(
        line,
      ),
    )
    for (const line of own) expect(beside).toContain(line)
  })

  it('never has IKEv2, PFS or tunnel mode', () => {
    expect(commands.filter((line) => /ikev2|pfs|tunnel/.test(line))).toEqual([])
  })

  it('is saved on CUCM before it is enabled, and the crypto map comes last', () => {
    const parts = [
      'saved and not enabled',
      'crypto isakmp policy',
      'enable the policy on each node',
      '\n crypto map <CRYPTO_MAP>\n',
      'Validation, before',
    ]
    const at = parts.map((part) => file.indexOf(part))
    expect(at.every((place) => place > 0)).toBe(true)
    expect([...at].sort((a, b) => a - b)).toEqual(at)
  })

  it('on the way back the crypto map leaves the interface before CUCM lets go', () => {
    const rollback = fileOf(situation(name), '.rollback.txt')
    const at = ['\n no crypto map <CRYPTO_MAP>\n', 'CUCM: the policy off', '\nno crypto isakmp policy'].map((part) =>
      rollback.indexOf(part),
    )
    expect(at.every((place) => place > 0)).toBe(true)
    expect([...at].sort((a, b) => a - b)).toEqual(at)
  })
})

describe('XD-6: what both sides are told', () => {
  it.each([
    ['Encryption Algorithm', 'AES 256', 'encr aes 256'],
    ['Encryption Algorithm', 'AES 128', 'encr aes'],
    ['Encryption Algorithm', '3DES', 'encr 3des'],
    ['Hash Algorithm', 'SHA256', 'hash sha256'],
    ['Hash Algorithm', 'SHA1', 'hash sha'],
    ['ESP Algorithm', 'AES 256', 'crypto ipsec transform-set CUCM-IPSEC esp-aes 256 esp-sha-hmac'],
    ['ESP Algorithm', 'AES 128', 'crypto ipsec transform-set CUCM-IPSEC esp-aes esp-sha-hmac'],
    ['ESP Algorithm', '3DES', 'crypto ipsec transform-set CUCM-IPSEC esp-3des esp-sha-hmac'],
    ['Phase One DH', '14', 'group 14'],
    ['Phase One DH', '15', 'group 15'],
    ['Phase One DH', '16', 'group 16'],
    ['Phase One DH', '2', 'group 2'],
    ['Phase One DH', '5', 'group 5'],
    ['Phase One Life Time', '7200', 'lifetime 7200'],
    ['Phase Two Life Time', '7200', 'set security-association lifetime seconds 7200'],
    ['Authentication Method', 'Certificate', 'authentication rsa-sig'],
    ['Authentication Method', 'Preshared Key', 'authentication pre-share'],
  ])('%s %s is %s', (label, value, line) => {
    const file = text(policy({ [label]: value }))
    expect(windows(file)[0]).toMatchObject({ [label]: value })
    expect(readIos(file).commands.map((command) => command.trim())).toContain(line)
  })

  it('AES 256, SHA256 and group 14 where the plan says nothing', () => {
    const [window] = windows(text(policy({})))
    expect(window).toMatchObject({
      'Encryption Algorithm': 'AES 256',
      'Hash Algorithm': 'SHA256',
      'ESP Algorithm': 'AES 256',
      'Phase One DH': '14',
      Mode: 'Transport',
      'Destination Address': '192.0.2.121',
      'Source Address': '192.0.2.11',
    })
  })

  it.each([
    ['Encryption Algorithm', 'DES', '<ENCRYPTION_ALGORITHM>'],
    ['Hash Algorithm', 'MD5', '<HASH_ALGORITHM>'],
    ['Phase One DH', '17', '<PHASE_ONE_DH>'],
    ['Phase One DH', '18', '<PHASE_ONE_DH>'],
    ['Phase One DH', '14\n group 1', '<PHASE_ONE_DH>'],
    ['Phase One Life Time', 'a day', '<PHASE_ONE_LIFE_TIME>'],
    ['Phase Two Life Time', '1h', '<PHASE_TWO_LIFE_TIME>'],
    ['Phase Two DH', '18', '<PHASE_TWO_DH>'],
    ['Policy Group Name', 'two words', '<POLICY_GROUP_NAME>'],
  ])('%s %j is a placeholder on both sides', (label, value, placeholder) => {
    const file = text(policy({ [label]: value }))
    expect(windows(file)[0]).toMatchObject({ [label]: placeholder })
    const { commands } = readIos(file)
    if (!['Policy Group Name', 'Phase Two DH'].includes(label))
      expect(commands.filter((line) => line.includes(placeholder))).toHaveLength(1)
  })

  it.each([
    ['c2900-universalk9-mz.SPA.157-3.M4b.bin', 'encr 3des'],
    ['isr4400-universalk9.17.10.01a.SPA.bin', 'encr 3des'],
    ['isr4400-universalk9.17.11.01a.SPA.bin', 'encr <ENCRYPTION_ALGORITHM>'],
    ['', 'encr 3des'],
  ])('3DES on %j: %s, with the advice each time', (iosImage, line) => {
    const parts = policy({ 'Encryption Algorithm': '3DES' })
    const file = text({ ...parts, mgcpGateways: parts.mgcpGateways!.map((gateway) => ({ ...gateway, iosImage })) })
    expect(readIos(file).commands).toContain(` ${line}`)
    expect(flat(file)).toContain('XD-6: Encryption Algorithm 3DES: IOS XE 17.11.1 and later refuse it.')
  })

  it('a preshared key is a placeholder, and advised against for FIPS', () => {
    const file = text(policy({ 'Authentication Method': 'Preshared Key', 'Preshared Key': 'hunter2' }))
    expect(file).not.toContain('hunter2')
    expect(readIos(file).commands).toContain('crypto isakmp key <PRESHARED_KEY> address 192.0.2.11')
    expect(windows(file)[0]).toMatchObject({ 'Preshared Key': '<PRESHARED_KEY>' })
    expect(flat(file)).toContain('XD-6: a cluster in FIPS mode takes no preshared key')
    expect(file).not.toContain('crypto isakmp identity dn')
    expect(file).not.toContain('crypto pki')
  })

  it('certificates bring trustpoints and the identity by name', () => {
    const file = text(policy({}))
    expect(readIos(file).commands).toContain('crypto isakmp identity dn')
    expect(windows(file)[0]).toMatchObject({ 'Peer Type': 'Different', 'Certificate Name': '<PEER_CERTIFICATE_NAME>' })
  })
})

describe('what the head leaves to a check', () => {
  it('XD-6: phase two: PFS always, integrity with SHA256', () => {
    expect(flat(text(policy({})))).toContain('Integrity of phase two:')
    expect(flat(text(policy({ 'Hash Algorithm': 'SHA1' })))).not.toContain('Integrity of phase two:')
    expect(flat(text(policy({ 'Hash Algorithm': 'SHA1' })))).toContain('has no set pfs on the device')
  })

  it('XD-6: life times other than 3600, whose range no document has, and group 15 in phase two', () => {
    expect(flat(text(policy({})))).not.toMatch(/which range|one document has it/)
    const file = flat(text(policy({ 'Phase One Life Time': '86400', 'Phase Two DH': '15' })))
    expect(file).toContain('Phase One Life Time: which range CUCM and the other side take is not documented')
    expect(file).toContain('Phase Two DH 15: one document has it for phase one only')
  })

  it('what the plan has besides: narrowed traffic, tunnel mode, unknown labels without their values', () => {
    const file = flat(text(policy({ Protocol: 'TCP', 'Destination Port': '2427', Mode: 'Tunnel', Secret: 'hunter2' })))
    expect(file).toContain('The plan narrows the traffic: Destination Port 2427, Protocol TCP.')
    expect(file).toContain('The plan has Mode Tunnel; CUCM has Transport only.')
    expect(file).toContain('Not taken over from the plan: Secret.')
    expect(file).toContain('permit <ACCESS_LIST_ENTRY_1>')
    expect(file).not.toContain('hunter2')
  })
})

describe('a trunk whose far end is no gateway of the plan', () => {
  const file = text(situation('ipsec-intercluster'))

  it('HX-1: has no line for a device, and the two addresses exchanged for the far end', () => {
    const { commands, options, typed } = readIos(file)
    expect([...commands, ...options, ...typed]).toEqual([])
    const farEnd = file.slice(file.indexOf('The far end, saved'))
    expect(farEnd).toMatch(/Source Address +198\.51\.100\.41\n! +Destination Address +192\.0\.2\.11,/)
  })
})

it('S1-3: nothing where the network does it, or nobody', () => {
  const paths = (method: 'network' | 'none') =>
    filesOfPlan({ h323Devices: [{ name: 'GW', ipsec: { method } }], mgcpGateways: [{ ipsec: { method } }] }).map(
      ({ path }) => path,
    )
  expect([...paths('network'), ...paths('none')]).toEqual([])
})

it('XD-5: says that H.323 software without H.323 leaves nothing to protect', () => {
  const parts: PlanParts = { h323Devices: [{ name: 'GW', software: '17.9.4a', ipsec: { method: 'cucm' } }] }
  expect(flat(text(parts))).toContain('XD-5: the software of this gateway has no H.323')
})
