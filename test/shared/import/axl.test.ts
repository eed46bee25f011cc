import { describe, expect, it } from 'vitest'
import { isAnyRefused } from '../../../shared/import/import-report'
import { newProject } from '../../../shared/plan/new-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { answer, type AnswerStyle } from '../../helpers/axl-answers'
import { became, imported, tried } from '../../helpers/import'
import { plan } from '../../helpers/plan'

const empty = newProject('Plan', '2026-11-28T00:00:00Z', () => '00000000-0000-4000-8000-000000000001')
const list = (operation: string, objects: string, style: Partial<AnswerStyle> = {}) => ({
  'answer.xml': answer(operation, objects, style),
})
const trunk = (more = '', name = 'TRUNK-A') => `<sipTrunk uuid="{1}"><name>${name}</name>${more}</sipTrunk>`
const foundTrunk = (objects: string, style: Partial<AnswerStyle> = {}) =>
  imported(empty, list('getSipTrunk', objects, style)).project.asFound?.sipTrunks[0]

describe('AXL answers', () => {
  it('give every setting of a profile, and what nobody returned is not known', () => {
    const whole =
      '<sipTrunkSecurityProfile uuid="{1}"><name>TLS</name><description>Carrier &amp; co</description>' +
      '<securityMode>Encrypted</securityMode><incomingTransport>TLS</incomingTransport>' +
      '<outgoingTransport>TLS</outgoingTransport><digestAuthentication>t</digestAuthentication>' +
      '<noncePolicyTime>900</noncePolicyTime><x509SubjectName>sbc1.example.com,sbc2.example.com</x509SubjectName>' +
      '<incomingPort>5071</incomingPort><allowReplaceHeader>1</allowReplaceHeader></sipTrunkSecurityProfile>'
    const { project, report } = imported(empty, list('getSipTrunkSecurityProfile', whole))
    expect(project.asFound?.profiles).toEqual([
      {
        ...{ name: 'TLS', description: 'Carrier & co', securityMode: 'Encrypted' },
        ...{ incomingTransport: 'TLS', outgoingTransport: 'TLS', digestAuthentication: true, noncePolicyTime: 900 },
        ...{ x509SubjectName: 'sbc1.example.com,sbc2.example.com', incomingPort: 5071, allowReplaceHeader: true },
        ...{ applLevelAuthentication: null, acceptPresenceSubscription: null, acceptOutOfDialogRefer: null },
        ...{ acceptUnsolicitedNotification: null, transmitSecurityStatus: null, allowChargingHeader: null },
        sipV150OutboundSdpOfferFiltering: null,
      },
    ])
    expect(report.sources).toMatchObject([{ source: 'answer.xml', kind: 'AXL getSipTrunkSecurityProfile', rows: 1 }])
    expect(report.sources[0]?.items[0]?.changes).toContainEqual({ field: 'asFound.incomingPort', from: null, to: 5071 })
  })

  it.each<Partial<AnswerStyle>>([
    { prefix: '' },
    { prefix: 'axlapi' },
    { hasEnvelope: false },
    { hasEnvelope: false, prefix: '' },
    { version: '11.5' },
  ])('are read in any dress: %j', (style) => {
    expect(foundTrunk(trunk('<srtpAllowed>true</srtpAllowed>'), style)).toMatchObject({ srtpAllowed: true })
  })

  it('are read with what was copied along: headers, a prompt, a status, any line ends, Windows-1252, UTF-16', () => {
    const xml = answer('getSipTrunk', trunk('<description>Zürich</description>'))
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...xml].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ])
    const windows = Uint8Array.from([...xml], (c) => c.charCodeAt(0))
    const all = [`HTTP/1.1 200 OK\r\nServer: x\r\n\r\n${xml}\r\n200\r\nlaptop$ `, `\ufeff${xml}`, utf16, windows]
    for (const content of all)
      expect(imported(empty, { a: content }).project.asFound?.sipTrunks[0]?.description).toBe('Zürich')
  })

  it('tell a nil, an absent and an empty element apart', () => {
    const told =
      '<description/><mtpRequired xsi:nil="true"/><srtpAllowed></srtpAllowed><securityProfileName uuid="{2}">TLS</securityProfileName>'
    expect(foundTrunk(trunk(told))).toMatchObject({
      ...{ description: '', mtpRequired: null, srtpAllowed: null, securityProfileName: 'TLS' },
      ...{ destinations: null, destAddrIsSrv: null },
    })
  })

  it('give destinations in the order of sortOrder; an SRV name has the port 0', () => {
    const at = (address: string, port: string, order: number) =>
      `<destination><addressIpv4>${address}</addressIpv4><addressIpv6/>${port}<sortOrder>${String(order)}</sortOrder></destination>`
    const two = `${at('192.0.2.2', '<port>5061</port>', 2)}${at('192.0.2.1', '', 1)}`
    expect(foundTrunk(trunk(`<destinations>${two}</destinations>`))?.destinations).toEqual([
      { address: '192.0.2.1', port: 5060 },
      { address: '192.0.2.2', port: 5061 },
    ])
    const srv = `<destAddrIsSrv>true</destAddrIsSrv><destinations>${at('sip.example.com', '<port>5060</port>', 1)}</destinations>`
    expect(foundTrunk(trunk(srv))?.destinations).toEqual([{ address: 'sip.example.com', port: 0 }])
    const wrong = imported(
      empty,
      list('getSipTrunk', trunk(`<destinations>${at('192.0.2.1', '<port>x</port>', 1)}</destinations>`)),
    )
    expect(wrong.report.sources[0]?.items[0]?.refusedCells).toMatchObject([{ column: 'destinations' }])
  })

  it('FC-2: refuse destinations of which one has both addresses, as half of it would be taken off the trunk', () => {
    const destination = `<destination><addressIpv4>192.0.2.1</addressIpv4><addressIpv6>2001:db8::1</addressIpv6><port>5060</port></destination>`
    const read = imported(empty, list('getSipTrunk', trunk(`<destinations>${destination}</destinations>`)))
    expect(read.report.sources[0]?.items[0]?.refusedCells).toMatchObject([
      { column: 'destinations', value: '192.0.2.1 2001:db8::1', why: expect.stringContaining('IPv4 and an IPv6') },
    ])
    expect(read.project.asFound?.sipTrunks[0]?.destinations).toBeNull()
  })

  it('refuse a cell that the plan cannot keep, and take its row', () => {
    const { project, report } = imported(
      empty,
      list('getSipTrunk', trunk('<trunkTrafficSecure>Never</trunkTrafficSecure><srtpAllowed>maybe</srtpAllowed>')),
    )
    expect(project.asFound?.sipTrunks).toMatchObject([{ name: 'TRUNK-A', trunkTrafficSecure: null, srtpAllowed: null }])
    expect(report.sources[0]).toMatchObject({ taken: 1, refused: 0 })
    expect(report.sources[0]?.items[0]?.refusedCells?.map(({ column, value }) => [column, value])).toEqual([
      ['trunkTrafficSecure', 'Never'],
      ['srtpAllowed', 'maybe'],
    ])
    expect(isAnyRefused(report)).toBe(true)
  })

  it('know the four kinds of H.323 device, and refuse one that does not say which', () => {
    const kind = 'Inter-Cluster Trunk (Gatekeeper Controlled)'
    const objects = `<h323Trunk><name>ICT</name><product>${kind}</product><srtpAllowed>t</srtpAllowed></h323Trunk><h323Trunk><name>WHAT</name></h323Trunk>`
    const read = imported(empty, {
      'a.xml': answer('listH323Trunk', objects),
      'b.xml': answer(
        'getH323Gateway',
        '<h323Gateway><name>192.0.2.9</name><description>Leeds</description></h323Gateway>',
      ),
    })
    expect(became(read)).toEqual([
      'added h323Devices ICT',
      expect.stringMatching(/^refused h323Devices WHAT Its product does not say/u),
      'added h323Devices 192.0.2.9',
    ])
    expect(read.project.h323Devices).toMatchObject([
      { kind, name: 'ICT', srtpAllowed: true },
      { kind: 'H.323 Gateway', name: '192.0.2.9', address: '192.0.2.9', description: 'Leeds' },
    ])
  })

  it('keep realms and users, and nothing of a credential', () => {
    const read = imported(empty, {
      'r.xml': answer(
        'listSipRealm',
        '<sipRealm><realm>carrier</realm><userid>u</userid><digestCredentials>S3cret-1</digestCredentials></sipRealm>',
      ),
      'u.xml': answer(
        'getAppUser',
        '<appUser><userid>app</userid><password>S3cret-2</password><digestCredentials>S3cret-3</digestCredentials><acceptOutOfDialogRefer>t</acceptOutOfDialogRefer></appUser>',
      ),
    })
    expect(read.project.asFound).toMatchObject({
      sipRealms: [{ realm: 'carrier', userid: 'u' }],
      applicationUsers: [{ userid: 'app', acceptOutOfDialogRefer: true, allowReplaceHeader: false }],
    })
    expect(writeProject(read.project) + JSON.stringify(read.report)).not.toContain('S3cret')
  })

  it('FC-18: give nodes, and which of them process calls; where that was not read, each says so', () => {
    const node = (name: string, more = '') => `<processNode uuid="{1}"><name>${name}</name>${more}</processNode>`
    const nodes = answer(
      'listProcessNode',
      `${node('EnterpriseWideData')}${node('pub', '<nodeUsage>Publisher</nodeUsage>')}${node('192.0.2.11', '<nodeUsage>Subscriber</nodeUsage>')}`,
    )
    const alone = imported(empty, { 'n.xml': nodes })
    expect(became(alone)).toEqual([
      'skipped nodes EnterpriseWideData It is no node.',
      expect.stringMatching(/^added nodes pub Which nodes process calls was not read/u),
      expect.stringMatching(/^added nodes 192\.0\.2\.11 Which nodes process calls was not read/u),
    ])
    const managers = answer(
      'listCallManager',
      '<callManager><name>CM_1</name><processNodeName uuid="{2}">192.0.2.11</processNodeName></callManager>',
    )
    const both = imported(empty, { 'n.xml': nodes, 'c.xml': managers })
    expect(both.project.cluster.nodes).toMatchObject([
      { name: 'pub', publisher: true, callProcessing: false },
      { name: '192.0.2.11', address: '192.0.2.11', publisher: false, callProcessing: true },
    ])
    const mine = plan({ cluster: { nodes: [{ name: 'PUB', publisher: true, callProcessing: true }] }, sipTrunks: [{}] })
    const kept = imported(mine, { 'n.xml': nodes, 'c.xml': managers })
    expect(kept.project.cluster.nodes[0]).toMatchObject({ name: 'PUB', callProcessing: true })
    expect(became(kept)[1]).toContain('that stays')
    expect(
      imported(mine, { 'n.xml': nodes, 'c.xml': managers }, { as: 'both' }).project.cluster.nodes[0],
    ).toMatchObject({
      callProcessing: false,
    })
  })

  it('of executeSQLQuery are tables: by the columns that were asked for', () => {
    const row = (cells: string) => `<row>${cells}</row>`
    const rows = [
      row(
        '<trunk>A</trunk><srtpallowed>t</srtpallowed><mtprequired>f</mtprequired><profile>TLS</profile><incomingport>5061</incomingport>',
      ),
      row('<trunk>B</trunk><srtpallowed>f</srtpallowed><mtprequired>f</mtprequired><profile/>'),
    ]
    const read = imported(empty, list('executeSQLQuery', rows.join('')))
    expect(read.report.sources[0]).toMatchObject({ kind: 'AXL executeSQLQuery of devices', rows: 2 })
    expect(read.project.asFound?.sipTrunks).toMatchObject([
      { name: 'A', srtpAllowed: true, mtpRequired: false },
      { name: 'B', srtpAllowed: false },
    ])
    expect(read.report.sources[0]?.columns).toContainEqual({ header: 'incomingport', field: null })
  })

  it('are named where nothing of them is used, where CUCM refused, and where a row has no name', () => {
    const fault =
      '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><soapenv:Fault><faultcode>x</faultcode>' +
      '<faultstring>Item not valid</faultstring><detail><axlError><axlcode>5007</axlcode><axlmessage>m</axlmessage></axlError></detail></soapenv:Fault></soapenv:Body></soapenv:Envelope>'
    expect(became(imported(empty, { 'f.xml': fault }))[0]).toMatch(
      /^refused {3}CUCM refused to answer \(axlcode 5007\): Item not valid\./u,
    )
    expect(became(imported(empty, list('listPhone', '<phone><name>SEP1</name></phone>')))).toEqual([
      'skipped  SEP1 Nothing of listPhone is used here.',
    ])
    expect(became(imported(empty, list('getSipTrunk', trunk('', ''))))[0]).toMatch(
      /^refused sipTrunks {2}It has no name/u,
    )
  })

  it('an empty list says that there are none', () => {
    const read = imported(empty, list('listSipRealm', ''))
    expect(read.project.asFound?.sipRealms).toEqual([])
    expect(read.project.asFound?.applicationUsers).toBeNull()
    expect(read.report.sources[0]).toMatchObject({ rows: 0, items: [] })
  })
})

