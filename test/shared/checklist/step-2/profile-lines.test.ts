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

const menu =
  'Cisco Unified CM Administration › System › Security › SIP Trunk Security Profile (in the guide: System > Security Profile > SIP Trunk Security Profile)'

describe('a profile that the plan adds', () => {
  const list = checklist({ profiles: [added] })

  it('S2-1, S2-2, S2-3: opens the window by the menu of CUCM, with that of the guide beside it', () => {
    const line = list.line('step2/profiles/NEW/open')
    expect(line.action).toBe('Open a new profile')
    expect(line.goTo).toBe(`${menu} › Add New`)
    expect(line.see).toContain('every field at its default')
    expect(line.see).toContain('Opened with Copy it has the settings of the original')
    expect(line.register).toEqual(['S2-1', 'S2-2', 'S2-3'])
  })

  it('S2-5: is saved, with a way back', () => {
    const line = list.line('step2/profiles/NEW/save')
    expect(line.action).toBe('Save')
    expect(line.see).toBe('The status line says that it was added; the profile stands in the list.')
    expect(list.line('rollback/profiles/NEW').action).toBe('Delete the profile, once no trunk has it')
    expect(line.undo).toBe(`Rollback ${list.line('rollback/profiles/NEW').number}`)
    expect(line.register).toEqual(['S2-5'])
  })

  it('SP-5: stands under its name, with its trunks and the way back in the head', () => {
    expect(list.line('step2/profiles/NEW/save')).toMatchObject({ group: 'Add profile', object: 'NEW' })
    expect(list.line('step2/profiles/NEW/save').aside).toBe('on no trunk · rollback W.01')
    expect(idsOf(list.ids, 'NEW')).toEqual(['open', 'values', 'save'])
  })
})

describe('a profile that the plan changes', () => {
  it('S2-4, SP-5: is found by the name it has today, with the trunks that will feel it', () => {
    const line = found().line('step2/profiles/OLD/open')
    expect(line.action).toBe('Find the profile and open it')
    expect(line.goTo).toBe(`${menu} › Find`)
    expect(line.enter).toEqual(['Find where Name = OLD'])
    expect(line.cautions).toEqual(['SP-5: What is changed here reaches A as soon as it is applied.'])
    expect(line.see).toBe('Its settings are as they were found.')
    expect(line.register).toEqual(['S2-1', 'S2-4', 'SP-5'])
  })

  it('SP-6: is found by its old name where the plan renames it', () => {
    const list = found({ profiles: [{ ...known, id: 'OLD', name: 'RENAMED' }] })
    expect(list.line('step2/profiles/OLD/open').enter).toEqual(['Find where Name = OLD'])
    expect(list.line('step2/profiles/OLD/open').object).toBe('RENAMED')
  })

  it('S2-5: is saved and not applied yet, with a way back', () => {
    const list = found()
    const line = list.line('step2/profiles/OLD/save')
    expect(line.see).toBe('The status line says that it was updated. Do not press Apply Config yet: that is step 4.')
    expect(list.line('rollback/profiles/OLD').unit).toBe(line.unit)
  })

  it('XD-10: several trunks on it are a reason for a copy, and one is not', () => {
    const two = found({ sipTrunks: [onOld, { name: 'B', securityProfileId: 'OLD' }] })
    expect(two.line('step2/profiles/OLD/open').cautions.join('\n')).toMatch(/^XD-10: /m)
    expect(found().line('step2/profiles/OLD/open').cautions.join('\n')).not.toContain('XD-10')
  })

  it('SP-5: on no trunk it reaches nobody', () => {
    expect(found({ sipTrunks: [] }).line('step2/profiles/OLD/open').cautions).toEqual([])
  })

  it('S2-4: whose past nobody knows is written down', () => {
    const list = found({ asFound: null })
    expect(list.line('step2/profiles/OLD/open').see).toBe('Its settings: write them down, nobody knows what they were.')
    expect(list.line('step2/profiles/OLD/open').group).toBe('Set profile')
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
    expect(line.goTo).toBe('Cisco Unified CM Administration › System › Service Parameters › Cisco CallManager')
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
