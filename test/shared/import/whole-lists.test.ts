import { describe, expect, it } from 'vitest'
import { clusterOfSources } from '../../../shared/drift/cluster-now'
import { driftReport } from '../../../shared/drift/drift-report'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { kitQueries } from '../../../shared/import/kit/queries'
import { readCluster } from '../../../shared/import/read-cluster'
import { answer } from '../../helpers/axl-answers'
import { plan } from '../../helpers/plan'
import { runSqlText } from '../../helpers/run-sql-text'

/** `LAST` was found, and is planned; whether it is still on the cluster depends on what was read. */
const mine = plan({
  sipTrunks: [{ name: 'T-0' }, { name: 'LAST' }],
  asFound: { takenOn: '2026-11-20', source: 'x', sipTrunks: [{ name: 'T-0' }, { name: 'LAST' }] },
})
const today = '2026-11-28'

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `T-${String(at)}`)
const page = (count: number, remark = ''): string =>
  answer(
    'listSipTrunk',
    names(count)
      .map((name) => `<sipTrunk><name>${name}</name></sipTrunk>`)
      .join(''),
  ) + remark
const remark = (from: number, count: number, most = 500): string =>
  `<!-- list page from ${String(from)}: ${String(count)} of at most ${String(most)} -->\n`
const sql = (statement: string, style = {}): string =>
  runSqlText(statement, ['name', 'description'], [['T-0', 'Site']], style)

/** What is known of the trunk that no source has. */
function said(...texts: string[]): string {
  const files = texts.map((text, at) => ({
    name: `${String(at)}.txt`,
    isFound: true,
    bytes: new TextEncoder().encode(text),
  }))
  const read = readCluster(mine, files, { newId: () => 'n', today, source: 'answers' })
  if (!read.ok) return expect.fail(read.failure.message)
  const { found, listed } = read.value
  const report = driftReport(evaluateWhole(mine, today), clusterOfSources(found, listed), 'sources')
  const isOf = ({ object }: { object: string }): boolean => object === 'LAST'
  const isGone = report.moved?.some((moved) => isOf(moved) && moved.kind === 'removed') ?? false
  const isMissing = report.differs.some((differs) => isOf(differs) && differs.kind === 'missing')
  const isUnread = report.notRead.some(isOf)
  expect([isGone, isUnread, report.coverage.notRead > 0]).toEqual([isMissing, !isMissing, true])
  return isMissing ? 'removed' : 'not read'
}

describe('what is missing in a list', () => {
  it('is gone where all pages of the kit are there, and only then', () => {
    expect(said(page(3, remark(0, 3)))).toBe('removed')
    expect(said(page(500, remark(0, 500)))).toBe('not read')
    expect(said(page(500, remark(0, 500)), page(2, remark(500, 2)))).toBe('removed')
    expect(said(page(2, remark(500, 2)))).toBe('not read')
    expect(said(page(500, remark(0, 500)), page(500, remark(1000, 12)))).toBe('not read')
    // CUCM found a page too large, and the kit asked for smaller ones.
    expect(said(page(500, remark(0, 500)), page(250, remark(500, 250, 250)), page(0, remark(750, 0, 250)))).toBe(
      'removed',
    )
  })

  it('is not read where the answer may be a page that was cut, whoever asked for it', () => {
    expect(said(page(3))).toBe('removed')
    expect(said(page(100))).toBe('not read')
    expect(said(page(500), page(500))).toBe('not read')
    expect(said(page(500), page(1))).toBe('removed')
  })

  it('is not read where the database was asked for some, or nobody knows for what', () => {
    const whole = kitQueries.find(({ name }) => name === 'trunks')?.sql ?? ''
    expect(said(sql(whole), page(1, remark(0, 1)))).toBe('removed')
    expect(said(sql(whole, { wrap: 80 }))).toBe('removed')
    expect(said(sql('select name, description from device'))).toBe('removed')
    expect(said(sql("select name, description from device where name like 'T%'"))).toBe('not read')
    expect(said(sql('select first 1 name, description from device'))).toBe('not read')
    expect(said(sql(whole, { hasPrompt: false }))).toBe('not read')
    const destinations = kitQueries.find(({ name }) => name === 'destinations')?.sql ?? ''
    expect(said(sql(destinations))).toBe('not read')
  })

  it('is not read where the pager still waits for a key', () => {
    const text = sql('select name, description from device').replace(/admin:\n$/u, '')
    expect(said(`${text}--More--`)).toBe('not read')
    expect(said(`${text}Press <enter> for 1 line, <space> for one page, or <q> to quit`)).toBe('not read')
  })

  it('is not read where neither an empty line nor the next prompt shows that the answer was there to its end', () => {
    const text = sql('select name, description from device')
    const rows = text.replace(/admin:\n$/u, '')
    const whole = [text, text.trimEnd(), `${rows}\n`, `${rows}\r\n\r\n`, `${rows}admin:run sql select`].map((each) =>
      said(each),
    )
    expect(whole).toEqual(whole.map(() => 'removed'))
    const cut = [rows, rows.trimEnd(), rows.replaceAll('\n', '\r\n'), rows.split('\n').slice(0, -2).join('\n')].map(
      (each) => said(each),
    )
    expect(cut).toEqual(cut.map(() => 'not read'))
  })

  it('of an answer of AXL to a query is gone only where the kit says which query it was', () => {
    const row = answer('executeSQLQuery', '<row><name>T-0</name><description>x</description></row>')
    expect(said(row)).toBe('not read')
    expect(said(`${row}<!-- query trunks -->\n`)).toBe('removed')
    expect(said(`${row}<!-- query destinations -->\n`)).toBe('not read')
  })
})
