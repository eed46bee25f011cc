import { describe, expect, it } from 'vitest'
import { changeColumns } from '../../../../renderer/pages/step-4/change-columns'
import { foundAsColumns, foundAsName } from '../../../../renderer/pages/step-4/found-as-columns'
import { foundDeviceColumns } from '../../../../renderer/pages/step-4/found-device-columns'
import { foundProfileColumns } from '../../../../renderer/pages/step-4/found-profile-columns'
import { partOf } from '../../../../renderer/pages/step-4/parts'
import { plannedWords } from '../../../../renderer/pages/step-4/planned-words'
import { profileSettings } from '../../../../shared/catalogue/profile-fields'
import { foundRows } from '../../../../shared/changes/as-found-devices'
import { changeRows } from '../../../../shared/changes/as-found-rows'
import type { Project } from '../../../../shared/plan/project'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { nastyTexts } from '../../../helpers/nasty-texts'
import { plan } from '../../../helpers/plan'

const project = plan({
  profiles: [
    { id: 'a', name: 'A', asFoundName: 'A', incomingPort: 5070 },
    { id: 'b', name: 'B' },
  ],
  sipTrunks: [
    { name: 'T', securityProfileId: 'a', srtpAllowed: true },
    { name: 'U', securityProfileId: 'a' },
  ],
  asFound: { profiles: [{ name: 'A' }], sipTrunks: [{ name: 'T', securityProfileName: 'A' }] },
})
const evaluated = (of: Project) => evaluateWhole(of, '2026-05-12')

describe('what changes', () => {
  const rows = changeRows(evaluated(project))
  const texts = rows.map((row) => changeColumns().map(({ text }) => text(row)))

  it('SP-5: old beside new, and the trunks that feel it', () => {
    expect(texts).toEqual([
      ['A', 'Profile', 'updated', 'Incoming Port', '5060', '5070', '2 trunks: T, U'],
      ['B', 'Profile', 'added', 'Mode, incoming port', 'not there', 'Non Secure, 5060', 'no trunk'],
      ['T', 'SIP trunk', 'updated', 'SRTP Allowed', 'unchecked', 'checked', ''],
      ['U', 'SIP trunk', 'not known', 'Security profile', 'not known', 'A', ''],
      ['U', 'SIP trunk', 'not known', 'SRV', 'not known', 'unchecked', ''],
      ['U', 'SIP trunk', 'not known', 'Destinations', 'not known', '192.0.2.2:5080', ''],
    ])
  })

  it('an old value can be set where it is known, and elsewhere the cell says why not', () => {
    const from = changeColumns().find(({ id }) => id === 'from')
    expect(rows.map((row) => from?.editor?.(row)?.kind)).toEqual([
      'number',
      undefined,
      'choice',
      undefined,
      undefined,
      undefined,
    ])
    expect(rows.map((row) => (from?.reason?.(row) ?? '') === '')).toEqual([true, false, true, false, false, false])
  })
})

describe('what a profile of the plan was', () => {
  it.each([...nastyTexts, 'added', 'as A'])('a profile may be called %j', (name) => {
    const hostile = plan({ profiles: [{ id: 'a', name: 'A', asFoundName: name }], asFound: { profiles: [{ name }] } })
    const column = foundAsColumns(
      () => hostile,
      () => undefined,
    ).find(({ id }) => id === 'asFoundName')
    const [profile] = hostile.profiles
    const editor = profile && column?.editor?.(profile)
    if (editor?.kind !== 'choice') throw new Error('no choice')
    expect(editor.choices.map(({ value }) => foundAsName(value))).toEqual([null, name])
    expect(foundAsName(editor.value)).toBe(name)
  })

  it('SP-6: and what the plan makes of it', () => {
    const changes = new Map(evaluated(project).changes.profiles.map((change) => [change.profile.id, change]))
    const columns = foundAsColumns(
      () => project,
      (id) => changes.get(id),
    )
    expect(project.profiles.map((profile) => columns.map(({ text }) => text(profile)))).toEqual([
      ['A', 'A', 'changes 1 setting'],
      ['B', 'added by the plan', 'adds it'],
    ])
  })
})

describe('what was found', () => {
  const context = (of: Project) => ({
    isKnown: () => of.asFound !== null,
    profileNames: () => of.asFound?.profiles.map(({ name }) => name) ?? [],
    planned: ({ key }: { key: string }) => plannedWords(of, 'sipTrunks').get(key) ?? '',
  })

  it('SP-3: of each trunk, known or not', () => {
    const columns = foundDeviceColumns('sipTrunks', context(project))
    expect(foundRows(project, 'sipTrunks').map((row) => columns.map(({ text }) => text(row)))).toEqual([
      [
        ...['T', 'yes', 'A', 'no', '192.0.2.1:5080', 'no', 'When using both sRTP and TLS', 'no'],
        ...['', '', 'Unknown', 'Unknown', 'A; 192.0.2.1:5080; SRTP'],
      ],
      ['U', 'no', ...Array<string>(10).fill('not known'), 'A; 192.0.2.2:5080; no MTP, no SRTP'],
    ])
  })

  it('nothing is set before somebody says that something was found', () => {
    const none = { ...project, asFound: null }
    const columns = foundDeviceColumns('sipTrunks', context(none))
    const [row] = foundRows(none, 'sipTrunks')
    expect(row && columns.flatMap(({ editor }) => editor?.(row) ?? [])).toEqual([])
  })

  it('every setting of a profile has a column', () => {
    const ids = foundProfileColumns().map(({ id }) => id)
    expect([...ids].sort()).toEqual([...Object.keys(profileSettings), 'became'].sort())
  })

  it('a change is taken back where it was made', () => {
    const paths = [
      'asFound',
      'asFound/source',
      'asFound/profiles/0/name',
      'asFound/planned/x',
      'asFound/changes/profiles/x',
    ]
    expect([...paths, 'profiles/a/name', 'cluster', 'asFound/toString/x'].map(partOf)).toEqual([
      ...[null, null, 'profiles', 'profiles', 'changes', 'changes', null, null],
    ])
  })
})
