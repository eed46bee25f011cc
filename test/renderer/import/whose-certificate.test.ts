import { afterAll, describe, expect, it } from 'vitest'
import { fromText } from '../../../renderer/import/given'
import { useImport } from '../../../renderer/import/use-import'
import { certificateShop } from '../../helpers/certificate-shop'
import { plan } from '../../helpers/plan'
import { ownReader } from './own-reader'

const shop = certificateShop()
afterAll(shop.close)

describe('a certificate that names nobody in the plan', () => {
  it('is given to who is chosen, for the use that is theirs; until then it is refused', async () => {
    const project = plan({
      cluster: { nodes: [{ name: 'cucm-pub' }] },
      farEnds: [{ id: 'f', name: 'Leeds', hosts: [{ name: 'gw', address: '192.0.2.1' }] }],
      mgcpGateways: [{ id: 'm', domainName: 'mgcp.example.com' }],
    })
    const { pem, der } = shop.make({ subject: { CN: 'old-name.example.net' }, key: 'RSA 2048' })
    const work = useImport({ startReader: ownReader, plan: () => project, today: () => '2026-11-28', kept: () => [] })
    work.add([fromText(pem)])
    await work.settled()
    const item = () => work.sources.value[0]?.items[0] ?? expect.fail('no item')
    const [mend] = item().mends
    expect(item().became).toBe('refused')
    expect(mend?.why).toBe('Nobody in the plan is called old-name.example.net. Choose whose it is, or leave it out.')
    expect(mend?.options?.map(({ label }) => label)).toEqual([
      ...['cucm-pub', 'gw (Leeds)', 'mgcp.example.com', 'nobody here: it is of an authority'],
    ])
    const choose = (label: string) =>
      work.mend(work.sources.value[0]!.id, mend!, mend!.options!.find((each) => each.label === label)!.id)
    choose('gw (Leeds)')
    await work.settled()
    expect(item()).toMatchObject({ became: 'added', object: 'gw (Leeds)' })
    expect((await work.taken())!.certificates).toMatchObject([
      { holder: { farEnd: 'f', host: '192.0.2.1' }, use: 'SIP', der: der.toString('base64') },
    ])
    choose('cucm-pub')
    await work.settled()
    expect((await work.taken())!.certificates).toMatchObject([{ holder: { node: 'cucm-pub' }, use: 'CallManager' }])
  })
})
