import { parse } from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { RunRow } from '../../../shared/runbook/run'
import { planCsv, requestFiles } from '../../../shared/runbook/axl-files'
import { plan } from '../../helpers/plan'
import { nastyTexts } from '../../helpers/nasty-texts'
import { runOf } from '../axl/requests/bundle'

const project = plan({
  profiles: [
    {
      name: 'SBC TLS',
      securityMode: 'Encrypted',
      x509SubjectName: 'sbc.example.com',
      description: 'R&D',
      digestAuthentication: true,
    },
  ],
  sipRealms: [{ realm: 'sbc.example.com', userid: 'cucm' }],
  sipTrunks: [{ name: 'PSTN/1', securityProfileId: 'SBC TLS', srtpAllowed: true, sipRealmId: 'sbc.example.com' }],
  asFound: {
    profiles: [{ name: 'Old' }],
    sipTrunks: [{ name: 'PSTN/1', securityProfileName: 'Non Secure SIP Trunk Profile' }],
  },
})
const { rows } = runOf(project)

/** What is between the Body tags, which `envelope.test.ts` shows. */
const bodyOf = (text: string): string =>
  (/<soapenv:Body>\n(.*)\n {2}<\/soapenv:Body>/s.exec(text)?.[1] ?? '').replace(/^ {4}/gm, '') + '\n'

const written = (part: string): string =>
  [...requestFiles(rows, '15.0')]
    .filter(({ name }) => name.startsWith(part))
    .map(({ name, text }) => `${name}\n${bodyOf(text)}`)
    .join('')

describe('requestFiles', () => {
  it('S2-2, S2-6: what is prepared, to the letter', () => {
    expect(written('prepare/')).toMatchInlineSnapshot(`
      "prepare/001-addSipTrunkSecurityProfile-SBC-TLS.xml
      <axl:addSipTrunkSecurityProfile xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <sipTrunkSecurityProfile>
          <name>SBC TLS</name>
          <description>R&amp;D</description>
          <securityMode>Encrypted</securityMode>
          <incomingTransport>TLS</incomingTransport>
          <outgoingTransport>TLS</outgoingTransport>
          <digestAuthentication>true</digestAuthentication>
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
      prepare/002-addSipRealm-sbc.example.com.xml
      <axl:addSipRealm xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <sipRealm>
          <realm>sbc.example.com</realm>
          <userid>cucm</userid>
          <digestCredentials>{{SIP_REALM_SBC_EXAMPLE_COM}}</digestCredentials>
        </sipRealm>
      </axl:addSipRealm>
      "
    `)
  })

  it('S3-1, S5-2: a unit, to the letter', () => {
    expect(written('change/')).toMatchInlineSnapshot(`
      "change/01-PSTN-1/003-updateSipTrunk-PSTN-1.xml
      <axl:updateSipTrunk xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <name>PSTN/1</name>
        <securityProfileName>SBC TLS</securityProfileName>
      </axl:updateSipTrunk>
      change/01-PSTN-1/004-doDeviceReset-PSTN-1.xml
      <axl:doDeviceReset xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <deviceName>PSTN/1</deviceName>
        <deviceResetType>Apply Configuration</deviceResetType>
      </axl:doDeviceReset>
      change/01-PSTN-1/006-updateSipTrunk-PSTN-1.xml
      <axl:updateSipTrunk xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <name>PSTN/1</name>
        <srtpAllowed>true</srtpAllowed>
      </axl:updateSipTrunk>
      change/01-PSTN-1/007-resetSipTrunk-PSTN-1.xml
      <axl:resetSipTrunk xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <name>PSTN/1</name>
      </axl:resetSipTrunk>
      "
    `)
  })

  it('the rollback of it', () => {
    expect(written('rollback/')).toMatchInlineSnapshot(`
      "rollback/01-PSTN-1/010-updateSipTrunk-PSTN-1.xml
      <axl:updateSipTrunk xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <name>PSTN/1</name>
        <securityProfileName>Non Secure SIP Trunk Profile</securityProfileName>
        <srtpAllowed>false</srtpAllowed>
      </axl:updateSipTrunk>
      rollback/01-PSTN-1/011-resetSipTrunk-PSTN-1.xml
      <axl:resetSipTrunk xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <name>PSTN/1</name>
      </axl:resetSipTrunk>
      rollback/prepare/012-removeSipTrunkSecurityProfile-SBC-TLS.xml
      <axl:removeSipTrunkSecurityProfile xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <name>SBC TLS</name>
      </axl:removeSipTrunkSecurityProfile>
      rollback/prepare/013-removeSipRealm-sbc.example.com.xml
      <axl:removeSipRealm xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <realm>sbc.example.com</realm>
      </axl:removeSipRealm>
      "
    `)
  })

  it('SP-4: a profile that nothing wants any longer goes days later', () => {
    expect(written('tidy/')).toMatchInlineSnapshot(`
      "tidy/014-removeSipTrunkSecurityProfile-Old.xml
      <axl:removeSipTrunkSecurityProfile xmlns:axl="http://www.cisco.com/AXL/API/15.0">
        <name>Old</name>
      </axl:removeSipTrunkSecurityProfile>
      "
    `)
  })

  it('makes a text when it is asked for', () => {
    const [first] = rows
    const request = { step: 2, operation: 'addSipRealm', object: 'x', children: [{ name: '<', children: '' }] } as const
    const broken: RunRow = { part: 'prepare', unit: null, step: 2, drops: [], kind: 'request', request }
    const files = requestFiles([first!, broken], '12.5')
    expect(files.next().value?.text).toContain('http://www.cisco.com/AXL/API/12.5')
    expect(() => [...files]).toThrow('is not an XML name')
  })
})

