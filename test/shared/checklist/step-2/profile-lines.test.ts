import { describe, expect, it } from 'vitest'
import { checklist } from '../../../helpers/checklist'
import type { PlanParts } from '../../../helpers/plan'

const added = { name: 'NEW', securityMode: 'Encrypted' } as const
const known = { name: 'OLD', asFoundName: 'OLD', incomingPort: 5070 } as const
const onOld = { name: 'A', securityProfileId: 'OLD' }
const found = (parts: PlanParts = {}) =>
  checklist({
    profiles: [known],
    sipTrunks: [onOld],
    asFound: { profiles: [{ name: 'OLD' }], sipTrunks: [{ name: 'A', securityProfileName: 'OLD' }] },
    ...parts,
  })
const idsOf = (ids: readonly string[], profile: string) =>
  ids.flatMap((id) => (id.startsWith(`step2/profiles/${profile}/`) ? [id.slice(16 + profile.length)] : []))

const menu = 'System › Security › SIP Trunk Security Profile'

describe('a profile that the plan adds', () => {
  const list = checklist({ profiles: [added] })

  it('S2-1, S2-2, S2-3: is added in one line, by the menu of CUCM', () => {
    const line = list.line('step2/profiles/NEW/values')
    expect(line.action).toBe('Add the profile, enter these, save')
    expect(line.goTo).toBe(`${menu} › Add New`)
    expect(line.see).toBe('It stands in the list; every other field keeps its default (N4).')
    expect(line.evidence).toBe('screen shot')
    expect(line.register).toEqual(['S2-1', 'S2-2', 'S2-3', 'S2-5', 'PF-3', 'PF-21', 'PF-23'])
  })

  it('S2-5: is saved, with a way back', () => {
    const line = list.line('step2/profiles/NEW/values')
    expect(line.action).toMatch(/, save$/)
    expect(list.line('rollback/profiles/NEW').action).toBe('Delete the profile, once no trunk has it')
    expect(line.undo).toBe(`Rollback ${list.line('rollback/profiles/NEW').number}`)
    expect(line.register).toContain('S2-5')
  })

  it('SP-5: stands under its name, with its trunks and the way back in the head', () => {
    expect(list.line('step2/profiles/NEW/values')).toMatchObject({ group: 'Add profile', object: 'NEW' })
    expect(list.line('step2/profiles/NEW/values').aside).toBe('on no trunk · rollback W.01')
    expect(idsOf(list.ids, 'NEW')).toEqual(['values'])
  })
})

describe('a profile that the plan changes', () => {
  it('S2-4, SP-5: is found by the name it has today, with the trunks that will feel it', () => {
    const line = found().line('step2/profiles/OLD/values')
    expect(line.action).toBe('Enter the new values, save')
    expect(line.goTo).toBe(`${menu} › Find › OLD`)
    expect(line.cautions).toEqual(['SP-5: What is changed here reaches A as soon as it is applied.'])
    expect(line.see).toMatch(/^Before: as found\. Nothing else is changed\./)
    expect(line.register).toEqual(['S2-1', 'S2-4', 'S2-5', 'SP-5'])
  })

  it('SP-6: is found by its old name where the plan renames it', () => {
    const list = found({ profiles: [{ ...known, id: 'OLD', name: 'RENAMED' }] })
    const line = list.line('step2/profiles/OLD/values')
    expect(line.goTo).toBe(`${menu} › Find › OLD`)
    expect(line.enter[0]).toBe('Name = RENAMED (was OLD)')
    expect(line.object).toBe('RENAMED')
    expect(line.register).toContain('SP-6')
  })

  it('S2-5: is saved and not applied yet, with a way back', () => {
    const list = found()
    const line = list.line('step2/profiles/OLD/values')
    expect(line.action).toMatch(/, save$/)
    expect(line.see).toMatch(/ Do not press Apply Config yet: that is step 4\.$/)
    expect(line.register).toContain('S2-5')
    expect(list.line('rollback/profiles/OLD').unit).toBe(line.unit)
  })

  it('XD-10: several trunks on it are a reason for a copy, and one is not', () => {
    const two = found({ sipTrunks: [onOld, { name: 'B', securityProfileId: 'OLD' }] })
    expect(two.line('step2/profiles/OLD/values').cautions.join('\n')).toMatch(/^XD-10: /m)
    expect(found().line('step2/profiles/OLD/values').cautions.join('\n')).not.toContain('XD-10')
  })

  it('SP-5: on no trunk it reaches nobody, and on one outside the plan that one', () => {
    const profiles = [{ name: 'OLD' }]
    const alone = found({ sipTrunks: [], asFound: { profiles } })
    expect(alone.line('step2/profiles/OLD/values').cautions).toEqual([])
    expect(found({ sipTrunks: [] }).line('step2/profiles/OLD/values').cautions).toEqual([
      'SP-5: What is changed here reaches A (outside the plan) as soon as it is applied.',
    ])
  })

  it('S2-4: whose past nobody knows is written down', () => {
    const list = found({ asFound: null })
    expect(list.line('step2/profiles/OLD/values').see).toMatch(
      /^First write its settings down: nobody knows what they were\./,
    )
    expect(list.line('step2/profiles/OLD/values').group).toBe('Step 2 · Set profile')
  })
})