describe('hostile AXL answers', () => {
  const xml = answer('getSipTrunk', trunk('<description>D</description>'))
  const refusal = (text: string): string => {
    const result = tried(empty, { 'a.xml': text }, {}, false)
    return result.ok ? expect.fail(text.slice(0, 200)) : result.failure.message
  }

  it('are refused with their place: document types, entities, nesting, long texts', () => {
    const type = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    expect(refusal(xml.replace('<soapenv:Envelope', `${type}<soapenv:Envelope`))).toContain('document type')
    expect(refusal(xml.replace('>D<', '>&c;<'))).toMatch(/at line 1, column \d+/u)
    expect(refusal(answer('getSipTrunk', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`))).toContain('nested deeper')
    expect(refusal(xml.replace('>D<', `>${'d'.repeat(2 << 20)}<`))).toContain('longer than any')
  })

  it('change nothing where they are cut off, at any place, or hold a NUL', () => {
    for (let end = xml.indexOf('getSipTrunkResponse') + 30; end < xml.length - 1; end += 1)
      expect(tried(empty, { 'a.xml': xml.slice(0, end) }, {}, false).ok).toBe(false)
    expect(tried(empty, { 'a.xml': xml.replace('>D<', '>\0<') }, {}, false).ok).toBe(false)
  })
})
