import { describe, expect, it } from 'vitest'
import { gatewaysWithoutFile } from '../../../shared/gateways/named-gateways'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { examplePlan } from '../../helpers/example-plan'
import { plan, type PlanParts } from '../../helpers/plan'
import { filesOf, filesOfPlan, situation } from './files'
import { expectSound } from './sound'

const pathsOf = (parts: PlanParts): string[] => filesOfPlan(parts).map(({ path }) => path)
const withoutFile = (parts: PlanParts) => gatewaysWithoutFile(evaluateWhole(plan(parts), '2026-10-01'))

describe('the worked example', () => {
  const files = filesOf(examplePlan())

  it('S1-6, XD-13: has a file and a way back for each gateway, and for the one with IPsec by CUCM', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'gateways/cube-01.ios',
      'gateways/cube-01.rollback.ios',
      'gateways/cube-02.ios',
      'gateways/cube-02.rollback.ios',
      'gateways/cube-dr.ios',
      'gateways/cube-dr.rollback.ios',
      'gateways/pbx-gw-east.ios',
      'gateways/pbx-gw-east.rollback.ios',
      'gateways/pbx-gw-southgate.ios',
      'gateways/pbx-gw-southgate.rollback.ios',
      'gateways/h323-east-example-com.ios',
      'gateways/h323-east-example-com.rollback.ios',
      'gateways/mgcp-main-example-com.ios',
      'gateways/mgcp-main-example-com.rollback.ios',
      'ipsec/mgcp-main-example-com.txt',
      'ipsec/mgcp-main-example-com.rollback.txt',
    ])
  })

  it.each(files)('$path has known commands only, and every placeholder explained', expectSound)

  it('gives the same bytes each time', () => {
    expect(filesOf(examplePlan())).toEqual(files)
  })

  it('says in each file from which plan it is, and that errors are open', () => {
    for (const { text } of files) {
      expect(text).toContain('! Project     Ashmere SIP trunk encryption, revision 1\n')
      expect(text).toContain(`! Plan hash   ${'0123456789abcdef'.repeat(4)}\n`)
      expect(text).toContain('! State       NOT READY. Errors are open: not for a change window.\n')
    }
  })
})

it('says nothing of that once no error is open', () => {
  for (const { text } of filesOfPlan(situation('mgcp-analog'))) expect(text).not.toContain('NOT READY')
})

describe('S1-6: which gateways have files', () => {
  const { sipTrunks: [trunk] = [], profiles = [] } = situation('sip-xe-17.9')

  it.each(['other', 'CUCM'] as const)('none for a far end of the kind %s', (kind) => {
    expect(pathsOf({ profiles, sipTrunks: [{ ...trunk, farEnd: { kind } }] })).toEqual([])
  })

  it('none for a trunk without TLS, digest and SRTP', () => {
    const clear = [{ id: 'p', name: 'CLEAR' }]
    expect(pathsOf({ profiles: clear, sipTrunks: [{ ...trunk, srtpAllowed: false }] })).toEqual([])
  })

  it('none for a trunk that stays as it was found', () => {
    const found = { name: 'SIP-GATEWAY', securityProfileName: 'GATEWAY-TLS', srtpAllowed: true, mtpRequired: false }
    const asFound = {
      profiles: profiles.map((profile) => ({ ...profile, id: undefined })) as never,
      sipTrunks: [found],
    }
    const same = profiles.map((profile) => ({ ...profile, asFoundName: 'GATEWAY-TLS' }))
    expect(pathsOf({ profiles: same, sipTrunks: [trunk!], asFound })).toEqual([])
  })

  it('none for an MGCP gateway without SRTP, nor for an H.323 trunk that is no gateway', () => {
    expect(pathsOf({ mgcpGateways: [{ srtp: false }] })).toEqual([])
    expect(
      pathsOf({ h323Devices: [{ kind: 'Inter-Cluster Trunk (Non-Gatekeeper Controlled)', srtpAllowed: true }] }),
    ).toEqual([])
  })

  it('FC-15: two interfaces of one MGCP gateway have one, and the package goes only when both are back', () => {
    const files = filesOfPlan({
      mgcpGateways: [
        { id: '1', domainName: 'gw', interface: 'T1 PRI', srtp: true },
        { id: '2', domainName: 'GW', interface: 'BRI', srtp: true },
      ],
    })
    expect(files.map(({ path }) => path)).toEqual(['gateways/gw.ios', 'gateways/gw.rollback.ios'])
    const back = files[1]!.text.replace(/\n! +/gu, ' ')
    for (const other of ['BRI', 'T1 PRI']) expect(back).toContain(`only when these are back too: ${other} (FC-15)`)
  })
})

