import { describe, expect, it } from 'vitest'
import { findingsColumn } from '../../../renderer/inventory/findings-column'
import { settingColumn } from '../../../renderer/inventory/setting-column'
import { createFindingGroups } from '../../../renderer/stores/finding-groups'
import { createNaming, createSharedFindings, findingsAboutObjects } from '../../../renderer/stores/findings-about'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { plan } from '../../helpers/plan'

const evaluated = evaluateWhole(
  plan({
    profiles: [
      { name: 'SHARED', securityMode: 'Encrypted', x509SubjectName: 'cube.example.com' },
      { name: 'ALONE', securityMode: 'Encrypted', x509SubjectName: 'other.example.com', incomingPort: 5060 },
      { name: 'PLAIN', incomingPort: 5060 },
      { name: 'UNUSED', incomingPort: 5090 },
    ],
    sipTrunks: [
      { name: 'TRUNK-A', securityProfileId: 'SHARED' },
      { name: 'TRUNK-B', securityProfileId: 'SHARED' },
      { name: 'TRUNK-C', securityProfileId: 'ALONE' },
      { id: 'twin-1', name: 'TWIN', securityProfileId: 'PLAIN' },
      { id: 'twin-2', name: 'TWIN', securityProfileId: 'PLAIN' },
    ],
  }),
  '2026-01-01',
)
const sharedOf = createSharedFindings()
const own = createFindingGroups()(evaluated.findings)
const about = findingsAboutObjects(evaluated, own, sharedOf(evaluated.findings), createNaming())
const rulesAt = (object: string) => about(object).map(({ rule }) => rule)

describe('the findings about an object', () => {
  it('are there on every trunk that PF-19 names, and on the profile that they share', () => {
    for (const object of ['sipTrunks/TRUNK-A', 'sipTrunks/TRUNK-B', 'profiles/SHARED']) {
      expect([object, rulesAt(object).filter((rule) => rule === 'PF-19')]).toEqual([object, ['PF-19']])
    }
    for (const object of ['sipTrunks/TRUNK-C', 'profiles/ALONE', 'profiles/UNUSED']) {
      expect([object, rulesAt(object)]).toEqual([object, expect.not.arrayContaining(['PF-19'])])
    }
  })

  it('are in the findings column at each trunk that PF-19 names, at no other, and mark no cell but the one that is mended', () => {
    const context = () => ({ plan: evaluated, findingsOf: own, findingsAbout: about })
    const column = findingsColumn(context)
    const profile = settingColumn('securityProfileId', 'Profile', context, { width: 1 })
    const marks = evaluated.project.sipTrunks.map((item) => {
      const row = { list: 'sipTrunks' as const, item }
      return [item.name, column.note?.(row)?.counts?.length ?? 0, profile.note?.(row)?.mark ?? '']
    })
    expect(marks).toEqual([
      ['TRUNK-A', 1, 'warning'],
      ['TRUNK-B', 1, ''],
      ['TRUNK-C', 0, ''],
      // Of two that are called alike nobody knows which is meant by another's finding.
      ['TWIN', 1, ''],
      ['TWIN', 0, ''],
    ])
  })

  it('are there on each profile that shares a port with TLS and without (PF-22)', () => {
    expect([rulesAt('profiles/ALONE'), rulesAt('profiles/PLAIN'), rulesAt('profiles/UNUSED')]).toEqual([
      expect.arrayContaining(['PF-22']),
      expect.arrayContaining(['PF-22']),
      expect.not.arrayContaining(['PF-22']),
    ])
  })

  it('stand each once, and are none of an object of the same name', () => {
    const groups = createFindingGroups()(evaluated.findings)
    for (const id of ['twin-1', 'twin-2']) {
      const object = `sipTrunks/${id}`
      expect(about(object)).toEqual(groups(object))
    }
    for (const object of ['sipTrunks/TRUNK-A', 'profiles/SHARED', 'profiles/ALONE']) {
      expect(new Set(about(object)).size).toBe(about(object).length)
    }
  })

  it('are sorted anew only where one about several objects came or went', () => {
    const alone = evaluated.findings.filter(({ objects }) => objects.length < 2)
    const before = sharedOf(evaluated.findings)
    expect(sharedOf([...evaluated.findings].slice(0))).toBe(before)
    const shared = evaluated.findings.filter(({ objects }) => objects.length > 1)
    expect(sharedOf([...shared, ...alone.slice(1)])).toBe(before)
    expect(sharedOf(shared.slice(1))).not.toBe(before)
    expect(sharedOf(shared.slice(1)).byList).not.toEqual(before.byList)
  })

  it('are looked for anew only where an object is called otherwise, or came or went', () => {
    const namingOf = createNaming()
    const { byList } = sharedOf(evaluated.findings)
    const byName = byList.get('profiles') ?? new Map()
    const all = evaluated.project.profiles
    const withAlone = (change: { name?: string; description?: string }) =>
      all.map((profile) => (profile.name === 'ALONE' ? { ...profile, ...change } : profile))
    const known = namingOf('profiles', all, byName)
    expect([...known.keys()]).toEqual(['ALONE', 'PLAIN'])
    expect(namingOf('profiles', withAlone({ description: 'new' }), byName)).toBe(known)
    expect([...namingOf('profiles', withAlone({ name: 'OTHER' }), byName).keys()]).toEqual(['PLAIN'])
    expect(namingOf('profiles', all, byName)).toEqual(known)
    const rest = all.filter(({ name }) => name !== 'ALONE')
    expect([...namingOf('profiles', rest, byName).keys()]).toEqual(['PLAIN'])
    expect(namingOf('profiles', rest, new Map()).size).toBe(0)
  })
})
