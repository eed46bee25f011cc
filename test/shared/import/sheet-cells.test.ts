import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { newProject } from '../../../shared/plan/new-project'
import { became, imported } from '../../helpers/import'

const empty = newProject('Plan', '2026-11-28T00:00:00Z', () => '00000000-0000-4000-8000-000000000001')

describe('cells of spreadsheets', () => {
  it('FC-2: have numbers as languages part their thousands, and none that may be two is taken', () => {
    const portOf = (cell: string) => {
      const read = imported(empty, { 'a.csv': `Trunk;Address;Port\nT;10.1.1.1;${cell}\n` })
      const why = read.report.sources[0]?.items[0]?.refusedCells?.[0]?.why
      return why ?? read.project.sipTrunks[0]?.destinations[0]?.port
    }
    for (const cell of [
      '5061',
      '5,061',
      '5.061',
      '5 061',
      '5\u00a0061',
      "5'061",
      '5\u2019061',
      '5061.00',
      '5061,0',
      '\u200b5061',
    ])
      expect(portOf(cell), cell).toBe(5061)
    const remedy = 'Write it with digits only. Without it 10.1.1.1 is not taken.'
    for (const cell of ['5,000', '5.000', '10,000'])
      expect(portOf(cell), cell).toBe(`“${cell}” may be either of two numbers. ${remedy}`)
    for (const cell of ['5061.5', '5.06E+03', '50,61', '5,0610'])
      expect(portOf(cell), cell).toBe(`Destination Port is a whole number. ${remedy}`)
  })

  it('FC-2: have addresses as pages and URIs have them', () => {
    const of = (cell: string) =>
      imported(empty, { 'a.csv': `Trunk,Address\nT,${cell}\n` }).project.sipTrunks[0]?.destinations
    expect(of('\u200b10.1.1.1\u200b')).toEqual([{ address: '10.1.1.1', port: 5060 }])
    expect(of('sip:10.1.1.1:5061')).toEqual([{ address: '10.1.1.1', port: 5061 }])
    expect(of('sips:[2001:db8::1]:5061')).toEqual([{ address: '2001:db8::1', port: 5061 }])
    expect(of('sip:5061')).toEqual([{ address: 'sip', port: 5061 }])
  })

  it('FC-2: a port may stand beside what goes over it, and two of them are none', () => {
    const portOf = (cell: string) => {
      const read = imported(empty, { 'a.csv': `Trunk;Address;Port\nT;10.1.1.1;${cell}\n` })
      return read.project.sipTrunks[0]?.destinations[0]?.port ?? null
    }
    for (const cell of ['5061/tcp', 'TCP/5061', 'TLS 5061', '5061 (TLS)', 'tls:5061', 'Port 5061', 'SIPS 5061'])
      expect([cell, portOf(cell)]).toEqual([cell, 5061])
    for (const cell of ['5060/5061', '5060 -> 5061', 'TCP 5060 / TLS 5061', 'tls', 'tls5061x', '-5061', '5061 or so'])
      expect([cell, portOf(cell)]).toEqual([cell, null])
  })

  it('FC-2: no word that stands among addresses becomes a destination, and no parameter of a URI', () => {
    const of = (cell: string) => {
      const read = imported(empty, { 'a.csv': `Trunk\tAddress\nT\t"${cell}"\n` })
      const [refused] = read.report.sources[0]?.items[0]?.refusedCells ?? []
      return (
        refused?.why ?? read.project.sipTrunks[0]?.destinations.map(({ address, port }) => `${address} ${String(port)}`)
      )
    }
    expect(of('sip:sbc.example.com:5061;transport=tls;lr')).toEqual(['sbc.example.com 5061'])
    expect(of('sip:10.1.1.1;transport=tls, sip:10.1.1.2:5061;transport=tls')).toEqual([
      '10.1.1.1 5060',
      '10.1.1.2 5061',
    ])
    expect(of('10.1.1.1\n10.1.1.2')).toEqual(['10.1.1.1 5060', '10.1.1.2 5060'])
    expect(of('sbc-1 sbc-2')).toEqual(['sbc-1 5060', 'sbc-2 5060'])
    expect(of('sbc-1; 10.1.1.2')).toEqual(['sbc-1 5060', '10.1.1.2 5060'])
    for (const [cell, word] of [
      ['10.1.1.1 and 10.1.1.2', 'and'],
      ['10.1.1.1 port 5061', 'port'],
      ['10.1.1.1 (primary)', '(primary)'],
      ['10.1.1.1 5061', '5061'],
      ['10.1.1.0/24', '10.1.1.0/24'],
      ['10.1.1.1/10.1.1.2', '10.1.1.1/10.1.1.2'],
      ['transport=tls', 'transport=tls'],
    ])
      expect(of(cell ?? '')).toBe(`“${word ?? ''}” is no destination. Write address:port, and a semicolon between two.`)
    for (const cell of ['tbd', 'N/A', '?', '–', 'TBC'])
      expect(of(cell)).toBe(`“${cell}” says that nobody knows it yet. Give the address, or leave the cell empty.`)
  })

  it('PF-1: no profile is made for a cell that says that nobody knows it yet', () => {
    const sheet = 'Trunk;SIP Trunk Security Profile\nA;tbd\nB;TLS\nC;n/a\n'
    const read = imported(empty, { 'a.csv': sheet }, { create: true })
    expect(read.project.profiles.flatMap(({ predefined, name }) => (predefined ? [] : [name]))).toEqual(['TLS'])
    expect(
      read.report.sources[0]?.items.map(({ refusedCells = [] }) => refusedCells.map(({ value }) => value)),
    ).toEqual([['tbd'], [], ['n/a']])
  })

  it.each([
    [
      'German',
      'Gerätename;Typ;Ziel-IP;Zielport;Sicherheitsprofil;SRTP erlaubt;Standort;Betreiber',
      'SIP;WAHR',
      'Zwischensumme',
    ],
    [
      'French',
      'Nom du trunk;Protocole;Adresse IP;Port de destination;Profil de sécurité;SRTP autorisé;Commentaire;Opérateur',
      'SIP;VRAI',
      'Totaux',
    ],
    [
      'Spanish',
      'Nombre del trunk;Tipo;Dirección IP;Puerto;Perfil de seguridad;SRTP permitido;Descripción;Operador',
      'SIP;sí',
      'Suma',
    ],
  ])('FC-8: are taken as a person reads them where the heads are %s', (_, heads, cells, total) => {
    const [kind = '', yes = ''] = cells.split(';')
    const rows = [`T-1;${kind};10.1.1.1;5061/tcp;TLS;${yes};Süd;Telco`, `G-1;H.323;10.1.1.9;;;;;`, `${total};2;;;;;;`]
    const read = imported(empty, { 'a.csv': `Liste 2026;;;;;;;\n${heads}\n${rows.join('\n')}\n` }, { create: true })
    const { sipTrunks, h323Devices, profiles, farEnds } = read.project
    const profile = profiles.find(({ name }) => name === 'TLS')
    expect(sipTrunks).toMatchObject([
      {
        ...{ name: 'T-1', securityProfileId: profile?.id, srtpAllowed: true, description: 'Süd' },
        destinations: [{ address: '10.1.1.1', port: 5061 }],
      },
    ])
    expect(h323Devices).toMatchObject([{ name: 'G-1', kind: 'H.323 Gateway', address: '10.1.1.9' }])
    expect(farEnds).toMatchObject([{ owner: 'Telco' }])
    expect(became(read).map((line) => line.split(' ')[0])).toEqual(['skipped', 'added', 'added', 'skipped'])
  })

  it('are read in UTF-16 without its mark, too', () => {
    const text = 'Trunk\tAddress\r\nSIP-Zürich\t10.1.1.1\r\n'
    for (const bytes of [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()])
      expect(imported(empty, { 'a.txt': bytes }).project.sipTrunks).toMatchObject([{ name: 'SIP-Zürich' }])
  })

  it('FC-2: an address whose port is refused is not taken to the port of SIP, which nobody wrote', () => {
    const heads = 'Trunk Name,Dest IP,Port'
    for (const port of ['5o61', '70000', '#REF!']) {
      const { project, report } = imported(empty, { 'a.csv': `${heads}\nSIP-A,10.1.1.1,${port}\n` }, { as: 'both' })
      expect(report.sources[0]?.items[0]?.refusedCells).toMatchObject([
        { column: 'Port', value: port, why: expect.stringMatching(/ Without it 10\.1\.1\.1 is not taken\.$/u) },
      ])
      expect([project.sipTrunks, project.asFound?.sipTrunks]).toMatchObject([
        [{ name: 'SIP-A', destinations: [] }],
        [{ name: 'SIP-A', destinations: null }],
      ])
    }
    const rows = [`${heads},Description`, 'SIP-A,10.1.1.1,5061,HQ', 'SIP-A,10.1.1.2,5o61,HQ', 'SIP-B,10.1.1.3,5061,']
    const several = imported(empty, { 'a.csv': rows.join('\n') })
    expect(several.project.sipTrunks).toMatchObject([
      { name: 'SIP-A', description: 'HQ', destinations: [] },
      { name: 'SIP-B', destinations: [{ address: '10.1.1.3', port: 5061 }] },
    ])
    expect(became(several)).toEqual([
      expect.stringContaining('added'),
      expect.stringMatching(/^(?:unchanged|changed)/u),
      expect.stringContaining('added'),
    ])
  })

  it('FC-2: a port without an address is refused, whether its row or the whole sheet has none', () => {
    const refused = (text: string) => {
      const { items = [] } = imported(empty, { 'a.csv': text }).report.sources[0] ?? {}
      return items.map(({ refusedCells = [] }) => refusedCells.map(({ column, value, why }) => [column, value, why]))
    }
    expect(refused('Trunk Name,Port,SRTP Allowed\nSIP-A,5061,x\nSIP-B,,x\n')).toEqual([
      [
        [
          'Port',
          '5061',
          expect.stringMatching(/^No column has the address .* Give the destination as address:port\.$/u),
        ],
      ],
      [],
    ])
    expect(refused('Trunk Name,Dest IP,Port\nSIP-A,,5061\nSIP-B,10.1.1.1,5061\n')).toEqual([
      [['Port', '5061', expect.stringMatching(/^The row has no address /u)]],
      [],
    ])
  })

  it('PF-1: make a profile that trunks were found with as the one that is on the cluster, and else a new one', () => {
    const sheet = { 'a.csv': 'Trunk Name,Dest IP,Port,Security Profile\nSIP-A,10.1.1.1,5061,TLS-A\n' }
    const made = (as: 'both' | 'plan') => {
      const { project } = imported(empty, sheet, { as, create: true })
      const told = evaluateWhole(project, '2026-11-28').findings.filter(({ rule }) => rule === 'PF-1')
      return [project.profiles.at(-1), told.length]
    }
    expect(made('both')).toMatchObject([{ name: 'TLS-A', asFoundName: 'TLS-A' }, 0])
    expect(made('plan')).toMatchObject([{ name: 'TLS-A', asFoundName: null }, 0])
  })
})
