import { describe, expect, it } from 'vitest'
import { imported } from '../../helpers/import'
import { plan } from '../../helpers/plan'

const project = plan({
  sipTrunks: [{ name: 'A' }],
  asFound: {
    sipTrunks: [{ name: 'A' }, { name: 'B' }, { name: 'C' }],
    applicationUsers: [{ userid: 'app' }],
    sipRealms: [],
  },
})
const table = (statement: string, ...rows: string[]) =>
  [`admin:run sql ${statement}`, 'name', '====', ...rows, '', 'admin:'].join('\n')
const trunksOf = (...rows: string[]) => table('select name from device where tkmodel = 131', ...rows)
const wholeOf = (...rows: string[]) => table('select name from device', ...rows)
const listed = (names: readonly string[], more = '') =>
  `<listSipTrunkResponse><return>${names.map((name) => `<sipTrunk><name>${name}</name></sipTrunk>`).join('')}</return></listSipTrunkResponse>${more}`
const gone = (contents: Record<string, string>, ...more: [Parameters<typeof imported>[2]?]) =>
  imported(project, contents, ...more).report.gone

describe('what was found before and is not there any more', () => {
  it('is said where its list was read whole, and stays in what was found', () => {
    const taken = imported(project, { a: listed(['a', 'D']) })
    expect(taken.report.gone).toEqual([
      { list: 'sipTrunks', object: 'B' },
      { list: 'sipTrunks', object: 'C' },
    ])
    expect(taken.project.asFound?.sipTrunks.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D'])
    expect(gone({ a: wholeOf('A', 'C') })).toEqual([{ list: 'sipTrunks', object: 'B' }])
  })

  it.each<[string, Record<string, string>]>([
    ['a query asked for some', { a: trunksOf('A') }],
    [
      'one trunk was asked for',
      { a: '<getSipTrunkResponse><return><sipTrunk><name>A</name></sipTrunk></return></getSipTrunkResponse>' },
    ],
    ['a page is missing', { a: listed(['A'], '<!-- list page from 0: 1 of at most 1 -->') }],
    ['a person wrote it', { 'a.csv': 'Trunk Name;MTP Required\nA;t\n' }],
    [
      'other pages have the rest',
      {
        a: listed(['A', 'B'], '<!-- list page from 0: 2 of at most 2 -->'),
        b: listed(['C'], '<!-- list page from 2: 1 of at most 2 -->'),
      },
    ],
  ])('is not where %s', (_, contents) => {
    expect(gone(contents)).toEqual([])
  })

  it('is not where an answer is taken into the plan alone', () => {
    expect(gone({ a: listed(['A']) }, { as: 'plan' })).toEqual([])
  })
})
