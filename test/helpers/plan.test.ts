import { expect, it } from 'vitest'
import { profileFields } from '../../shared/catalogue/profile-fields'
import { farEndFields } from '../../shared/catalogue/far-end-fields'
import { sipTrunkFields } from '../../shared/catalogue/sip-trunk-fields'
import { defaultsOf } from '../../shared/plan/defaults'
import { readProject } from '../../shared/project-file/read-project'
import { plan } from './plan'

it('what is not given is as the window opens, at any depth', () => {
  const { farEnds, sipTrunks, profiles } = plan({ profiles: [{}], sipTrunks: [{ farEnd: { tcp: 'no' } }] })
  expect(profiles).toEqual([{ ...defaultsOf(profileFields), id: 'PROFILE-1', name: 'PROFILE-1' }])
  const trunk = defaultsOf(sipTrunkFields)
  const destinations = [{ address: '192.0.2.1', port: 5080 }]
  expect(sipTrunks).toEqual([{ ...trunk, id: 'TRUNK-1', name: 'TRUNK-1', destinations, farEndId: 'TRUNK-1' }])
  const hosts = [{ name: '', address: '192.0.2.1', certificateNames: [] }]
  expect(farEnds).toEqual([{ ...defaultsOf(farEndFields), id: 'TRUNK-1', name: 'TRUNK-1', hosts, tcp: 'no' }])
})

it('ids are names, and differ where names do not', () => {
  const { sipTrunks } = plan({ sipTrunks: [{ name: 'A' }, { name: 'A' }, { name: '' }, { id: 'x', name: 'A' }] })
  expect(sipTrunks.map(({ id }) => id)).toEqual(['A', 'A (2)', '(3)', 'x'])
})

it('transports and port follow the mode unless given', () => {
  const { profiles } = plan({
    profiles: [{ securityMode: 'Encrypted' }, { securityMode: 'Encrypted', outgoingTransport: 'UDP', incomingPort: 1 }],
  })
  expect(profiles.map((one) => [one.incomingTransport, one.outgoingTransport, one.incomingPort])).toEqual([
    ['TLS', 'TLS', 5061],
    ['TLS', 'UDP', 1],
  ])
})

it('the result is a project that reading takes as it is', () => {
  const project = plan({
    profiles: [{}],
    sipTrunks: [{ destinations: [{ address: '192.0.2.1' }] }],
    h323Devices: [{ ipsec: { policy: { 'Phase One DH': '14' } } }],
    mgcpGateways: [{}],
    sipRealms: [{}],
    applicationUsers: [{}],
    asFound: { profiles: [{ name: 'P' }], sipTrunks: [{ name: 'T' }], h323Devices: [{ name: 'H' }] },
    checklist: { 'S1-1': { state: 'done' } },
    waivers: [{ rule: 'PF-19' }],
  })
  expect(readProject(JSON.stringify(project))).toMatchObject({ ok: true, value: project })
})
