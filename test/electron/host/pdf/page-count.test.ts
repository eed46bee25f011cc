import { expect, it } from 'vitest'
import { sheets, type } from '../../../../electron/host/pdf/sheet'
import { checklistDocumentOf, printed, printedExample } from '../../../helpers/pdf'
import { plan } from '../../../helpers/plan'

/** One trunk to a gateway: TLS and SRTP, from what was found. */
const oneTrunk = plan({
  cluster: { nodes: [{ name: 'pub', address: '10.0.0.1', publisher: true }] },
  profiles: [{ name: 'TLS', securityMode: 'Encrypted', x509SubjectName: 'gw.example.com' }],
  sipTrunks: [
    {
      ...{ name: 'A', securityProfileId: 'TLS', srtpAllowed: true },
      farEnd: { kind: 'IOS XE', srtp: 'yes' },
      destinations: [{ address: '10.0.0.9', port: 5061 }],
    },
  ],
  asFound: { profiles: [], sipTrunks: [{ name: 'A', securityProfileName: 'Non Secure' }] },
})

it('the checklist of the worked example has at most 37 pages, and 39 on the shorter paper', () => {
  expect(printedExample('a4').pages).toBeLessThanOrEqual(37)
  expect(printedExample('letter').pages).toBeLessThanOrEqual(39)
})

it('that of one trunk at most 9, that of an empty plan one', () => {
  expect(printed(checklistDocumentOf(oneTrunk)).pages).toBeLessThanOrEqual(9)
  expect(printed(checklistDocumentOf(plan())).pages).toBe(1)
})

it('no unit of a SIP trunk in the worked example is taller than a page and a half', () => {
  const { lines } = printedExample()
  const { top, floor } = sheets.a4
  const all = lines.filter(({ y }) => y >= top && y <= floor)
  const starts = all.flatMap(({ size }, at) => (size === type.unit.size || size === type.title.size ? [at] : []))
  const tall = starts.flatMap((start, at) => {
    const own = all.slice(start, starts[at + 1])
    const isTrunk = own[0]?.size === type.unit.size && /SIP trunk/.test(`${all[start - 1]?.text} ${own[1]?.text}`)
    if (!isTrunk) return []
    const pages = [...new Set(own.map(({ page }) => page))].map((page) => {
      const heights = own.filter((line) => line.page === page).map(({ y }) => y)
      return Math.max(...heights) - Math.min(...heights) + type.line.lead
    })
    return [pages.reduce((sum, height) => sum + height, 0) / (floor - top)]
  })
  expect(tall.length).toBeGreaterThan(8)
  expect(Math.max(...tall)).toBeLessThanOrEqual(1.5)
})
