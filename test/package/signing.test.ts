import { describe, expect, it } from 'vitest'
import { parsePackageArguments } from '../../build/package-arguments'
import { isSigned, signingSentence } from '../../build/signing'

describe('the sentence on signatures', () => {
  it.each(['linux', 'win32', 'darwin'] as const)('says that packages for %s are not signed', (platform) => {
    for (const env of [{}, { CSC_LINK: '', WIN_CSC_LINK: '', CSC_NAME: '' }]) {
      expect(isSigned(platform, env)).toBe(false)
      expect(signingSentence(platform, env)).toMatch(/ not signed/)
    }
  })

  it.each([
    ['win32', { WIN_CSC_LINK: 'a.p12' }],
    ['win32', { CSC_LINK: 'a.p12' }],
    ['darwin', { CSC_LINK: 'a.p12', APPLE_ID: 'a', APPLE_APP_SPECIFIC_PASSWORD: 'b', APPLE_TEAM_ID: 'c' }],
    ['darwin', { CSC_NAME: 'Ann', APPLE_API_KEY: 'a', APPLE_API_KEY_ID: 'b', APPLE_API_ISSUER: 'c' }],
    ['darwin', { CSC_NAME: 'Ann', APPLE_KEYCHAIN_PROFILE: 'a' }],
  ] as const)('is not needed for %s with %j', (platform, env) => {
    expect(signingSentence(platform, env)).toBeNull()
  })

  it('does not take the certificate of another platform for its own', () => {
    expect(isSigned('darwin', { WIN_CSC_LINK: 'a.p12' })).toBe(false)
    expect(isSigned('win32', { CSC_NAME: 'Ann' })).toBe(false)
    expect(isSigned('linux', { CSC_LINK: 'a.p12' })).toBe(false)
  })

  it('says that a signed app is not notarised', () => {
    const env = { CSC_LINK: 'a.p12', APPLE_ID: 'a', APPLE_TEAM_ID: 'c' }
    expect(signingSentence('darwin', env)).toMatch(/signed but not notarised.*APPLE_API_KEY/)
  })
})

describe('npm run package', () => {
  it.each([
    [[], 'linux', { platforms: ['linux'], isUnpacked: false }],
    [['--dir'], 'darwin', { platforms: ['darwin'], isUnpacked: true }],
    [['--win', '--dir'], 'linux', { platforms: ['win32'], isUnpacked: true }],
    [['--mac', '--linux', '--mac'], 'win32', { platforms: ['darwin', 'linux'], isUnpacked: false }],
  ])('%j on %s', (args, machine, job) => {
    expect(parsePackageArguments(args, machine)).toEqual(job)
  })

  it.each([[['--windows']], [['dir']], [['--dir', '--toString']], [['toString']]])('does not understand %j', (args) => {
    expect(parsePackageArguments(args, 'linux')).toBeNull()
  })

  it('needs a platform where the machine is of none', () => {
    expect(parsePackageArguments([], 'freebsd')).toBeNull()
    expect(parsePackageArguments(['--linux'], 'freebsd')).not.toBeNull()
  })
})
