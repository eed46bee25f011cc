import { describe, expect, it } from 'vitest'
import { objectName, panelOf } from '../../../renderer/navigation/panel'
import { placeAt } from '../../../shared/catalogue/field-at'
import { plan } from '../../helpers/plan'

const project = plan({
  sipTrunks: [{ name: 'A' }, { id: 'unnamed', name: '' }],
  mgcpGateways: [{ domainName: 'gw.example.com' }],
})
const panelAt = (path: string) => {
  const place = placeAt(path)
  return place && panelOf(place, project)
}

describe('the panel', () => {
  it.each([
    ['sipTrunks/A/srtpAllowed', { title: 'SRTP Allowed', about: 'SIP trunk A', object: 'sipTrunks/A' }],
    ['sipTrunks/A', { title: 'A', about: 'SIP trunk', object: 'sipTrunks/A' }],
    ['sipTrunks/unnamed', { title: '(no name)', about: 'SIP trunk', object: 'sipTrunks/unnamed' }],
    ['mgcpGateways/gw.example.com', { title: 'gw.example.com', about: 'MGCP gateway' }],
    ['cluster', { title: 'Cluster', about: 'CLUSTER', object: 'cluster' }],
    ['cluster/mixedMode', { title: 'Cluster Security Mode', object: 'cluster' }],
  ])('says of %s what it is', (path, content) => {
    expect(panelAt(path)).toMatchObject(content)
  })
  it('says nothing of what is no longer there', () => {
    expect(panelAt('sipTrunks/gone/srtpAllowed')).toBeNull()
  })
  it('an object is called by what its kind has for a name', () => {
    const names = [{ name: 'a' }, { domainName: 'b' }, { realm: 'c' }, { userid: 'd' }, {}].map(objectName)
    expect(names).toEqual(['a', 'b', 'c', 'd', ''])
  })
})
