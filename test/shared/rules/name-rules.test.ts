import { describe, expect, it } from 'vitest'
import { fired, mendedAt, sentences } from '../../helpers/rule-findings'

describe('FC-1: names of devices', () => {
  it('FC-1: an empty name is an error of each device that has it', () => {
    const parts = {
      sipTrunks: [{ name: '' }, { name: ' ' }],
      h323Devices: [{ name: '', id: 'h' }],
      mgcpGateways: [{ domainName: '', id: 'm' }],
    }
    expect(fired('FC-1', parts)).toHaveLength(4)
    expect(mendedAt('FC-1', parts)).toContain('step 1, h323Devices/h/name')
    expect(mendedAt('FC-1', parts)).toContain('step 1, mgcpGateways/m/domainName')
    expect(sentences('FC-1', parts).join(' ')).toMatch(/no name.*no domain name/)
  })

  it('FC-1: 128 characters are a name, 129 are not', () => {
    const [fits, tooLong] = ['\u{1f512}'.repeat(128), '\u{1f512}'.repeat(129)]
    expect(fired('FC-1', { sipTrunks: [{ name: fits }], mgcpGateways: [{ domainName: fits }] })).toEqual([])
    expect(fired('FC-1', { h323Devices: [{ name: tooLong }] })).toEqual([`error: ${tooLong}`])
    expect(sentences('FC-1', { mgcpGateways: [{ domainName: tooLong }] })[0]).toContain('129 characters')
  })

  it('FC-1: SIP trunks and H.323 devices share their names; one finding, as the first of them spells it', () => {
    const parts = { sipTrunks: [{ name: 'B' }, { name: 'a-Gw' }], h323Devices: [{ name: 'A-GW' }, { name: 'a-gw' }] }
    expect(fired('FC-1', parts)).toEqual(['error: a-Gw'])
    expect(mendedAt('FC-1', parts)).toEqual(['step 1, sipTrunks/a-Gw/name'])
    expect(sentences('FC-1', parts)[0]).toContain('3 devices')
  })

  it('FC-1: MGCP gateways have names of their own, and meet only one another', () => {
    expect(fired('FC-1', { sipTrunks: [{ name: 'A' }], mgcpGateways: [{ domainName: 'a' }] })).toEqual([])
    expect(fired('FC-1', { mgcpGateways: [{ domainName: 'GW' }, { domainName: 'gw' }] })).toEqual(['error: GW'])
  })
})
