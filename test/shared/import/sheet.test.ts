import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAnyRefused } from '../../../shared/import/import-report'
import { newProject } from '../../../shared/plan/new-project'
import { draws } from '../../helpers/draws'
import { became, imported, tried } from '../../helpers/import'
import { plan } from '../../helpers/plan'

const empty = newProject('Plan', '2026-11-28T00:00:00Z', () => '00000000-0000-4000-8000-000000000001')
const withProfile = plan({ profiles: [{ id: 'p', name: 'TLS' }] })

describe('spreadsheets', () => {
  it('with titles, empty rows, semicolons, units, totals and Windows-1252 are read as they are meant', () => {
    const text = [
      'Trunks of the customer;;;;',
      ';;;;',
      'Trunk Name;Dest IP;Port (TCP);SIP Profile Security;Device Pool;Bemerkung (Description)',
      'SIP-Zürich;10.1.1.1;5061;TLS;DP_HQ;',
      ';;;;;',
      ';10.1.1.2;5061;TLS;DP_HQ;',
      'SIP-Wien;10.1.1.3; ;tls;DP_HQ;',
      'Total: 2;;;;;',
      '',
    ].join('\r\n')
    const bytes = Uint8Array.from([...text], (character) => character.charCodeAt(0))
    const read = imported(withProfile, { 'trunks.csv': bytes })
    expect(read.report.sources[0]).toMatchObject({
      kind: 'CSV with semicolons of devices',
      rows: 7,
      taken: 6,
      refused: 1,
    })
    expect(
      read.report.sources[0]?.items.map(({ place, became: what, object, why }) => [place, what, object, why]),
    ).toEqual([
      ['row 1', 'skipped', '', 'It stands above the heads.'],
      ['row 2', 'skipped', '', 'It is empty.'],
      ['row 4', 'added', 'SIP-Zürich', undefined],
      ['row 5', 'skipped', '', 'It is empty.'],
      ['row 6', 'refused', '', 'It has no name. Give the row the name of its object.'],
      ['row 7', 'added', 'SIP-Wien', undefined],
      ['row 8', 'skipped', '', 'It is a total, no object.'],
    ])
    expect(read.project.sipTrunks).toMatchObject([
      { name: 'SIP-Zürich', securityProfileId: 'p', destinations: [{ address: '10.1.1.1', port: 5061 }] },
      { name: 'SIP-Wien', securityProfileId: 'p', destinations: [{ address: '10.1.1.3', port: 5060 }] },
    ])
    expect(read.report.sources[0]?.columns).toContainEqual({ header: 'Device Pool', field: null })
    expect(read.project.asFound).toBeNull()
  })

  it('TF-1, XD-9: have the wave of each device and its usual calls, with the word or the unit beside the number', () => {
    const text = [
      'Trunk Name,Type,Dest IP,Wave,Usual calls',
      'SIP-A,SIP,10.1.1.1,2,30 calls',
      'SIP-B,SIP,10.1.1.2,Wave 3,',
      'H323-C,H.323,10.1.1.3,WAVE 4,7',
      'mgcp.example.com,MGCP,,2,0',
      'SIP-D,SIP,10.1.1.4,pilot,many',
    ].join('\n')
    const { project, report } = imported(empty, { 'a.csv': text })
    const of = (list: readonly { wave: number; usualCalls: number | null }[]) =>
      list.map(({ wave, usualCalls }) => [wave, usualCalls])
    expect([of(project.sipTrunks), of(project.h323Devices), of(project.mgcpGateways)]).toEqual([
      [
        [2, 30],
        [3, null],
        [1, null],
      ],
      [[4, 7]],
      [[2, 0]],
    ])
    expect(report.sources[0]?.items.at(-1)?.refusedCells).toMatchObject([
      { column: 'Wave', value: 'pilot', why: 'Wave is a whole number. Write it with digits only.' },
      { column: 'Usual calls', value: 'many' },
    ])
    for (const cell of ['Wave', 'Wave -1', 'Wave 1 2', '2 calls', '1 Wave']) {
      const one = imported(empty, { 'a.csv': `Trunk Name,Dest IP,Wave\nSIP-A,10.1.1.1,${cell}\n` })
      expect(one.report.sources[0]?.items[0]?.refusedCells).toMatchObject([{ column: 'Wave', value: cell }])
    }
  })

  it('have columns by CUCM, by AXL, by the database and by people, in any order', () => {
    const heads = [
      ['Device Name', 'SRTP Allowed', 'Media Termination Point Required'],
      ['mtpRequired', 'srtpAllowed', 'name'],
      ['mtprequired', 'name', 'srtpallowed'],
      ['MTP', 'Trunk', 'SRTP'],
    ]
    for (const head of heads) {
      const cells = head.map((each) => (/srtp/iu.test(each) ? 'yes' : /name|^trunk$/iu.test(each) ? 'T' : 'no'))
      const read = imported(empty, { 'a.csv': `${head.join(',')}\n${cells.join(',')}\n` })
      expect(read.project.sipTrunks).toMatchObject([{ name: 'T', srtpAllowed: true, mtpRequired: false }])
    }
  })

  it('take boxes as people mark them, in four languages; where only x is written, the others are not', () => {
    const yes = ['t', 'true', 'yes', 'Y', 'x', '1', 'ja', 'oui']
    const no = ['f', 'FALSE', 'no', 'N', '0', 'nein', 'non', '-']
    const rows = [...yes, ...no].map((sign, at) => `T${String(at)}\t${sign}\n`)
    const read = imported(empty, { 'a.txt': `Trunk\tSRTP\n${rows.join('')}` })
    expect(read.project.sipTrunks.map(({ srtpAllowed }) => srtpAllowed)).toEqual([
      ...yes.map(() => true),
      ...no.map(() => false),
    ])
    const mine = plan({ sipTrunks: [{ name: 'B', srtpAllowed: true }] })
    const marked = imported(mine, { 'a.txt': 'Trunk\tSRTP\nA\tx\nB\t\n' }).project.sipTrunks
    expect(marked.map(({ name, srtpAllowed }) => [name, srtpAllowed])).toEqual([
      ['B', false],
      ['A', true],
    ])
    const left = imported(mine, { 'a.txt': 'Trunk\tSRTP\nA\tyes\nB\t\n' }).project.sipTrunks
    expect(left.map(({ name, srtpAllowed }) => [name, srtpAllowed])).toEqual([
      ['B', true],
      ['A', true],
    ])
  })

  it('FC-14: tell a choice as windows show it, with what it means in brackets', () => {
    const text =
      'Trunk;Early Offer\nA;Best Effort (no MTP inserted)\nB;Mandatory (insert MTP if needed)\nC;perhaps (no)\n'
    const { project, report } = imported(empty, { 'a.csv': text })
    expect(project.sipTrunks.map(({ earlyOffer }) => earlyOffer)).toEqual(['Best Effort', 'Mandatory', 'unknown'])
    expect(report.sources[0]?.items[2]?.refusedCells).toMatchObject([{ value: 'perhaps (no)' }])
  })

  it('FC-2: hold several destinations in a cell, or in rows of their own', () => {
    const to = (text: string) =>
      imported(empty, { 'a.csv': text }).project.sipTrunks.map(({ destinations }) => destinations)
    const both = [
      { address: '10.1.1.1', port: 5060 },
      { address: '10.1.1.2', port: 5061 },
    ]
    expect(to('Trunk;Destination\nT;"10.1.1.1; 10.1.1.2:5061"\n')).toEqual([both])
    expect(to('Trunk,destinationAddress,destinationPort\nT,10.1.1.1,5060\nT,10.1.1.2,5061\n')).toEqual([both])
    expect(to('Trunk,Destination,Port\nT,"10.1.1.1 [2001:db8::1]:5071",5062\n')).toEqual([
      [
        { address: '10.1.1.1', port: 5062 },
        { address: '2001:db8::1', port: 5071 },
      ],
    ])
    // What ends an IPv6 address is no port of its own.
    expect(to('Trunk,Destination,Port\nT,2001:db8::5060,5061\n')).toEqual([[{ address: '2001:db8::5060', port: 5061 }]])
    expect(became(imported(empty, { 'a.csv': 'Trunk,SRTP\nT,yes\nt,no\n' }))[1]).toMatch(
      /^refused sipTrunks t The same object/u,
    )
  })

  it('have cells refused, never with their row', () => {
    const read = imported(empty, { 'a.csv': 'Name,Port,Address,SRTP,Profile\nT,ninety,10.1.1.1,maybe,NONE\n' })
    expect(read.report.sources[0]).toMatchObject({ taken: 1, refused: 0 })
    expect(read.report.sources[0]?.items[0]?.refusedCells?.map(({ column, value }) => [column, value])).toEqual([
      ['SRTP', 'maybe'],
      ['Port', 'ninety'],
      ['SIP Trunk Security Profile', 'NONE'],
    ])
    expect(read.project.sipTrunks).toMatchObject([{ name: 'T', destinations: [] }])
  })

  it('tell of profiles too: transports and port follow the mode where nothing is said of them (PF-8, PF-9, PF-21)', () => {
    const read = imported(empty, {
      'p.csv': 'name,description,devicesecuritymode,noncepolicytime\nTLS,D,encrypted,900\n',
    })
    expect(read.report.sources[0]?.kind).toBe('CSV of security profiles')
    expect(read.project.profiles[1]).toMatchObject({
      ...{ name: 'TLS', securityMode: 'Encrypted', incomingTransport: 'TLS', outgoingTransport: 'TLS' },
      ...{ incomingPort: 5061, noncePolicyTime: 900, asFoundName: null },
    })
    const minutes = imported(empty, {
      'p.csv': 'Profile;Device Security Mode;Nonce Validity Time (mins)*\nA;Non Secure;10\nB;Non Secure;600\n',
    })
    expect(minutes.report.sources[0]?.items[0]?.refusedCells?.[0]?.why).toContain('CUCM keeps seconds')
    expect(minutes.report.sources[0]?.items[1]?.refusedCells).toBeUndefined()
  })

  it('make far ends and profiles only where that is asked for', () => {
    const text = 'Trunk,Address,Owner,Far end,SIP Trunk Security Profile\nT,10.1.1.1,Carrier,SBC West,NEW\n'
    const refused = imported(empty, { 'a.csv': text })
    expect(refused.report.sources[0]?.items[0]?.refusedCells?.map(({ column }) => column)).toEqual([
      'SIP Trunk Security Profile',
      'Far end',
    ])
    expect(refused.project.farEnds).toEqual([])
    const made = imported(empty, { 'a.csv': text }, { create: true })
    expect(isAnyRefused(made.report)).toBe(false)
    expect(made.project.farEnds).toMatchObject([
      { name: 'SBC West', owner: 'Carrier', hosts: [{ address: '10.1.1.1' }] },
    ])
    expect(made.project.sipTrunks[0]).toMatchObject({ farEndId: made.project.farEnds[0]?.id })
    expect(imported(made.project, { 'a.csv': text }).project).toBe(made.project)
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'refuse the kind “%s”, which is a word like any other',
    (word) => {
      const read = imported(empty, { 'a.csv': `Name,Type,SRTP\nW,${word},yes\n` })
      expect(became(read)[0]).toContain(`refused sipTrunks W “${word}” is no kind of device`)
    },
  )

  it('hold all kinds of device, and go to what was found where that is asked for', () => {
    const text =
      'Name,Type,SRTP\nT,SIP Trunk,yes\n192.0.2.9,H.323 Gateway,yes\nmgcp.example.com,MGCP,yes\nW,Toaster,yes\n'
    const read = imported(empty, { 'a.csv': text })
    expect(read.project).toMatchObject({
      sipTrunks: [{ name: 'T', srtpAllowed: true }],
      h323Devices: [{ name: '192.0.2.9', kind: 'H.323 Gateway', srtpAllowed: true }],
      mgcpGateways: [{ domainName: 'mgcp.example.com', srtp: true }],
    })
    expect(became(read)[3]).toMatch(/^refused sipTrunks W “Toaster” is no kind of device/u)
    const found = imported(empty, { 'a.csv': text }, { as: 'found' })
    expect(found.project.asFound).toMatchObject({ sipTrunks: [{ name: 'T' }], h323Devices: [{ name: '192.0.2.9' }] })
    expect(became(found)[2]).toBe(
      'skipped mgcpGateways mgcp.example.com Of these only the plan keeps something: give --as plan.',
    )
  })

  it('hostile: open quotes, a million columns, NUL, a formula, keys of the language', () => {
    const refusal = (text: string) => {
      const result = tried(empty, { 'a.csv': text }, {}, false)
      return result.ok ? expect.fail('taken') : result.failure.message
    }
    expect(refusal('Trunk,SRTP\nA,yes\nB,"no\n')).toBe('In row 3 a quotation mark is opened and never closed.')
    expect(refusal(`Trunk,SRTP\nA,yes\n${','.repeat(1_000_000)}\n`)).toContain('more than 2000 columns')
    expect(refusal(`${'Trunk,'.repeat(200_000)}\n`)).toBe('Nothing in it is known here.')
    const read = imported(empty, { 'a.csv': 'Trunk,Description\nA\0,x\nB,a\u0007b\n=1+1,=cmd()\n__proto__,p\n' })
    expect(read.project.sipTrunks.map(({ name }) => name)).toEqual(['B', '=1+1'])
    expect(read.project.sipTrunks).toMatchObject([{ description: '' }, { description: '=cmd()' }])
  })

  it('say the same again: random plans, written as tables, change nothing', () => {
    const name = fc.constantFrom('TRUNK-A', 'Zürich "2"', 'a;b', 'a,b', ' c', 'x\ty')
    const row = fc.record({
      srtp: fc.boolean(),
      mtp: fc.boolean(),
      description: name,
      to: fc.array(
        fc.record({
          address: fc.constantFrom('10.1.1.1', 'sbc.example.com', '2001:db8::1'),
          port: fc.integer({ min: 1, max: 65_535 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.constantFrom('\t', ';', ','), (drawn, sign) => {
        const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
        const lines = drawn.map(({ srtp, mtp, description, to }, at) =>
          [
            `T-${String(at)}`,
            srtp ? 't' : 'f',
            mtp ? 't' : 'f',
            description,
            to
              .map(({ address, port }) =>
                address.includes(':') ? `[${address}]:${String(port)}` : `${address}:${String(port)}`,
              )
              .join('; '),
          ]
            .map(cell)
            .join(sign),
        )
        const text = `${['Device Name', 'SRTP Allowed', 'MTP', 'Description', 'Destinations'].join(sign)}\r\n${lines.join('\r\n')}\r\n`
        const { project, report } = imported(empty, { 'a.csv': text })
        expect(isAnyRefused(report)).toBe(false)
        expect(
          project.sipTrunks.map(({ srtpAllowed, mtpRequired, description, destinations }) => ({
            srtp: srtpAllowed,
            mtp: mtpRequired,
            description,
            to: destinations,
          })),
        ).toEqual(drawn.map((each) => ({ ...each, description: each.description.trim() })))
        expect(imported(project, { 'a.csv': text }).project).toBe(project)
      }),
      { numRuns: draws(500) },
    )
  })
})
