import { describe, expect, it } from 'vitest'
import { changeSetting } from '../../../shared/edit/change-setting'
import { plan } from '../../helpers/plan'

const project = plan({
  profiles: [{ name: 'P' }],
  sipTrunks: [{ name: 'T' }],
  h323Devices: [{ name: 'H', enableOutboundFaststart: true }],
})
const [profile, trunk, device] = [project.profiles[0]!, project.sipTrunks[0]!, project.h323Devices[0]!]

describe('changeSetting', () => {
  it('PF-8, PF-9, PF-21: a mode brings its transports and its port', () => {
    const { item, followed } = changeSetting('profile', profile, 'securityMode', 'Encrypted')
    expect(item).toMatchObject({ securityMode: 'Encrypted', incomingTransport: 'TLS', incomingPort: 5061 })
    expect(followed.map(({ setting, from, to }) => [setting, from, to])).toEqual([
      ['incomingTransport', 'TCP+UDP', 'TLS'],
      ['outgoingTransport', 'TCP', 'TLS'],
      ['incomingPort', 5060, 5061],
    ])
  })

  it('HX-12: SRTP Allowed takes FastStart off, and says so', () => {
    const { item, followed } = changeSetting('h323Device', device, 'srtpAllowed', true)
    expect(item).toEqual({ ...device, srtpAllowed: true, enableOutboundFaststart: false })
    expect(followed).toMatchObject([{ setting: 'enableOutboundFaststart', from: true, to: false }])
    expect(changeSetting('h323Device', device, 'srtpAllowed', false).followed).toEqual([])
    expect(changeSetting('h323Device', device, 'mtpRequired', true).item).toEqual({ ...device, mtpRequired: true })
    const off = { ...device, enableOutboundFaststart: false }
    expect(changeSetting('h323Device', off, 'srtpAllowed', true).followed).toEqual([])
  })

  it('XD-1: a far end that is IOS has no NULL cipher, unless somebody has said otherwise', () => {
    const kind = (nullSha: 'yes' | 'unknown', value: string) => {
      const [farEnd] = plan({ farEnds: [{ nullSha }] }).farEnds
      const { item, followed } = changeSetting('farEnd', farEnd ?? {}, 'kind', value)
      return [(item as { nullSha: string }).nullSha, followed.map(({ setting, to }) => [setting, to])]
    }
    expect(kind('unknown', 'IOS XE')).toEqual(['no', [['nullSha', 'no']]])
    expect(kind('unknown', 'IOS')).toEqual(['no', [['nullSha', 'no']]])
    expect(kind('unknown', 'SBC')).toEqual(['unknown', []])
    expect(kind('yes', 'IOS XE')).toEqual(['yes', []])
  })
  it('sets anything else as it stands, inside groups too, right or wrong', () => {
    expect(changeSetting('sipTrunk', trunk, 'networkSecured/by', 'R. Roe')).toEqual({
      item: { ...trunk, networkSecured: { ...trunk.networkSecured, by: 'R. Roe' } },
      followed: [],
    })
    expect(changeSetting('profile', profile, 'incomingPort', 70_000).item.incomingPort).toBe(70_000)
    expect(changeSetting('profile', profile, 'asFoundName', 'X').item).toEqual({ ...profile, asFoundName: 'X' })
  })
})
