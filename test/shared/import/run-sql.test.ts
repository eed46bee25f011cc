import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newProject } from '../../../shared/plan/new-project'
import type { Project } from '../../../shared/plan/project'
import { draws } from '../../helpers/draws'
import { became, imported } from '../../helpers/import'
import { runSqlText, type TerminalStyle } from '../../helpers/run-sql-text'

const empty = newProject('Plan', '2026-11-28T00:00:00Z', () => '00000000-0000-4000-8000-000000000001')
const found = (text: string): Project['asFound'] => imported(empty, { 'answer.txt': text }).project.asFound

describe('answers of run sql', () => {
  it('are cut by the widths of their columns, as values hold blanks; NULL is not known, and of a text it is empty', () => {
    const text =
      'admin:run sql select name,description,srtpallowed,mtprequired from device\n\n' +
      'name                  description           srtpallowed mtprequired\n' +
      '===================== ===================== =========== ===========\n' +
      'TRUNK-A               Carrier, main site    t           f\n' +
      'TRUNK B               NULL                  f           NULL\n\nadmin:'
    const read = imported(empty, { 'a.txt': text })
    expect(read.report.sources).toMatchObject([{ kind: 'Answer of run sql of devices', rows: 2 }])
    expect(read.report.sources[0]?.items.map(({ place }) => place)).toEqual(['line 5', 'line 6'])
    expect(read.project.asFound?.sipTrunks).toMatchObject([
      { name: 'TRUNK-A', description: 'Carrier, main site', srtpAllowed: true, mtpRequired: false },
      { name: 'TRUNK B', description: '', srtpAllowed: false, mtpRequired: null },
    ])
  })

  it('tell of profiles by the names of the database; its numbers are no names, and such a cell is refused', () => {
    const columns = [
      'name',
      'mode',
      'intransport',
      'tktransport_out',
      'digestauthall',
      'incomingport',
      'aclallowreplace',
    ]
    const text = runSqlText('select … from securityprofile sp', columns, [
      ['TLS', 'Encrypted', 'TLS', 'TLS', 'f', '5061', 't'],
      ['OLD', '1', 'TCP+UDP', 'TCP', 'f', '5060', 'f'],
    ])
    const read = imported(empty, { 'a.txt': text })
    expect(read.project.asFound?.profiles).toMatchObject([
      {
        name: 'TLS',
        securityMode: 'Encrypted',
        outgoingTransport: 'TLS',
        incomingPort: 5061,
        allowReplaceHeader: true,
      },
      { name: 'OLD', securityMode: null, incomingPort: 5060 },
    ])
    expect(read.report.sources[0]?.items[1]?.refusedCells).toEqual([
      {
        column: 'mode',
        value: '1',
        why: 'It is a number of the database. Ask for its name, as the queries of the kit do.',
      },
    ])
  })

  it('give a trunk all its destinations, in the order of sortorder, though each has a row of its own', () => {
    const rows = [
      ['TRUNK-A', '192.0.2.2', '5061', '2'],
      ['TRUNK-B', '192.0.2.9', '5060', '1'],
      ['TRUNK-A', '192.0.2.1', '5060', '1'],
    ]
    const text = runSqlText('select … from siptrunkdestination d', ['trunk', 'address', 'port', 'sortorder'], rows)
    const read = imported(empty, { 'a.txt': text })
    expect(became(read)).toEqual(['added sipTrunks TRUNK-A', 'added sipTrunks TRUNK-B', 'unchanged sipTrunks TRUNK-A'])
    expect(read.project.asFound?.sipTrunks[0]?.destinations).toEqual([
      { address: '192.0.2.1', port: 5060 },
      { address: '192.0.2.2', port: 5061 },
    ])
  })

  it('FC-2: a host name with the port 0 is an SRV name, which no other destination has', () => {
    const rows = [
      ['TRUNK-A', '_sip._tcp.example.com', '0'],
      ['TRUNK-B', 'sbc.example.com', '5061'],
    ]
    const text = runSqlText('select … from siptrunkdestination d', ['trunk', 'address', 'port'], rows)
    const { project } = imported(empty, { 'a.txt': text })
    expect(project.asFound?.sipTrunks.map(({ destAddrIsSrv }) => destAddrIsSrv)).toEqual([true, null])
    expect(project.sipTrunks.map(({ destAddrIsSrv }) => destAddrIsSrv)).toEqual([true, false])
  })

  it('of a whole session are one source each, in any order, with pages and messages between them', () => {
    const session = [
      runSqlText('select name from processnode', ['name'], [['EnterpriseWideData'], ['cucm-pub'], ['192.0.2.11']], {
        pagesAfter: 2,
      }),
      runSqlText(
        'select paramname,paramvalue from processconfig where tkservice = 11',
        ['paramname', 'paramvalue'],
        [
          ['ClusterSecurityMode', '1'],
          ['ClusterID', 'CLUSTER-1'],
          ['LdapPassword', 'S3cret'],
        ],
      ),
      'admin:run sql select realm,userid from siprealm\nNo records found\nadmin:run sql select x from nowhere\nThe specified table (nowhere) is not in the database.\n',
      'admin:show version active\nActive Master Version: 14.0.1.13900-155\n',
      runSqlText('select name,acloodrefer from applicationuser', ['name', 'acloodrefer'], [['app', 't']]),
    ].join('')
    const read = imported(empty, { 'session.log': session })
    expect(became(read)).toEqual([
      'skipped nodes EnterpriseWideData It is no node.',
      expect.stringMatching(/^added nodes cucm-pub /u),
      expect.stringMatching(/^added nodes 192\.0\.2\.11 /u),
      'added parameters ClusterSecurityMode',
      'added parameters ClusterID',
      'skipped parameters LdapPassword It may be a secret: nothing of it is kept.',
      'skipped   CUCM answered with no table: The specified table (nowhere) is not in the database.',
      'added applicationUsers app',
    ])
    const { asFound, cluster } = read.project
    expect(asFound).toMatchObject({
      sipRealms: [],
      applicationUsers: [{ userid: 'app', acceptOutOfDialogRefer: true }],
    })
    expect(asFound?.parameters).toEqual({ ClusterSecurityMode: '1', ClusterID: 'CLUSTER-1' })
    expect(cluster.name).toBe('CLUSTER-1')
    expect(JSON.stringify(read)).not.toContain('S3cret')
  })

  it('that tell of nothing known are named, with their columns', () => {
    const read = imported(empty, {
      'a.txt': runSqlText('select pkid,datetimestamp from css', ['pkid', 'datetimestamp'], [['1', '2']]),
      't.txt': runSqlText('select name,description from device', ['name', 'description'], [['T', 'D']]),
    })
    expect(read.report.sources[0]).toMatchObject({
      columns: [
        { header: 'pkid', field: null },
        { header: 'datetimestamp', field: null },
      ],
      items: [{ became: 'skipped' }],
    })
  })

  it('are read as they were printed, however a terminal broke them', () => {
    const cell = fc.constantFrom('Carrier', 'a', 'main site, Leeds', 'Zürich', 'x'.repeat(60), 'SBC 1  two blanks')
    const row = fc.record({
      description: fc.option(cell),
      srtp: fc.constantFrom('t', 'f'),
      mtp: fc.constantFrom('t', 'f'),
      profile: cell,
    })
    const style: fc.Arbitrary<Partial<TerminalStyle>> = fc.record({
      wrap: fc.constantFrom(0, 80, 132),
      keepsBlanks: fc.boolean(),
      hasPrompt: fc.boolean(),
      lineEnd: fc.constantFrom('\n', '\r\n'),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), style, (drawn, terminal) => {
        const columns = ['trunk', 'description', 'securityprofile', 'srtpallowed', 'mtprequired']
        const rows = drawn.map(({ description, srtp, mtp, profile }, at) => [
          `TRUNK-${String(at)}`,
          description,
          profile,
          srtp,
          mtp,
        ])
        const text = runSqlText(
          'select d.name as trunk, d.description, p.name as securityprofile, d.srtpallowed, d.mtprequired from device d inner join securityprofile p on p.pkid = d.fksecurityprofile',
          columns,
          rows,
          terminal,
        )
        expect(
          found(text)?.sipTrunks.map(({ name, description, securityProfileName, srtpAllowed, mtpRequired }) => [
            name,
            description,
            securityProfileName,
            srtpAllowed,
            mtpRequired,
          ]),
        ).toEqual(
          drawn.map(({ description, srtp, mtp, profile }, at) => [
            `TRUNK-${String(at)}`,
            description ?? '',
            profile,
            srtp === 't',
            mtp === 't',
          ]),
        )
      }),
      { numRuns: draws(1000) },
    )
  })

  it('with long rows are read at any width, though what stands last in a row is blank', () => {
    const columns = [
      'profile',
      'description',
      'mode',
      'digestauthall',
      'incomingport',
      'aclallowreplace',
      'x509subjectname',
    ]
    const word = fc.constantFrom('Carrier', 'a', 'main site, Leeds', 'SBC of Wien 1', 'x'.repeat(50))
    const row = fc.record({
      description: fc.oneof(word, fc.constant('')),
      digest: fc.constantFrom('t', 'f'),
      port: fc.constantFrom('5060', '5061'),
      replaces: fc.constantFrom('t', 'f'),
      names: fc.constantFrom(null, '', 'sbc.example.com', `${'sbc-1.example.com,'.repeat(9)}sbc-2.example.com`),
    })
    const widths = fc.integer({ min: 79, max: 160 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), widths, fc.boolean(), (drawn, wrap, trimsPieces) => {
        const rows = drawn.map((each, at) => [
          `PROFILE ${String(at)}`,
          each.description,
          ...['Encrypted', each.digest, each.port, each.replaces, each.names],
        ])
        const text = runSqlText(
          'select sp.name as profile, sp.description, dsm.name as mode, sp.digestauthall, sp.incomingport, sp.aclallowreplace, sp.x509subjectname from securityprofile sp left outer join typedevicesecuritymode dsm on dsm.enum = sp.tkdevicesecuritymode',
          columns,
          rows,
          { wrap, trimsPieces },
        )
        expect(
          found(text)?.profiles.map((profile) => [
            ...[profile.name, profile.description, profile.digestAuthentication, profile.incomingPort],
            ...[profile.allowReplaceHeader, profile.x509SubjectName],
          ]),
        ).toEqual(
          drawn.map((each, at) => [
            ...[`PROFILE ${String(at)}`, each.description, each.digest === 't', Number(each.port)],
            ...[each.replaces === 't', each.names ?? ''],
          ]),
        )
      }),
      { numRuns: draws(1000) },
    )
  })

  it('whose lines break between two columns lose no row and make none up', () => {
    const columns = [
      'userid',
      'acloodrefer',
      'aclpresencesubscription',
      'aclunsolicitednotification',
      'aclallowreplace',
    ]
    const rows = [
      ['CCMAdministrator', 'f', 'f', 'f', 'f'],
      ['unity-user', 't', 't', 't', 't'],
    ]
    for (const trimsPieces of [false, true]) {
      const text = runSqlText('select name as userid from applicationuser', columns, rows, { wrap: 80, trimsPieces })
      expect(found(text)?.applicationUsers).toMatchObject([
        { userid: 'CCMAdministrator', allowReplaceHeader: false },
        { userid: 'unity-user', allowReplaceHeader: true },
      ])
    }
  })
})
