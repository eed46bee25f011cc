import { expect, it } from 'vitest'
import { cucmSuites } from '../../../shared/software/cucm-suites'

const cluster = { release: '', axlVersion: '14.0' }

it.each([
  ['', '14.0', '1.2'],
  ['', '15.0', '1.2'],
  ['15SU1', '15.0', '1.2'],
  ['15SU2', '15.0', '1.2 and 1.3'],
  ['15.0(1)SU5', '15.0', '1.2 and 1.3'],
])('TLS 1.3 comes with 15SU2: release %j, AXL %s', (release, axlVersion, versions) => {
  expect(cucmSuites({ release, axlVersion }).tlsVersions).toBe(versions)
})

it('XD-12: by default CUCM has no DHE suite, and ECDHE with AES GCM stands first', () => {
  const { tlsCiphers, srtpSuites, isRead } = cucmSuites(cluster)
  expect(tlsCiphers[0]).toBe('ECDHE_RSA_AES256_GCM_SHA384')
  expect(tlsCiphers.filter((suite) => suite.startsWith('DHE'))).toEqual([])
  expect(srtpSuites).toEqual(['AEAD_AES_256_GCM', 'AEAD_AES_128_GCM', 'AES_CM_128_HMAC_SHA1_32'])
  expect(isRead).toEqual({ tls: false, srtp: false })
})

it('takes what the enterprise parameters of the cluster say, where they were read', () => {
  const read = (tls: string, srtp: string) => cucmSuites(cluster, { 'TLS Ciphers': tls, 'SRTP Ciphers': srtp })
  expect(read('Strongest - AES-256 SHA-384 Only: ECDSA Preferred', 'Strongest')).toMatchObject({
    tlsCiphers: ['ECDHE_ECDSA_AES256_GCM_SHA384', 'ECDHE_RSA_AES256_GCM_SHA384'],
    srtpSuites: ['AEAD_AES_256_GCM'],
    isRead: { tls: true, srtp: true },
  })
  expect(read('Medium - AES-256 AES-128 Only: RSA Preferred', 'Medium').tlsCiphers).toHaveLength(4)
  expect(read('something new', '').isRead).toEqual({ tls: false, srtp: false })
})

it.each(['constructor', 'valueOf', '__proto__'])('a choice %s is none that is known', (word) => {
  const read = cucmSuites(cluster, { 'TLS Ciphers': word, 'SRTP Ciphers': word })
  expect(read).toEqual({ ...cucmSuites(cluster), isRead: { tls: false, srtp: false } })
})
