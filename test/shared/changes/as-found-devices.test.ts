import { describe, expect, it } from 'vitest'
import { foundFields, foundRows, withFoundDevices } from '../../../shared/changes/as-found-devices'
import { nastyTexts } from '../../helpers/nasty-texts'
import { plan } from '../../helpers/plan'

const project = plan({
  sipTrunks: [{ name: 'A' }, { name: 'B' }],
  h323Devices: [
    { id: 'one', name: 'SAME', kind: 'H.323 Gateway' },
    { id: 'two', name: 'SAME', kind: 'H.225 Trunk (Gatekeeper Controlled)' },
  ],
  asFound: {
    sipTrunks: [
      { name: 'B', securityProfileName: 'P', srtpAllowed: true },
      { name: 'Gone', securityProfileName: 'P' },
    ],
    h323Devices: [{ name: 'SAME', kind: 'H.225 Trunk (Gatekeeper Controlled)', mtpRequired: true }],
  },
})

describe('what is known of devices', () => {
  it('those of the plan come first, then those that only were found', () => {
    expect(foundRows(project, 'sipTrunks').map(({ key, found, isInPlan }) => [key, found?.['name'], isInPlan])).toEqual(
      [
        ['asFound/sipTrunks/A', undefined, true],
        ['asFound/sipTrunks/B', 'B', true],
        ['asFound/sipTrunks/only-found-0', 'Gone', false],
      ],
    )
  })

  it('an H.323 device is known by kind and name', () => {
    expect(foundRows(project, 'h323Devices').map(({ found }) => found?.['mtpRequired'])).toEqual([undefined, true])
    const edited = withFoundDevices(project, 'h323Devices', [
      { device: { name: 'SAME', kind: 'H.323 Gateway' }, setting: 'srtpAllowed', value: true },
    ])
    expect(foundRows(edited, 'h323Devices').map(({ found }) => found?.['srtpAllowed'])).toEqual([true, false])
  })

  it('to set one value of a trunk makes it known, the rest stays unknown; it can be unknown again', () => {
    const unread = Object.fromEntries(Object.keys(foundFields.sipTrunks).map((name) => [name, null]))
    const edited = withFoundDevices(project, 'sipTrunks', [
      { device: { name: 'A' }, setting: 'securityProfileName', value: 'Q' },
      { device: { name: 'Gone' }, setting: 'isKnown', value: false },
      { device: { name: 'B' }, setting: 'isKnown', value: true },
    ])
    expect(edited.asFound?.sipTrunks).toEqual([
      project.asFound?.sipTrunks[0],
      { ...unread, name: 'A', securityProfileName: 'Q' },
    ])
  })

  it('names are text: each stays a device of its own', () => {
    const hostile = plan({ sipTrunks: nastyTexts.map((name) => ({ name })), asFound: {} })
    const edited = withFoundDevices(
      hostile,
      'sipTrunks',
      nastyTexts.map((name) => ({ device: { name }, setting: 'isKnown', value: true })),
    )
    expect(edited.asFound?.sipTrunks.map(({ name }) => name)).toEqual(nastyTexts)
    expect(foundRows(edited, 'sipTrunks').every(({ found }) => found !== null)).toBe(true)
  })

  it('where nothing was found, nothing is set', () => {
    const none = plan({ sipTrunks: [{ name: 'A' }] })
    const edits = [{ device: { name: 'A' }, setting: 'srtpAllowed', value: true }]
    expect(withFoundDevices(none, 'sipTrunks', edits)).toBe(none)
    expect(foundRows(none, 'sipTrunks')).toMatchObject([{ found: null }])
  })
})