const named = (...objects: string[]): RunRow[] =>
  objects.map((object) => ({
    ...{ part: 'tidy', unit: null, step: 5, drops: [], kind: 'request' },
    request: { step: 5, operation: 'resetSipTrunk', object, children: [] },
  }))
const namesOf = (...objects: string[]): string[] => [...requestFiles(named(...objects), '14.0')].map(({ name }) => name)

describe('file names', () => {
  it('hold letters, digits, dot, underscore and dash', () => {
    expect(
      namesOf('SIPT_1.x', 'a  b//c', '../../etc', '-rf', '.hidden.', '漢字', '', 'x'.repeat(61), 'Zürich'),
    ).toEqual([
      'tidy/001-resetSipTrunk-SIPT_1.x.xml',
      'tidy/002-resetSipTrunk-a-b-c.xml',
      'tidy/003-resetSipTrunk-etc.xml',
      'tidy/004-resetSipTrunk-rf.xml',
      'tidy/005-resetSipTrunk-hidden.xml',
      'tidy/006-resetSipTrunk-unnamed.xml',
      'tidy/007-resetSipTrunk-unnamed.xml',
      `tidy/008-resetSipTrunk-${'x'.repeat(39)}-${'x'.repeat(20)}.xml`,
      'tidy/009-resetSipTrunk-Zurich.xml',
    ])
  })

  it('are what apply.sh takes, whatever the objects are called', () => {
    for (const name of namesOf(...nastyTexts))
      expect(name).toMatch(/^tidy\/\d{3}-[A-Za-z0-9]+-[A-Za-z0-9_][A-Za-z0-9._-]{0,59}[.]xml$/)
  })

  it('have numbers of equal width', () => {
    const names = namesOf(...Array.from({ length: 1000 }, () => 'T'))
    expect([names[0], names[999]]).toEqual(['tidy/0001-resetSipTrunk-T.xml', 'tidy/1000-resetSipTrunk-T.xml'])
    expect([...names].sort()).toEqual(names)
  })
})

