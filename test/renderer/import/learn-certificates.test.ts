import { afterAll, describe, expect, it } from 'vitest'
import type { CertificateFacts } from '../../../shared/certificates/certificate-facts'
import { factsOf, learnFacts, readTexts, unreadTexts } from '../../../shared/certificates/held-certificates'
import { readCertificate } from '../../../shared/certificates/read-certificate'
import { fewCertificates, learnCertificates } from '../../../renderer/import/learn-certificates'
import { certificateShop } from '../../helpers/certificate-shop'
import { plan } from '../../helpers/plan'
import { ownReader } from './own-reader'

describe('the certificates of a plan are read beside the window', () => {
  const shop = certificateShop()
  afterAll(() => {
    shop.close()
  })
  const { der } = shop.make({ subject: { CN: 'gw.example.com' }, serial: String(0x51a50000) })
  const place = der.indexOf(Buffer.from([0x51, 0xa5, 0, 0])) + 2
  let number = 0
  /** Texts that no other test has: another serial number makes another certificate. */
  function texts(count: number): string[] {
    return Array.from({ length: count }, () => {
      const copy = Buffer.from(der)
      copy.writeUInt16BE((number += 1), place)
      return copy.toString('base64')
    })
  }
  const planOf = (ders: readonly string[]) =>
    plan({ certificates: ders.map((text, at) => ({ id: `c${String(at)}`, holder: { authority: true }, der: text })) })

  it('what a thread says of a text is what is known of every certificate with that text, read again or not', async () => {
    const ders = texts(fewCertificates)
    const facts: CertificateFacts = { commonName: 'as the thread says' } as CertificateFacts
    const reader = {
      ...ownReader(),
      certificates: (all: string[]) => Promise.resolve(all.map((text) => [text, facts] as const)),
    }
    await learnCertificates(planOf(ders), () => reader)
    for (const each of [planOf(ders), planOf(ders)].flatMap(({ certificates }) => certificates))
      expect(factsOf(each)).toBe(facts)
  })

  it('the thread says what this one would, of what is no certificate too', async () => {
    const ders = [...texts(fewCertificates), 'AAAA', '']
    const { certificates } = planOf(ders)
    await learnCertificates({ certificates }, ownReader)
    expect(unreadTexts(certificates)).toEqual([])
    expect(certificates.map(factsOf)).toEqual(
      ders.map((text) => {
        const read = readCertificate(text)
        return read.ok ? read.value : null
      }),
    )
  })

  it('asks for a text once, for none that is known, and starts no thread for a few', async () => {
    const asked: string[][] = []
    const reading = () => ({
      ...ownReader(),
      certificates: (all: string[]) => {
        asked.push(all)
        return Promise.resolve(readTexts(all))
      },
    })
    const [first = '', ...others] = texts(fewCertificates)
    await learnCertificates(planOf([first, first, ...others]), reading)
    await learnCertificates(planOf([first, ...others]), reading)
    await learnCertificates(planOf(texts(fewCertificates - 1)), reading)
    expect(asked).toEqual([[first, ...others]])
  })

  it('a plan opens where no thread can be started, and its certificates are read all the same', async () => {
    const { certificates } = planOf(texts(fewCertificates))
    await learnCertificates({ certificates }, () => Promise.reject(new Error('no threads here')))
    expect(certificates.map((each) => factsOf(each)?.commonName)).toEqual(certificates.map(() => 'gw.example.com'))
  })

  it('more texts than are kept cost a reading, and nothing else', () => {
    const [text = ''] = texts(1)
    learnFacts(Array.from({ length: 4_001 }, (_, at) => [`text ${String(at)}`, null] as const))
    learnFacts([['another', null]])
    const [certificate] = planOf([text]).certificates
    expect(certificate && factsOf(certificate)?.commonName).toBe('gw.example.com')
  })
})
