import { describe, expect, it } from 'vitest'
import { fileOf, situation } from './files'
import { readIos } from './ios-reader'

const all = ['mgcp-e1-pri', 'mgcp-t1-pri', 'mgcp-t1-cas', 'mgcp-bri', 'mgcp-analog']
const text = (name: string): string => fileOf(situation(name), '.ios').replace(/\n! +/g, ' ')

describe.each(all)('MG-5: %s', (name) => {
  it('turns the SRTP package on, and nothing else', () => {
    expect(readIos(fileOf(situation(name), '.ios')).commands).toEqual(['mgcp package-capability srtp-package'])
  })

  it('takes it off again, and nothing else', () => {
    const { commands } = readIos(fileOf(situation(name), '.rollback.ios'))
    expect(commands).toEqual(['no mgcp package-capability srtp-package'])
  })

  it('MG-3: says what protects the keys', () => {
    expect(text(name)).toContain(
      'MG-3: CUCM sends the media keys to the gateway in MGCP, readable unless IPsec protects them.',
    )
  })
})

describe('E1 PRI', () => {
  it('MG-7, MG-8, MG-9: has protected status set in CUCM; the other interfaces have none of it', () => {
    for (const part of ['Enable Protected Facility IE', 'Global ISDN Switch Type', 'the PBX plays its own', 'MG-9: '])
      expect(
        all.filter((name) => text(name).includes(part)),
        part,
      ).toEqual(['mgcp-e1-pri'])
  })

  it('MG-9: on the way back the Facility IE goes before the package', () => {
    const rollback = fileOf(situation('mgcp-e1-pri'), '.rollback.ios')
    const facility = rollback.indexOf('uncheck Enable Protected')
    expect(facility).toBeGreaterThan(0)
    expect(rollback.indexOf('\nno mgcp package-capability srtp-package')).toBeGreaterThan(facility)
  })
})

it('MG-7: whether T1 PRI exchanges protected status is left to a check', () => {
  expect(all.filter((name) => text(name).includes('Whether T1 PRI exchanges protected status'))).toEqual([
    'mgcp-t1-pri',
  ])
})

it('the tone package is not offered to a release that is known to be older than 15.1(4)M', () => {
  const offered = all.filter((name) =>
    readIos(fileOf(situation(name), '.ios')).options.includes('mgcp package-capability tone-package'),
  )
  expect(offered).toEqual(all.filter((name) => name !== 'mgcp-t1-pri'))
})

it('MG-6: says where the image shows no feature set', () => {
  expect(all.filter((name) => text(name).includes('MG-6: '))).toEqual(['mgcp-analog'])
})

it('MG-3: names the file of IPsec where CUCM does it with the gateway', () => {
  expect(text('mgcp-e1-pri')).toContain('first ipsec/mgcp-e1.txt, and only when it is seen up, this file')
  expect(text('mgcp-t1-pri')).toContain('The network is to do it; stated to be there.')
  expect(text('mgcp-t1-cas')).toContain('No IPsec is planned')
})
