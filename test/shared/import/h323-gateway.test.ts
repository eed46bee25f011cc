import { describe, expect, it } from 'vitest'
import type { H323Device } from '../../../shared/plan/project'
import { writeProject } from '../../../shared/project-file/write-project'
import { became, imported } from '../../helpers/import'
import { plan } from '../../helpers/plan'
import { ipsecLines } from '../../helpers/running-config/ipsec-lines'

const config = `Current configuration : 4312 bytes
!
version 15.7
hostname gw-york
boot system flash flash:c2900-universalk9-mz.SPA.157-3.M8.bin
ip domain name example.com
${ipsecLines}voice service voip
 srtp fallback
 h323
  emptycapability
interface GigabitEthernet0/0
 ip address 192.0.2.7 255.255.255.0
 crypto map CUCM
interface GigabitEthernet0/1
 ip address 198.51.100.7 255.255.255.0
end
`
const planWith = (...h323Devices: Partial<H323Device>[]) =>
  plan({
    cluster: { nodes: [{ name: 'cucm-1', address: '192.0.2.50' }] },
    h323Devices: h323Devices as never,
  })
const imports = (text: string, ...devices: Partial<H323Device>[]) => imported(planWith(...devices), { 'gw.txt': text })
const first = (read: ReturnType<typeof imports>) => read.project.h323Devices[0]
const rowOf = (read: ReturnType<typeof imports>) => became(read).filter((row) => row.includes('h323Devices'))

describe('the running-config of an H.323 gateway', () => {
  it.each([
    { name: '192.0.2.7' },
    { name: 'GW-YORK' },
    { name: 'gw-york.example.com' },
    { name: 'York', address: '198.51.100.7' },
  ])('HX-3, HX-6, XD-5, XD-6: fills what nobody entered of %o, its IPsec with a node of the cluster too', (device) => {
    const read = imports(config, device)
    expect(first(read)).toMatchObject({
      ...{ ...device, software: '15.7', farEndSrtp: 'yes' },
      ipsec: {
        ...{ method: 'cucm', peerAddress: '192.0.2.7', state: { state: 'unknown' } },
        policy: { 'Encryption Algorithm': 'AES 256', 'Hash Algorithm': 'SHA256', 'Phase One DH': '14' },
      },
    })
    expect(rowOf(read)).toEqual(['changed h323Devices gw-york'])
    expect(writeProject(read.project) + JSON.stringify(read.report)).not.toContain('S3cret')
    expect(imported(read.project, { 'gw.txt': config }).project).toBe(read.project)
  })

  it('HX-3: leaves what a person entered, and IPsec with others than the cluster', () => {
    const mine = { name: 'gw-york', software: '12.4', farEndSrtp: 'no', ipsec: { method: 'network' } } as never
    const read = imports(config, mine)
    expect(first(read)).toEqual(planWith(mine).h323Devices[0])
    expect(rowOf(read)).toEqual(['unchanged h323Devices gw-york'])
    const others = config.replaceAll('192.0.2.50', '203.0.113.1')
    expect(first(imports(others, { name: 'gw-york' }))?.ipsec.method).toBe('none')
  })

  it('HX-4: is that of a gateway, not of a trunk with the same address; of two of one name, of the first', () => {
    const trunk = { kind: 'H.225 Trunk (Gatekeeper Controlled)', name: '192.0.2.7' } as const
    const read = imports(config, trunk, { name: 'gw-york' })
    expect(read.project.h323Devices.map(({ software }) => software)).toEqual(['', '15.7'])
    const twice = imports(config, { name: 'York', address: '203.0.113.9' }, { name: 'York', address: '192.0.2.7' })
    expect(twice.project.h323Devices).toEqual(
      planWith({ name: 'York', address: '203.0.113.9' }, { name: 'York', address: '192.0.2.7' }).h323Devices,
    )
  })

  it('says that the plan has none of its names where a line says H.323, and is silent where it only has IPsec', () => {
    expect(rowOf(imports(config))).toEqual([
      expect.stringMatching(
        /^skipped h323Devices gw-york It speaks H\.323, and no H\.323 gateway of the plan has its name/u,
      ),
    ])
    const between = config.replace(' h323\n  emptycapability\n', ' allow-connections h323 to sip\n')
    expect(rowOf(imports(between))[0]).toContain('It speaks H.323')
    const silent = config.replace(' h323\n  emptycapability\n', '')
    expect(rowOf(imports(silent))).toEqual(['unchanged h323Devices gw-york'])
    expect(first(imports(silent, { name: 'gw-york' }))?.ipsec.method).toBe('cucm')
    expect(rowOf(imports(silent.replace(ipsecLines, '').replace(' crypto map CUCM\n', '')))).toEqual([])
  })
})
