import { describe, expect, it } from 'vitest'
import { pageOf, reviewTabs, type Page } from '../../../renderer/navigation/pages'

describe('the page of a path', () => {
  it.each<[path: string, page: Page]>([
    ['cluster', 1],
    ['cluster/mixedMode', 1],
    ['sipTrunks/a', 1],
    ['sipTrunks/a/description', 1],
    ['sipTrunks/a/destinations/0/port', 3],
    ['sipTrunks/a/securityProfileId', 3],
    ['sipTrunks/a/sipRealmId', 3],
    ['sipTrunks/a/destinations', 3],
    ['sipTrunks/a/srtpAllowed', 5],
    ['h323Devices/a/software', 1],
    ['h323Devices/a/mtpRequired', 5],
    ['mgcpGateways/a/srtp', 1],
    ['profiles/a/incomingPort', 2],
    ['applicationUsers/a/userid', 3],
    ['sipRealms/a', 3],
    ['asFound', 4],
    ['checklist/step-3/x', 'review'],
    ['waivers', 'review'],
  ])('%s is edited on page %s', (path, page) => {
    expect(pageOf(path)).toBe(page)
  })
  it('what is on no page has none', () => {
    expect([pageOf('name'), pageOf(''), pageOf('nothing/of/this')]).toEqual([null, null, null])
  })
  it('the parts of the review have labels of their own', () => {
    expect(new Set(reviewTabs.map(({ label }) => label)).size).toBe(reviewTabs.length)
  })
})
