import { expect, it } from 'vitest'
import { sheets, type } from '../../../../electron/host/pdf/sheet'
import { checklistDocumentOf, printed, printedExample } from '../../../helpers/pdf'
import type { Project } from '../../../../shared/plan/project'
import { plan } from '../../../helpers/plan'

interface Kind {
  /** Which of them go to a gateway of IOS XE. */
  isIos: (number: number) => boolean
  /** Each has a profile of its own. */
  areApart?: true
}

/** Trunks that go to TLS and SRTP, from what was found: each of its own far end, every third one a gateway of IOS XE. */
function trunks(count: number, { isIos, areApart }: Kind = { isIos: (number) => number % 3 === 1 }): Project {
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  const name = (number: number): string => `SIP-TRUNK-${String(number).padStart(2, '0')}`
  const profile = (number: number): string => `TLS-${String(number)}`
  const destinations = (number: number, port: number) => [{ address: `10.0.1.${String(number)}`, port }]
  return plan({
    cluster: {
      nodes: [
        { name: 'pub', address: '10.0.0.1', publisher: true },
        { name: 'sub1', address: '10.0.0.2' },
      ],
    },
    profiles: (areApart ? numbers : [0]).map((number) => ({
      ...{ name: profile(number), securityMode: 'Encrypted', x509SubjectName: `gw${String(number)}.example.com` },
    })),
    sipTrunks: numbers.map((number) => ({
      ...{
        name: name(number),
        securityProfileId: profile(areApart ? number : 0),
        srtpAllowed: true,
        wave: Math.ceil(number / 12),
      },
      farEnd: { kind: isIos(number) ? 'IOS XE' : 'SBC', srtp: 'yes', name: `gw${String(number)}.example.com` },
      destinations: destinations(number, 5061),
    })),
    asFound: {
      profiles: [],
      sipTrunks: numbers.map((number) => ({
        ...{ name: name(number), securityProfileName: 'Non Secure', destAddrIsSrv: false },
        destinations: destinations(number, 5060),
      })),
    },
  })
}

it('the checklist of the worked example has at most 30 pages, and 33 on the shorter paper', () => {
  expect(printedExample('a4').pages).toBeLessThanOrEqual(30)
  expect(printedExample('letter').pages).toBeLessThanOrEqual(33)
})

it.each([
  [0, 1],
  [1, 7],
  [12, 20],
  [60, 72],
])('that of %i trunks has at most %i pages', (count, most) => {
  expect(printed(checklistDocumentOf(count === 0 ? plan() : trunks(count))).pages).toBeLessThanOrEqual(most)
})

const each = (): boolean => true
const none = (): boolean => false

it.each<[string, number, Kind, number]>([
  ['without a gateway that is configured', 60, { isIos: none }, 70],
  ['each to a gateway of its own', 12, { isIos: each }, 21],
  ['each to a gateway of its own', 60, { isIos: each }, 76],
  ['each with a profile of its own', 60, { isIos: none, areApart: true }, 75],
  ['each with a gateway and a profile of its own', 60, { isIos: each, areApart: true }, 82],
])('%s, %i trunks', (_, count, kind, most) => {
  expect(printed(checklistDocumentOf(trunks(count, kind))).pages).toBeLessThanOrEqual(most)
})

/** Name of the unit and head of the group, which come again where a unit goes on on another page, as parts of a page. */
const again = 0.08

it('no unit of one SIP trunk in the worked example is taller than a page', () => {
  const { lines } = printedExample()
  const { top, floor } = sheets.a4
  const all = lines.filter(({ y }) => y >= top && y <= floor)
  const starts = all.flatMap(({ size }, at) => (size === type.unit.size || size === type.title.size ? [at] : []))
  const tall = starts.flatMap((start, at) => {
    const own = all.slice(start, starts[at + 1])
    const isTrunk = own[0]?.size === type.unit.size && /SIP trunk(?!s)/.test(`${all[start - 1]?.text} ${own[1]?.text}`)
    if (!isTrunk) return []
    const pages = [...new Set(own.map(({ page }) => page))].map((page) => {
      const heights = own.filter((line) => line.page === page).map(({ y }) => y)
      return Math.max(...heights) - Math.min(...heights) + type.line.lead
    })
    const whole = pages.reduce((sum, height) => sum + height, 0) / (floor - top)
    return [whole - (pages.length - 1) * again]
  })
  expect(tall.length).toBeGreaterThan(8)
  expect(Math.max(...tall)).toBeLessThanOrEqual(1)
})