describe('gateways without a file', () => {
  const h323 = (software: string, farEndSrtp: 'yes' | 'no' = 'yes'): PlanParts => ({
    h323Devices: [{ name: 'GW', software, srtpAllowed: true, farEndSrtp }],
  })

  it.each(['17.6.1a', 'IOS XE 17.9.4a', 'isr4300-universalk9.17.12.03a.SPA.bin', '26.1.1'])(
    'XD-5: %s has no H.323, and no file',
    (software) => {
      expect(pathsOf(h323(software))).toEqual([])
      expect(withoutFile(h323(software))).toEqual([
        {
          name: 'GW',
          register: 'XD-5',
          reason: `its software, ${software}, has no H.323: it ended with IOS XE 17.6.1a`,
        },
      ])
    },
  )

  it.each(['', '17.5.1', '16.12.8', '15.7(3)M8', '12.4(24)T5', 'latest'])(
    'XD-5: %j has H.323, or does not say',
    (software) => {
      expect(pathsOf(h323(software))).toEqual(['gateways/gw.ios', 'gateways/gw.rollback.ios'])
      expect(withoutFile(h323(software))).toEqual([])
    },
  )

  it('MG-1: one that lacks SRTP, where nothing else is to be set', () => {
    expect(withoutFile(h323('', 'no'))).toMatchObject([{ name: 'GW', register: 'MG-1' }])
    const clear = situation('sip-srtp-clear')
    const sipTrunks = clear.sipTrunks!.map((trunk) => ({ ...trunk, farEnd: { ...trunk.farEnd, srtp: 'no' as const } }))
    expect(pathsOf({ ...clear, sipTrunks })).toEqual([])
    expect(withoutFile({ ...clear, sipTrunks })).toMatchObject([{ name: 'SIP-GATEWAY', register: 'MG-1' }])
  })

  it.each(['12.4(25d)', '12.3(14)T'])('S1-6: an H.323 gateway with %s, which has no SRTP', (software) => {
    expect(withoutFile(h323(software))).toMatchObject([{ name: 'GW', register: 'S1-6' }])
  })

  it('MG-5: an MGCP gateway whose image is older than the SRTP package', () => {
    const image = (iosImage: string): PlanParts => ({ mgcpGateways: [{ domainName: 'gw', srtp: true, iosImage }] })
    expect(pathsOf(image('12.3(8)T'))).toEqual([])
    expect(withoutFile(image('12.3(8)T'))).toMatchObject([{ name: 'gw', register: 'MG-5' }])
    expect(withoutFile(image('c3745-adventerprisek9-mz.124-6.T.bin'))).toEqual([])
  })

  it.each(['12.4(25d)', '12.3(14)T'])('S1-6: a SIP gateway with %s, which has no SIP over TLS', (software) => {
    const { sipTrunks: [trunk] = [], profiles = [] } = situation('sip-ios-15.3')
    const sipTrunks = [{ ...trunk, farEnd: { kind: 'IOS' as const, software } }]
    expect(pathsOf({ profiles, sipTrunks })).toEqual([])
    expect(withoutFile({ profiles, sipTrunks })).toMatchObject([{ name: 'SIP-GATEWAY', register: 'S1-6' }])
  })
})
