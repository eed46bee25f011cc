import { describe, expect, it } from 'vitest'
import { fileOf, situation } from './files'
import { readIos } from './ios-reader'

describe.each(['h323-ios-12.4', 'h323-xe-16.12', 'h323-unknown'])('S1-6: %s', (name) => {
  it('HX-5: SRTP with fallback for every leg, and for the dial-peer of each node', () => {
    expect(readIos(fileOf(situation(name), '.ios')).commands).toEqual([
      'voice service voip',
      ' srtp fallback',
      ' supplementary-service media-renegotiate',
      ' h323',
      '  emptycapability',
      'dial-peer voice <H323_DIAL_PEER_1> voip',
      ' srtp fallback',
      'dial-peer voice <H323_DIAL_PEER_2> voip',
      ' srtp fallback',
    ])
  })

  it('HX-3: on the way back SRTP goes off, after CUCM and before IPsec', () => {
    const rollback = fileOf(situation(name), '.rollback.ios')
    expect(readIos(rollback).commands).toEqual([
      'dial-peer voice <H323_DIAL_PEER_1> voip',
      ' no srtp',
      'dial-peer voice <H323_DIAL_PEER_2> voip',
      ' no srtp',
      'voice service voip',
      ' no srtp',
    ])
    expect(rollback.indexOf('Uncheck SRTP Allowed')).toBeLessThan(rollback.indexOf('\ndial-peer'))
  })
})

it('XD-5: says which releases have no H.323 where nobody knows the release', () => {
  const mark = 'IOS XE 17.6.1a and later have no H.323 (XD-5)'
  expect(fileOf(situation('h323-unknown'), '.ios').replace(/\n! +/g, ' ')).toContain(mark)
  expect(fileOf(situation('h323-xe-16.12'), '.ios').replace(/\n! +/g, ' ')).not.toContain(mark)
})
