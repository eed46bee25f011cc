import { describe, expect, it } from 'vitest'
import type { PlanParts } from '../../../helpers/plan'
import { partsOf } from '../file-parts'
import { fileOf } from '../files'
import { readIos } from '../ios-reader'
import { gw1, planWith } from './gw1'

const prose = (text: string): string => text.replace(/\n! */gu, ' ')
const forward = (parts: PlanParts) => partsOf(fileOf(parts, '.ios'))
const back = (parts: PlanParts) => partsOf(fileOf(parts, '.rollback.ios'))

describe('a gateway that is shared with a provider or a cloud', () => {
  it('XD-11, FC-16: srtp-auth for others decides the suite of calls with CUCM before IOS XE 16.5.1b, and none after it', () => {
    const [auth, said] = ['voice service voip\n sip\n  srtp-auth sha1-80\n!\nvoice class uri CUCM', 'sha1-80']
    const text = (name: string, config: string): string => prose(fileOf(planWith(config, name), '.ios'))
    const old = (config: string): string => text('sip-ios-15.7', config)
    const global = gw1.replace('voice class uri CUCM', auth)
    expect(old(gw1)).toContain('The suite stays the default of the release')
    expect(old(global)).toContain(`srtp-auth ${said} counts for dial-peer 100 (to CUCM), 101 (from CUCM): so`)
    expect(old(global)).not.toContain('The suite stays the default')
    const own = global.replace(' incoming uri via CUCM', ' voice-class sip srtp-auth sha1-32\n$&')
    expect(old(own)).toContain(`srtp-auth ${said} counts for dial-peer 100 (to CUCM): so`)
    expect(text('sip-xe-17.9', global)).toContain(
      `srtp-auth ${said}, which the device has, does nothing in this release`,
    )
    expect(text('sip-xe-17.9', gw1)).not.toContain('srtp-auth')
  })
})

describe('a class of URIs that goes by patterns', () => {
  it.each(['192.0.2.12', '192\\.0\\.2\\.12', '^192.0.2.12$', '192.0.2.12:5561'])(
    'FC-17: a class that has a node by the pattern %s has it plainly',
    (pattern) => {
      const parts = planWith(gw1.replace('host ipv4:192.0.2.12', `pattern ${pattern}`))
      expect(forward(parts)).toEqual(forward(planWith(gw1)))
      expect(back(parts)).toEqual(back(planWith(gw1)))
    },
  )

  it.each([
    ['192.0.2.1[12]', 'whose calls it takes is told by the pattern 192.0.2.1[12]'],
    ['198.51.100.7', 'it takes calls too that do not come from nodes of the plan'],
    ['192.0.2.12:5060', 'its class of URIs asks for port 5060 of a node too, and the trunk is to have 5561'],
  ])(
    'FC-17: one that has another pattern, %s, is left to a decision, and nothing is said of it that nobody knows',
    (pattern, why) => {
      const text = fileOf(planWith(gw1.replace('host ipv4:192.0.2.12', `pattern ${pattern}`)), '.ios')
      expect(readIos(text).commands).not.toContain('dial-peer voice 101 voip')
      expect(readIos(text).options).toContain('dial-peer voice 101 voip')
      expect(prose(text)).toContain(why)
      expect(prose(text)).toContain('no dial-peer plainly takes calls from')
    },
  )

  it('FC-17: a dial-peer that takes calls by a pattern alone may be the one', () => {
    const text = gw1.replace(/ host ipv4:192\.0\.2\.11\n host ipv4:192\.0\.2\.12\n/u, ' pattern 192.0.2.1.\n')
    const { commands, options } = readIos(fileOf(planWith(text), '.ios'))
    expect(commands).not.toContain('dial-peer voice 101 voip')
    expect(options).toContain('dial-peer voice 101 voip')
  })
})