it('S2-4: a profile that stays as it was found has no line', () => {
  expect(idsOf(found({ profiles: [{ name: 'OLD', asFoundName: 'OLD' }] }).ids, 'OLD')).toEqual([])
})

describe('UDP', () => {
  const udp = { name: 'UDP', outgoingTransport: 'UDP', incomingPort: 5080 } as const
  const onUdp = [{ name: 'A', securityProfileId: 'UDP' }]
  const id = 'step2/profiles/UDP/udp-throttle'

  it('PF-24: the threshold of its port, and the restart that a change needs', () => {
    const line = checklist({ profiles: [udp], sipTrunks: onUdp }).line(id)
    expect(line.action).toBe('See that UDP port 5080 is not throttled in normal traffic')
    expect(line.goTo).toBe('System › Service Parameters › Cisco CallManager')
    expect(line.see).toMatch(/^SIP Trunk UDP Port Throttle Threshold is above what one address sends/)
    expect(line.see).toContain('the higher of the two thresholds counts')
    expect(line.cautions).toEqual(['PF-24: A change needs a restart of the Cisco CallManager service.'])
    expect(line.evidence).toBe('the value')
  })

  it('PF-24: stands for a profile that stays as it was found too', () => {
    const asFound = { profiles: [udp], sipTrunks: [{ name: 'A', securityProfileName: 'UDP' }] }
    const list = checklist({ profiles: [{ ...udp, asFoundName: 'UDP' }], sipTrunks: onUdp, asFound })
    expect(idsOf(list.ids, 'UDP')).toEqual(['udp-throttle'])
  })

  it('PF-24: not for TCP, and not for a profile on no trunk', () => {
    expect(checklist({ profiles: [{ ...udp, outgoingTransport: 'TCP' }], sipTrunks: onUdp }).ids).not.toContain(id)
    expect(checklist({ profiles: [udp] }).ids).not.toContain(id)
  })
})

describe('V.150', () => {
  const list = (filter: 'Use Default Filter' | 'No Filtering' | 'Remove MER V.150' | 'Remove Pre-MER V.150') =>
    checklist({
      profiles: [{ name: 'P', sipV150OutboundSdpOfferFiltering: filter }],
      sipTrunks: [{ name: 'A', securityProfileId: 'P' }],
    })
  const id = 'step2/profiles/P/v150'

  it.each(['No Filtering', 'Remove MER V.150', 'Remove Pre-MER V.150'] as const)(
    'PF-36: %s needs IOS too',
    (filter) => {
      expect(list(filter).line(id)).toMatchObject({ action: 'Configure V.150 on IOS too', register: ['PF-36'] })
    },
  )

  it('PF-36: the default filter needs nothing', () => {
    expect(list('Use Default Filter').ids).not.toContain(id)
  })
})
