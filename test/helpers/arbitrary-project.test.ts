import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clusterFields } from '../../shared/catalogue/cluster-fields'
import type { Fields } from '../../shared/catalogue/field'
import { h323DeviceFields } from '../../shared/catalogue/h323-fields'
import { mgcpGatewayFields } from '../../shared/catalogue/mgcp-fields'
import { profileFields } from '../../shared/catalogue/profile-fields'
import { sipTrunkFields } from '../../shared/catalogue/sip-trunk-fields'
import { statementFields } from '../../shared/catalogue/statement-fields'
import { applicationUserFields, sipRealmFields } from '../../shared/catalogue/user-fields'
import { checklistEntryFields, waiverFields } from '../../shared/catalogue/work-fields'
import { changesOf } from './changes-of'
import { newProject } from '../../shared/plan/new-project'
import type { Project } from '../../shared/plan/project'
import { parseSubjectNames } from '../../shared/profiles/subject-names'
import { readProject } from '../../shared/project-file/read-project'
import { groupBy } from '../../shared/plan/group-by'
import { arbitraryProject, nastyTexts } from './arbitrary-project'

const drawn = fc.sample(arbitraryProject(), { numRuns: 400, seed: 1 })
const hostile = fc.sample(arbitraryProject({ hostile: true }), { numRuns: 200, seed: 2 })

const lists: [string, Fields, (project: Project) => object[]][] = [
  ['cluster', clusterFields, ({ cluster }) => [cluster]],
  ['profiles', profileFields, ({ profiles }) => profiles],
  ['sipTrunks', sipTrunkFields, ({ sipTrunks }) => sipTrunks],
  ['h323Devices', h323DeviceFields, ({ h323Devices }) => h323Devices],
  ['mgcpGateways', mgcpGatewayFields, ({ mgcpGateways }) => mgcpGateways],
  ['sipRealms', sipRealmFields, ({ sipRealms }) => sipRealms],
  ['applicationUsers', applicationUserFields, ({ applicationUsers }) => applicationUsers],
  ['checklist', checklistEntryFields, ({ checklist }) => Object.values(checklist)],
  ['waivers', waiverFields, ({ waivers }) => waivers],
]

const valuesOf = (objects: object[], setting: string): Set<string> =>
  new Set(objects.map((object) => JSON.stringify((object as Record<string, unknown>)[setting])))

it.each(lists)('%s: draws several values for every setting, and every choice', (_, fields, objectsOf) => {
  const objects = drawn.flatMap(objectsOf)
  const few = Object.entries(fields).filter(([setting, field]) => {
    const least = field.kind === 'choice' ? field.choices.length : 2
    return valuesOf(objects, setting).size < least
  })
  expect(few.map(([setting]) => setting)).toEqual([])
})

const share = (projects: Project[], holds: (project: Project) => boolean): number =>
  projects.filter(holds).length / projects.length

it('draws every combination of mode and transports', () => {
  const combinations = drawn
    .flatMap(({ profiles }) => profiles)
    .map((profile) => `${profile.securityMode}, ${profile.incomingTransport}, ${profile.outgoingTransport}`)
  expect(new Set(combinations).size).toBe(3 * 2 * 3)
})

it('draws references that exist, that dangle, and none', () => {
  const kinds = drawn.flatMap(({ profiles, sipTrunks }) => {
    const ids = new Set(profiles.map(({ id }) => id))
    return sipTrunks.map(({ securityProfileId: id }) => (id === null ? 'none' : ids.has(id) ? 'exists' : 'dangles'))
  })
  const counts = groupBy(kinds, (kind) => [kind])
  expect(counts.get('exists')?.length).toBeGreaterThan(kinds.length / 2)
  expect(counts.get('dangles')?.length).toBeGreaterThan(kinds.length / 20)
  expect(counts.get('none')?.length).toBeGreaterThan(kinds.length / 20)
})

const meet = ({ profiles }: Project): boolean => {
  const pairs = groupBy(profiles, (profile) =>
    parseSubjectNames(profile.x509SubjectName).map((name) => `${name.toLowerCase()} ${String(profile.incomingPort)}`),
  )
  return [...pairs.values()].some((sharing) => sharing.length > 1)
}

it('draws names and ports that meet, and waivers of names in the plan', () => {
  expect(share(drawn, meet)).toBeGreaterThan(0.2)
  const hits = ({ waivers, sipTrunks }: Project) =>
    waivers.some(({ object }) => sipTrunks.some(({ name }) => name === object))
  expect(share(drawn, hits)).toBeGreaterThan(0.2)
})

it('draws keys that no row knows, at several levels', () => {
  const unknownIn = (object: object, fields: object) => Object.keys(object).some((key) => !Object.hasOwn(fields, key))
  const top = newProject('', '', () => '')
  expect(share(drawn, (project) => unknownIn(project, top))).toBeGreaterThan(0.03)
  expect(share(drawn, ({ sipTrunks }) => sipTrunks.some((one) => unknownIn(one, sipTrunkFields)))).toBeGreaterThan(0.03)
  expect(share(drawn, ({ sipTrunks }) => sipTrunks.some((one) => Object.hasOwn(one, 'constructor')))).toBeGreaterThan(0)
  const nested = ({ sipTrunks }: Project) =>
    sipTrunks.some(({ networkSecured }) => unknownIn(networkSecured, statementFields))
  expect(share(drawn, nested)).toBeGreaterThan(0.03)
})

it('draws every kind of past', () => {
  const changes = drawn.map((project) => changesOf(project))
  const kinds = changes.flatMap(({ profiles }) => profiles.map(({ kind }) => kind))
  expect(new Set(kinds)).toEqual(new Set(['added', 'updated', 'unknown', 'unchanged']))
  for (const some of [
    changes.some(({ knownBefore }) => !knownBefore),
    changes.some(({ removed }) => removed.length > 0),
    changes.some(({ profiles }) => profiles.some(({ renamedFrom }) => renamedFrom !== null)),
    changes.some(({ trunks }) => trunks.some(({ found, settings }) => found !== null && settings.length === 0)),
    changes.some(({ trunks }) => trunks.some(({ found, settings }) => found !== null && settings.length > 0)),
    changes.some(({ trunks }) => trunks.some(({ found }) => found === null)),
    changes.some(({ h323Devices }) => h323Devices.some(({ found, settings }) => found && settings.length > 0)),
  ])
    expect(some).toBe(true)
})

it('is not larger than asked for', () => {
  const small = fc.sample(arbitraryProject({ size: 3 }), { numRuns: 100, seed: 3 })
  expect(Math.max(...small.map(({ sipTrunks }) => sipTrunks.length))).toBe(3)
  expect(fc.sample(arbitraryProject({ size: 0 }), { numRuns: 20 }).flatMap((project) => project.sipTrunks)).toEqual([])
})

it('hostile: every nasty text is somewhere, and reading takes each as any text', () => {
  const all = JSON.stringify(hostile)
  expect(nastyTexts.filter((text) => !all.includes(JSON.stringify(text)))).toEqual([])
  const project = newProject('P', '2026-01-31T00:00:00Z', () => 'id')
  for (const nasty of nastyTexts) {
    const notes = { ...project, id: nasty, notes: nasty }
    expect(readProject(JSON.stringify(notes))).toEqual({ ok: true, value: notes })
  }
})
