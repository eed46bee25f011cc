import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newProject } from '../../../shared/plan/new-project'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { answer } from '../../helpers/axl-answers'
import { draws } from '../../helpers/draws'
import { tried } from '../../helpers/import'
import { runSqlText } from '../../helpers/run-sql-text'

const empty = newProject('Plan', '2026-11-28T00:00:00Z', () => '00000000-0000-4000-8000-000000000001')
const destinations =
  '<destinations><destination><addressIpv4>192.0.2.1</addressIpv4><port>5060</port></destination></destinations>'

/** One text for each reader. */
const texts = [
  answer(
    'getSipTrunk',
    `<sipTrunk uuid="{1}"><name>T</name><description>D &amp; x</description>${destinations}</sipTrunk>`,
  ),
  answer('executeSQLQuery', '<row><trunk>A</trunk><srtpallowed>t</srtpallowed></row>'),
  runSqlText(
    'select trunk, address from siptrunkdestination',
    ['trunk', 'address', 'port'],
    [['A', '192.0.2.1', '5060']],
    { wrap: 20 },
  ),
  'Titles;;\n\nTrunk Name;Dest IP;Port (TCP);SRTP\nA;192.0.2.1;5061;x\n"B ""q""";[2001:db8::1]:5061;;\nTotal;;;\n',
  'Name\tType\tSRTP\tFar end\nA\tSIP\tyes\tSBC\nB\tMGCP\tno\t\n192.0.2.1\tH.323\tja\t\n',
  'GW#show running-config\nversion 17.9\nhostname GW\ninterface Gi0\n ip address 192.0.2.1 255.255.255.0\nmgcp\nend\n' +
    'GW#show version\nCisco IOS XE Software, Version 17.09.04a\nGW uptime is 3 weeks\n',
]
const pieces = [
  ...['<', '>', '"', '\0', '\n', '\r', ';', ',', '\t', '====', 'admin:run sql ', '\ud800', '\u202e', '__proto__'],
  ...['&a;', ']]>', '<!--', 'NULL', 'x'.repeat(200)],
]

const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 40 }), fc.constantFrom('', ...pieces))
const options = fc.record({ as: fc.constantFrom(null, 'found', 'plan', 'both'), create: fc.boolean() } as const)

it('a source that was damaged anyhow gets a plain answer, and what is taken of it makes a plan that opens', () => {
  const property = fc.property(
    fc.constantFrom(...texts),
    fc.array(change, { maxLength: 6 }),
    options,
    (text, changes, how) => {
      const damaged = changes.reduce((now, [where, length, piece]) => {
        const at = Math.floor(where * now.length)
        return now.slice(0, at) + piece + now.slice(at + length)
      }, text)
      const result = tried(empty, { a: damaged }, how, false)
      if (!result.ok) {
        expect(result.failure.remedy).not.toBe('')
        return
      }
      const { project, report } = result.value
      for (const { rows, items, taken, refused } of report.sources)
        expect([rows, rows]).toEqual([items.length, taken + refused])
      expect(readProject(writeProject(project))).toMatchObject({ ok: true })
    },
  )
  fc.assert(property, { numRuns: draws(3000) })
})
