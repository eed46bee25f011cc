import { parse } from 'papaparse'
import { describe, expect, it } from 'vitest'
import { orderCsv, requestFiles } from '../../../../shared/axl/requests/request-files'
import type { AxlRequest } from '../../../../shared/axl/requests/request'
import { plan } from '../../../helpers/plan'
import { nastyTexts } from '../../../helpers/nasty-texts'
import { bundleOf } from './bundle'

const project = plan({
  profiles: [{ name: 'SBC TLS', securityMode: 'Encrypted', x509SubjectName: 'sbc.example.com', description: 'R&D' }],
  sipRealms: [{ realm: 'sbc.example.com', userid: 'cucm' }],
  sipTrunks: [{ name: 'PSTN/1', securityProfileId: 'SBC TLS', srtpAllowed: true }],
  asFound: { sipTrunks: [{ name: 'PSTN/1', securityProfileName: 'Non Secure SIP Trunk Profile' }] },
})

const written = (requests: readonly AxlRequest[]): string =>
  [...requestFiles(requests, '15.0')].map(({ name, text }) => `${name}\n${bodyOf(text)}`).join('')

/** What is between the Body tags, which `envelope.test.ts` shows. */
const bodyOf = (text: string): string =>
  (/<soapenv:Body>\n(.*)\n {2}<\/soapenv:Body>/s.exec(text)?.[1] ?? '').replace(/^ {4}/gm, '') + '\n'

describe('requestFiles', () => {
  it('S2-2, S2-6, S3-1, S5-2: a small bundle, to the letter', () => {
    expect(written(bundleOf(project).apply.requests)).toMatchInlineSnapshot(`
      "001-addSipTrunkSecurityProfile-SBC-TLS.xml
      <axl:addSipTrunkSecurityProfile xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <sipTrunkSecurityProfile>
          <name>SBC TLS</name>
          <description>R&amp;D</description>
          <securityMode>Encrypted</securityMode>
          <incomingTransport>TLS</incomingTransport>
          <outgoingTransport>TLS</outgoingTransport>
          <digestAuthentication>false</digestAuthentication>
          <noncePolicyTime>600</noncePolicyTime>
          <x509SubjectName>sbc.example.com</x509SubjectName>
          <incomingPort>5061</incomingPort>
          <applLevelAuthentication>false</applLevelAuthentication>
          <acceptPresenceSubscription>false</acceptPresenceSubscription>
          <acceptOutOfDialogRefer>false</acceptOutOfDialogRefer>
          <acceptUnsolicitedNotification>false</acceptUnsolicitedNotification>
          <allowReplaceHeader>false</allowReplaceHeader>
          <transmitSecurityStatus>false</transmitSecurityStatus>
          <sipV150OutboundSdpOfferFiltering>Use Default Filter</sipV150OutboundSdpOfferFiltering>
          <allowChargingHeader>false</allowChargingHeader>
        </sipTrunkSecurityProfile>
      </axl:addSipTrunkSecurityProfile>
      002-addSipRealm-sbc.example.com.xml
      <axl:addSipRealm xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <sipRealm>
          <realm>sbc.example.com</realm>
          <userid>cucm</userid>
          <digestCredentials>{{SIP_REALM_SBC_EXAMPLE_COM}}</digestCredentials>
        </sipRealm>
      </axl:addSipRealm>
      003-updateSipTrunk-PSTN-1.xml
      <axl:updateSipTrunk xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <name>PSTN/1</name>
        <securityProfileName>SBC TLS</securityProfileName>
      </axl:updateSipTrunk>
      004-updateSipTrunk-PSTN-1.xml
      <axl:updateSipTrunk xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <name>PSTN/1</name>
        <srtpAllowed>true</srtpAllowed>
      </axl:updateSipTrunk>
      005-resetSipTrunk-PSTN-1.xml
      <axl:resetSipTrunk xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <name>PSTN/1</name>
      </axl:resetSipTrunk>
      "
    `)
  })

  it('the way back of it', () => {
    expect(written(bundleOf(project).rollback.requests)).toMatchInlineSnapshot(`
      "001-updateSipTrunk-PSTN-1.xml
      <axl:updateSipTrunk xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <name>PSTN/1</name>
        <securityProfileName>Non Secure SIP Trunk Profile</securityProfileName>
        <srtpAllowed>false</srtpAllowed>
      </axl:updateSipTrunk>
      002-resetSipTrunk-PSTN-1.xml
      <axl:resetSipTrunk xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <name>PSTN/1</name>
      </axl:resetSipTrunk>
      003-removeSipTrunkSecurityProfile-SBC-TLS.xml
      <axl:removeSipTrunkSecurityProfile xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <name>SBC TLS</name>
      </axl:removeSipTrunkSecurityProfile>
      004-removeSipRealm-sbc.example.com.xml
      <axl:removeSipRealm xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <realm>sbc.example.com</realm>
      </axl:removeSipRealm>
      "
    `)
  })

  it('makes a text when it is asked for', () => {
    const broken: AxlRequest = {
      step: 2,
      operation: 'addSipRealm',
      object: 'x',
      children: [{ name: '<', children: '' }],
    }
    const files = requestFiles([...bundleOf(project).apply.requests, broken], '12.5')
    expect(files.next().value?.text).toContain('http://www.cisco.com/AXL/API/12.5')
    expect(() => [...files]).toThrow('is not an XML name')
  })
})

