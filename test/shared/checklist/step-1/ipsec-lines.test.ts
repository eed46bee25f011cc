import { describe, expect, it } from 'vitest'
import type { Part } from '../../../helpers/plan'
import type { H323Device, IpsecPlan, MgcpGateway } from '../../../../shared/plan/project'
import { checklist } from '../../../helpers/checklist'

const nodes = [
  { name: 'pub', address: '10.0.0.1', publisher: true },
  { name: 'sub', address: '10.0.0.2' },
]

const h323 = (ipsec: Part<IpsecPlan>, more: Part<H323Device> = {}, cluster: object = { nodes }) =>
  checklist({ cluster, h323Devices: [{ name: 'GW', address: '10.1.1.1', srtpAllowed: true, ...more, ipsec }] })

const mgcp = (ipsec: Part<IpsecPlan>, more: Part<MgcpGateway> = {}) =>
  checklist({ cluster: { nodes }, mgcpGateways: [{ domainName: 'gw', srtp: true, ...more, ipsec }] })

const ipsecIds = (ids: readonly string[]) =>
  ids.filter((id) => id.includes('/ipsec/') && id.startsWith('step1/')).map((id) => id.replace(/^.*\/ipsec\//, ''))

const confirmed = { state: 'confirmed', by: 'J. Doe', on: '2026-09-14' } as const

describe('nobody does IPsec', () => {
  it('HX-3: the owner decides before SRTP goes on, with the caution', () => {
    const line = h323({ method: 'none' }).line('step1/h323Devices/GW/ipsec/decide')
    expect(line.action).toContain('Have the owner sign that keys travel readable')
    expect(line.see).toContain('CUCM cannot tell whether IPsec is there')
    expect(line.cautions.map((caution) => caution.slice(0, 5))).toEqual(['HX-3:'])
    expect(line.register).toEqual(['S1-3', 'HX-3'])
    expect(line.aside).toBe('no IPsec planned')
  })

  it('MG-3: the same for an MGCP gateway', () => {
    const line = mgcp({ method: 'none' }).line('step1/mgcpGateways/gw/ipsec/decide')
    expect(line.cautions.map((caution) => caution.slice(0, 5))).toEqual(['MG-3:'])
    expect(line.register).toEqual(['S1-3', 'MG-3'])
  })

  it('MG-3, HX-3: no line where no keys travel', () => {
    expect(ipsecIds(h323({ method: 'none' }, { srtpAllowed: false }).ids)).toEqual([])
    expect(ipsecIds(mgcp({ method: 'none' }, { srtp: false }).ids)).toEqual([])
  })
})

describe('the network does it', () => {
  it('S1-3: one line is enough: the network team confirms it', () => {
    const list = h323({ method: 'network', state: confirmed })
    expect(ipsecIds(list.ids)).toEqual(['network'])
    const line = list.line('step1/h323Devices/GW/ipsec/network')
    expect(line.action).toBe('Have the network team confirm IPsec between every node and 10.1.1.1')
    expect(line.see).toBe('Both ends of the tunnel are up. Stated by J. Doe on 2026-09-14.')
    expect(line.register).toEqual(['S1-3', 'HX-3', 'S5-4'])
    expect(line.cautions).toEqual([])
  })

  it('HX-3: a caution while nobody has confirmed it', () => {
    const line = h323({ method: 'network' }).line('step1/h323Devices/GW/ipsec/network')
    expect(line.cautions.map((caution) => caution.slice(0, 5))).toEqual(['HX-3:'])
  })
})

describe('CUCM does it with the device', () => {
  it('HX-1, S1-3: saved on CUCM, then the device, then enabled, then proven', () => {
    expect(ipsecIds(h323({ method: 'cucm' }).ids)).toEqual([
      'certificates',
      'node/pub/10.0.0.1',
      'node/sub/10.0.0.2',
      'device',
      'enable',
      'crypto-map',
      'validate',
    ])
  })

  it('HX-1: a gateway that registers with CUCM is still registered under its crypto map; one of H.323 never is', () => {
    expect(h323({ method: 'cucm' }).line('step1/h323Devices/GW/ipsec/crypto-map').see).toBe('A test call goes through.')
    const { lines } = mgcp({ method: 'cucm' })
    expect(lines.find(({ id }) => id.endsWith('/ipsec/crypto-map'))?.see).toBe(
      'The gateway is still registered, and a test call goes through.',
    )
  })

  it('XD-13: one association for each node, with its own address', () => {
    const list = h323({ method: 'cucm' })
    const rows = ['pub/10.0.0.1', 'sub/10.0.0.2'].map((node) => list.line(`step1/h323Devices/GW/ipsec/node/${node}`))
    expect(rows.map(({ action }) => action)).toEqual([
      'Make the association on node pub and save it, not enabled yet',
      'Make the association on node sub and save it, not enabled yet',
    ])
    expect(rows.map(({ enter }) => enter.find((row) => row.startsWith('Source Address')))).toEqual([
      'Source Address = 10.0.0.1',
      'Source Address = 10.0.0.2',
    ])
    expect(rows[0]?.enter).toContain('Destination Address = 10.1.1.1')
    expect(rows[0]).toMatchObject({
      goTo: 'Cisco Unified OS Administration › Security › IPSEC Configuration › Add New',
      register: ['HX-1', 'S1-3', 'XD-13', 'XD-6'],
    })
    expect(rows[0]?.unit).not.toBe('')
  })

  it('XD-13: of a further node only what differs is said, and where the rest stands', () => {
    const list = h323({ method: 'cucm', policy: { 'Authentication Method': 'Certificate' } })
    const [first, second] = ['pub/10.0.0.1', 'sub/10.0.0.2'].map((node) =>
      list.line(`step1/h323Devices/GW/ipsec/node/${node}`),
    )
    const [, ...others] = second?.enter ?? []
    expect(second?.enter[0]).toBe('Source Address = 10.0.0.2')
    expect(others).toEqual([
      'All else = as on node pub',
      'File in the bundle = ipsec/gw.txt',
      'Enable Policy = uncheck',
    ])
    const labels = (rows: readonly string[] = []) => rows.map((row) => row.split(' = ')[0])
    expect(labels(first?.enter)).toEqual(
      expect.arrayContaining(['Source Address', 'Enable Policy', 'Destination Address']),
    )
  })

  it('XD-13: a node that stands twice is one node; without nodes one line stands for all', () => {
    const twice = h323({ method: 'cucm' }, {}, { nodes: [...nodes, ...nodes] })
    expect(ipsecIds(twice.ids).filter((id) => id.startsWith('node/'))).toHaveLength(2)
    const none = h323({ method: 'cucm' }, {}, { nodes: [] })
    expect(ipsecIds(none.ids).filter((id) => id.startsWith('node/'))).toEqual(['node//'])
    expect(none.line('step1/h323Devices/GW/ipsec/node//').action).toContain('‹each in turn›')
  })

  it('XD-13: a cluster of one node has one association', () => {
    const one = h323({ method: 'cucm' }, {}, { nodes: nodes.slice(0, 1) })
    expect(ipsecIds(one.ids).filter((id) => id.startsWith('node/'))).toEqual(['node/pub/10.0.0.1'])
  })

  it('HX-3: the caution stands where IPsec is proven, until somebody has confirmed it', () => {
    const validate = (state: Part<IpsecPlan['state']>) =>
      h323({ method: 'cucm', state }).line('step1/h323Devices/GW/ipsec/validate').cautions.join()
    expect(validate({})).toMatch(/^HX-3: /)
    expect(validate(confirmed)).toBe('')
  })

  it('HX-1, XD-6: a preshared key needs no certificates, and a cluster without FIPS', () => {
    const key = h323({ method: 'cucm', policy: { 'Authentication Method': 'Preshared Key' } })
    expect(ipsecIds(key.ids)).not.toContain('certificates')
    const { cautions } = key.line('step1/h323Devices/GW/ipsec/node/pub/10.0.0.1')
    expect(cautions).toEqual(['XD-6: A cluster in FIPS mode takes no preshared key.'])
  })

  it('XD-6: weak choices are cautioned once, at the first node', () => {
    const list = h323({ method: 'cucm', policy: { 'Encryption Algorithm': '3DES', 'Phase One DH': '2' } })
    const cautions = list.lines.flatMap((line) => (line.id.includes('/node/') ? [line.cautions.join()] : []))
    expect(cautions[0]).toMatch(/^XD-6: /)
    expect(cautions[1]).toBe('')
    const strong = h323({ method: 'cucm' })
    expect(strong.lines.flatMap(({ cautions: all }) => all).filter((text) => text.startsWith('XD-6'))).toEqual([])
  })

  it('HX-1: enabling says that IPsec of the node restarts, and is one line for all nodes', () => {
    const line = h323({ method: 'cucm' }).line('step1/h323Devices/GW/ipsec/enable')
    expect(line.enter).toEqual(['Enable Policy = check'])
    expect(line.cautions).toEqual(['IPsec of the node restarts: all its tunnels come up anew.'])
    expect(line.see).toBe('The policy is enabled on pub, sub.')
  })

  it('S5-4, MG-3, HX-3: it is proven before keys travel, on CUCM and on the device', () => {
    const line = mgcp({ method: 'cucm', peerAddress: '10.2.2.2' }).line('step1/mgcpGateways/gw/ipsec/validate')
    expect(line.action).toBe('Prove that IPsec is up before keys may travel')
    expect(line.goTo).toBe('Cisco Unified OS Administration › Services › Ping')
    expect(line.enter).toEqual(['Host = 10.2.2.2', 'Validate IPsec = check'])
    expect(line.verify).toContain('show crypto isakmp sa')
    expect(line.register).toEqual(['MG-3', 'S5-4'])
    const without = h323({ method: 'cucm' }, { srtpAllowed: false }).line('step1/h323Devices/GW/ipsec/validate')
    expect(without.action).toBe('Prove that IPsec is up')
    expect(without.register).toEqual(['HX-3', 'S5-4'])
  })

  it('HX-1: of a trunk to another cluster the far end makes its own side; there are no commands of IOS', () => {
    const list = h323({ method: 'cucm' }, { kind: 'Inter-Cluster Trunk (Non-Gatekeeper Controlled)' })
    expect(ipsecIds(list.ids)).not.toContain('crypto-map')
    expect(list.line('step1/h323Devices/GW/ipsec/device').action).toContain('Have the far end make its side')
    expect(list.lines.map(({ see, verify }) => see + verify).join()).not.toContain('show crypto')
  })

  it('S1-3: what is confirmed is there already: it is looked at, not switched off', () => {
    const line = h323({ method: 'cucm', state: confirmed }).line('step1/h323Devices/GW/ipsec/node/pub/10.0.0.1')
    expect(line.action).toBe('See the association on node pub, and make it where it is missing')
    expect(line.enter).not.toContain('Enable Policy = uncheck')
    expect(line.see).toContain('Stated by J. Doe on 2026-09-14.')
  })
})