describe('plan.csv', () => {
  const { data } = parse<string[]>(planCsv(rows, '15.0').trimEnd())

  it('has a row for each request and each stop, in the order of the run', () => {
    expect(data.map((row) => row.join(' | ').replace('\ufeff', ''))).toMatchInlineSnapshot(`
      [
        "number | part | wave | unit | step | operation | object | SOAPAction | file | calls dropped",
        "001 | prepare |  |  | 2 | addSipTrunkSecurityProfile | SBC TLS | CUCM:DB ver=15.0 addSipTrunkSecurityProfile | prepare/001-addSipTrunkSecurityProfile-SBC-TLS.xml | ",
        "002 | prepare |  |  | 2 | addSipRealm | sbc.example.com | CUCM:DB ver=15.0 addSipRealm | prepare/002-addSipRealm-sbc.example.com.xml | ",
        "003 | change | 1 | PSTN/1 | 3 | updateSipTrunk | PSTN/1 | CUCM:DB ver=15.0 updateSipTrunk | change/01-PSTN-1/003-updateSipTrunk-PSTN-1.xml | ",
        "004 | change | 1 | PSTN/1 | 3 | doDeviceReset | PSTN/1 | CUCM:DB ver=15.0 doDeviceReset | change/01-PSTN-1/004-doDeviceReset-PSTN-1.xml | PSTN/1",
        "005 | change | 1 | PSTN/1 | 3 | hold | TLS is up on PSTN/1 |  |  | ",
        "006 | change | 1 | PSTN/1 | 5 | updateSipTrunk | PSTN/1 | CUCM:DB ver=15.0 updateSipTrunk | change/01-PSTN-1/006-updateSipTrunk-PSTN-1.xml | ",
        "007 | change | 1 | PSTN/1 | 5 | resetSipTrunk | PSTN/1 | CUCM:DB ver=15.0 resetSipTrunk | change/01-PSTN-1/007-resetSipTrunk-PSTN-1.xml | PSTN/1",
        "008 | change | 1 | PSTN/1 | 5 | hold | Test calls through PSTN/1, both ways |  |  | ",
        "009 | change | 1 | PSTN/1 | 3 | hold | Go or no-go after wave 1: the lead says which |  |  | ",
        "010 | rollback | 1 | PSTN/1 | 5 | updateSipTrunk | PSTN/1 | CUCM:DB ver=15.0 updateSipTrunk | rollback/01-PSTN-1/010-updateSipTrunk-PSTN-1.xml | ",
        "011 | rollback | 1 | PSTN/1 | 5 | resetSipTrunk | PSTN/1 | CUCM:DB ver=15.0 resetSipTrunk | rollback/01-PSTN-1/011-resetSipTrunk-PSTN-1.xml | PSTN/1",
        "012 | rollback |  |  | 2 | removeSipTrunkSecurityProfile | SBC TLS | CUCM:DB ver=15.0 removeSipTrunkSecurityProfile | rollback/prepare/012-removeSipTrunkSecurityProfile-SBC-TLS.xml | ",
        "013 | rollback |  |  | 2 | removeSipRealm | sbc.example.com | CUCM:DB ver=15.0 removeSipRealm | rollback/prepare/013-removeSipRealm-sbc.example.com.xml | ",
        "014 | tidy |  |  | 2 | removeSipTrunkSecurityProfile | Old | CUCM:DB ver=15.0 removeSipTrunkSecurityProfile | tidy/014-removeSipTrunkSecurityProfile-Old.xml | ",
      ]
    `)
  })

  it('names each file', () => {
    const files = data.slice(1).flatMap((row) => (row[8] === '' ? [] : [row[8]]))
    expect(files).toEqual([...requestFiles(rows, '15.0')].map(({ name }) => name))
  })

  it('keeps a hostile name in its cell and on its line, and from being a formula', () => {
    const csv = parse<string[]>(planCsv(named('=1+1', 'a",\r\n\u2028"b'), '15.0').trimEnd()).data
    expect(csv.map((row) => row[6])).toEqual(['object', "'=1+1", 'a", "b'])
  })
})

describe('OV-5, S5-3: that TLS is up is seen before keys may travel', () => {
  const names = (rows: readonly RunRow[]) =>
    rows
      .filter(({ part }) => part === 'change' || part === 'synchronize')
      .map((row) => (row.kind === 'request' ? row.request.operation : row.sight))
  const rowsWith = (before: 'Non Secure' | 'Encrypted') => {
    const there = { name: 'A', destAddrIsSrv: false, destinations: [{ address: '192.0.2.9', port: 5061 }] }
    const found = { ...there, securityProfileName: 'P', srtpAllowed: false }
    const asFound = { profiles: [{ name: 'P', securityMode: before }], sipTrunks: [found] }
    const sipTrunks = [{ ...there, securityProfileId: 'P', srtpAllowed: true }]
    return names(
      runOf(plan({ profiles: [{ name: 'P', asFoundName: 'P', securityMode: 'Encrypted' }], sipTrunks, asFound })).rows,
    )
  }

  it('S4-1: where the profile of a trunk changes under it', () => {
    expect(rowsWith('Non Secure').slice(0, 5)).toEqual([
      'updateSipTrunkSecurityProfile',
      'applySipTrunkSecurityProfile',
      'TLS is up on A',
      'updateSipTrunk',
      'resetSipTrunk',
    ])
  })

  it('S5-2: where TLS was there before, and SRTP alone is new', () => {
    expect(rowsWith('Encrypted').slice(0, 3)).toEqual(['TLS is up on A', 'updateSipTrunk', 'resetSipTrunk'])
  })
})