const named = (...objects: string[]): AxlRequest[] =>
  objects.map((object) => ({ step: 5, operation: 'resetSipTrunk', object, children: [] }))
const namesOf = (...objects: string[]): string[] => [...requestFiles(named(...objects), '14.0')].map(({ name }) => name)

describe('file names', () => {
  it('hold letters, digits, dot, underscore and dash', () => {
    expect(namesOf('SIPT_1.x', 'a  b//c', '../../etc', '-rf', '.hidden.', '漢字', '', 'x'.repeat(61))).toEqual([
      '001-resetSipTrunk-SIPT_1.x.xml',
      '002-resetSipTrunk-a-b-c.xml',
      '003-resetSipTrunk-etc.xml',
      '004-resetSipTrunk-rf.xml',
      '005-resetSipTrunk-hidden.xml',
      '006-resetSipTrunk-unnamed.xml',
      '007-resetSipTrunk-unnamed.xml',
      `008-resetSipTrunk-${'x'.repeat(60)}.xml`,
    ])
  })

  it('are what apply.sh takes, whatever the objects are called', () => {
    for (const name of namesOf(...nastyTexts))
      expect(name).toMatch(/^\d{3}-[A-Za-z0-9]+-[A-Za-z0-9_][A-Za-z0-9._-]{0,59}[.]xml$/)
  })

  it('have numbers of equal width', () => {
    const names = namesOf(...Array.from({ length: 1000 }, () => 'T'))
    expect([names[0], names[999]]).toEqual(['0001-resetSipTrunk-T.xml', '1000-resetSipTrunk-T.xml'])
    expect([...names].sort()).toEqual(names)
  })
})

describe('orderCsv', () => {
  const { requests } = bundleOf(project).apply
  const { data } = parse<string[]>(orderCsv(requests, '15.0').trimEnd())

  it('has a row for each file, in the order of use', () => {
    expect(data[0]?.map((cell) => cell.replace('\ufeff', ''))).toEqual([
      'number',
      'step',
      'operation',
      'object',
      'SOAPAction',
      'expected answer',
      'file',
    ])
    expect(data.slice(1).map((row) => row.at(-1))).toEqual([...requestFiles(requests, '15.0')].map(({ name }) => name))
  })

  it('says what to send and what AXL answers', () => {
    expect(data[4]).toEqual([
      '004',
      '5',
      'updateSipTrunk',
      'PSTN/1',
      'CUCM:DB ver=15.0 updateSipTrunk',
      'HTTP 200, updateSipTrunkResponse, return: a UUID in braces, or true',
      '004-updateSipTrunk-PSTN-1.xml',
    ])
  })

  it('keeps a hostile name in its cell, and from being a formula', () => {
    const rows = parse<string[]>(orderCsv(named('=1+1', 'a",\r\n"b'), '15.0').trimEnd()).data
    expect(rows.map((row) => row[3])).toEqual(['object', "'=1+1", 'a",\r\n"b'])
  })
})
