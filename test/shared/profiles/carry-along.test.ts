import { describe, expect, it } from 'vitest'
import type { Project } from '../../../shared/plan/project'
import { carriedAlong, carriesAlong, usualPort } from '../../../shared/profiles/carry-along'
import { plan, type PlanParts } from '../../helpers/plan'

const profiles: PlanParts['profiles'] = [{ name: 'CLEAR' }, { name: 'TLS', securityMode: 'Encrypted' }]
const at = (...ports: number[]) => ports.map((port, index) => ({ address: `192.0.2.${String(index + 1)}`, port }))
const planOf = (trunk: Partial<Project['sipTrunks'][number]>, parts: PlanParts = {}): Project =>
  plan({ profiles, sipTrunks: [{ name: 'T', securityProfileId: 'CLEAR', ...trunk }], ...parts })

/** The destinations that the trunk gets when this of it changes; null where they stay. */
function carried(before: Project, change: Partial<Project['sipTrunks'][number]>, typed: string[] = []) {
  const after = { ...before, sipTrunks: before.sipTrunks.map((trunk) => ({ ...trunk, ...change })) }
  const [trunk] = carriedAlong(before, after, new Set(typed))
  return trunk?.destinations ?? null
}
const profileId = (project: Project, name: string) => project.profiles.find((each) => each.name === name)?.id ?? null

describe('FC-2, FC-3: a profile that is chosen carries the port of the destinations', () => {
  const before = planOf({ destinations: at(5060, 5060, 5070) })
  const toTls = { securityProfileId: profileId(before, 'TLS') }

  it('from 5060 to 5061 with TLS, and leaves a port that somebody chose', () => {
    expect(carried(before, toTls)).toEqual(at(5061, 5061, 5070))
    expect(carried(planOf({ destinations: at(5061) }), toTls)).toBeNull()
    expect(carried(planOf({ destinations: at(5060), securityProfileId: null }), toTls)).toEqual(at(5061))
  })

  it('and back with a profile that sends TCP', () => {
    const tls = planOf({ securityProfileId: 'TLS', destinations: at(5061, 5060) })
    expect(carried(tls, { securityProfileId: profileId(tls, 'CLEAR') })).toEqual(at(5060, 5060))
    expect(carried(tls, { securityProfileId: null })).toEqual(at(5060, 5060))
  })

  it('but not an SRV name, nor destinations that were entered in the same step, nor where the transport stays', () => {
    expect(carried(planOf({ destinations: at(5060), destAddrIsSrv: true }), toTls)).toBeNull()
    expect(carried(before, toTls, ['T'])).toBeNull()
    expect(carried(before, { name: 'U' })).toBeNull()
  })

  it('when the profile itself turns to TLS, on every trunk that has it', () => {
    const two = plan({
      profiles,
      sipTrunks: ['A', 'B', 'C'].map((name) => ({
        name,
        securityProfileId: name === 'C' ? 'TLS' : 'CLEAR',
        destinations: at(5060),
      })),
    })
    const turned = two.profiles.map((each) =>
      each.name === 'CLEAR' ? { ...each, outgoingTransport: 'TLS' as const } : each,
    )
    expect(
      carriedAlong(two, { ...two, profiles: turned }).map(({ name, destinations }) => [name, destinations]),
    ).toEqual([
      ['A', at(5061)],
      ['B', at(5061)],
    ])
  })
})

describe('a far end that is chosen', () => {
  const farEnds = [{ name: 'CUBE', hosts: [{ address: '192.0.2.1' }, { address: '' }, { address: '192.0.2.2' }] }]

  it('gives its addresses to a trunk that has none, with the port of its profile', () => {
    expect(carried(planOf({ destinations: [] }, { farEnds }), { farEndId: 'CUBE' })).toEqual(at(5060, 5060))
    expect(carried(planOf({ securityProfileId: 'TLS', destinations: [] }, { farEnds }), { farEndId: 'CUBE' })).toEqual(
      at(5061, 5061),
    )
  })

  it('leaves destinations that are there, and gives none where it has none', () => {
    expect(carried(planOf({ destinations: at(5070) }, { farEnds }), { farEndId: 'CUBE' })).toBeNull()
    expect(carried(planOf({ destinations: [] }, { farEnds: [{ name: 'CUBE' }] }), { farEndId: 'CUBE' })).toBeNull()
    expect(carried(planOf({ farEndId: 'CUBE', destinations: [] }, { farEnds }), { name: 'U' })).toBeNull()
  })
})

it('only what is sent decides: the port of a profile that sends UDP is 5060', () => {
  expect([
    usualPort(undefined),
    usualPort({ outgoingTransport: 'UDP' }),
    usualPort({ outgoingTransport: 'TLS' }),
  ]).toEqual([5060, 5060, 5061])
  expect([
    carriesAlong('sipTrunks', 'name'),
    carriesAlong('profiles', 'farEndId'),
    carriesAlong('sipTrunks', 'farEndId'),
  ]).toEqual([false, false, true])
})
