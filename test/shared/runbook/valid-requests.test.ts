import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requestFiles } from '../../../shared/runbook/axl-files'
import { tasks } from '../../../shared/axl/requests/tasks'
import type { AxlVersion } from '../../../shared/catalogue/cluster-fields'
import type { Project } from '../../../shared/plan/project'
import { exampleProject } from '../../../shared/example/example-project'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { arbitraryPlanV2 } from '../../helpers/oracle/arbitrary-plan-v2'
import { validateRequest } from '../../helpers/axl-schema'
import { draws } from '../../helpers/draws'
import { plan } from '../../helpers/plan'
import { bundleOf, runOf } from '../axl/requests/bundle'
import { slow } from '../../helpers/slow'

const versions: AxlVersion[] = ['11.5', '12.0', '12.5', '14.0', '15.0']

const bundleErrors = (project: Project, version: AxlVersion): string[] =>
  [...requestFiles(runOf(project).rows, version)].flatMap(({ name, text }) =>
    validateRequest(text, version).map((error) => `${name}: ${error}\n${text}`),
  )

const hostile = plan({
  profiles: [
    { name: ']]>{{X}}&"<\r\n', description: '<!-- x -->', x509SubjectName: '\u{1f512}'.repeat(4096) },
    {
      name: '</name>',
      asFoundName: '\u{1f512}'.repeat(75),
      description: '{{SIP_REALM_1}}',
      digestAuthentication: true,
    },
  ],
  sipRealms: [{ realm: '</realm>&{{X}}', userid: '{{{{' }],
  applicationUsers: [{ userid: '<userid>', sipTrunkIds: ['<&>'] }],
  sipTrunks: [{ name: '<&>', securityProfileId: '</name>', srtpAllowed: true, sipRealmId: '</realm>&{{X}}' }],
  h323Devices: [{ name: '"><H.323 Gateway', srtpAllowed: true }],
  asFound: {
    profiles: [{ name: '\u{1f512}'.repeat(75), description: '&amp;' }],
    sipTrunks: [{ name: '<&>', securityProfileName: '<old>' }],
    h323Devices: [{ name: '"><H.323 Gateway' }],
  },
})

describe.each(versions)('the strict schema of AXL %s', (version) => {
  it('takes every request of the worked example', () => {
    let count = 0
    const project = exampleProject('2026-01-01T00:00:00Z', () => `id-${String((count += 1))}`)
    expect(bundleErrors(project, version)).toEqual([])
  })

  it('takes a trunk of which every setting but the profile changes', () => {
    const whenBoth = { trunkTrafficSecure: 'When using both sRTP and TLS' as const }
    const flags = (value: boolean) => ({ destAddrIsSrv: value, mtpRequired: value, srtpAllowed: value })
    const planned = { ...flags(true), trunkTrafficSecure: 'When using sRTP Only' as const }
    const project = plan({
      sipTrunks: [{ name: 'T', ...planned }],
      asFound: { sipTrunks: [{ name: 'T', destinations: [], ...flags(false), ...whenBoth }] },
    })
    const files = [...requestFiles(runOf(project).rows, version)]
    const updates = files.filter(({ name }) => name.includes('-updateSipTrunk-'))
    // Two steps set them, and the way back takes all at once.
    expect(updates.flatMap(({ text }) => text.match(/^ {6}<(?!name)\w+/gm)?.length ?? [])).toEqual([2, 3, 5])
    expect(bundleErrors(project, version)).toEqual([])
  })

  it('PF-2, S2-6: takes every request of a plan with hostile names, and none is withheld', () => {
    expect(bundleErrors(hostile, version)).toEqual([])
    expect(bundleOf(hostile).apply.withheld).toEqual([])
  })

  it.each([false, true])('takes every request of absurd plans, hostile: %s', (isHostile) => {
    fc.assert(
      fc.property(arbitraryProject({ hostile: isHostile }), (project) => {
        expect(bundleErrors(project, version)).toEqual([])
      }),
      { numRuns: draws(60) },
    )
  })
})

it.each(['12.5', '14.0', '15.0'] as const)('takes every request of plans of version 2 in %s, strict', (version) => {
  const property = fc.property(arbitraryPlanV2(), (drawn) => {
    const project = drawn as unknown as Project
    expect(bundleErrors({ ...project, cluster: { ...project.cluster, axlVersion: version } }, version)).toEqual([])
  })
  fc.assert(property, { numRuns: draws(300) })
})

slow('absurd plans come to every operation, sent and withheld', () => {
  const lists = fc
    .sample(arbitraryProject(), { numRuns: 300, seed: 5 })
    .map(bundleOf)
    .flatMap(({ apply, rollback }) => [apply, rollback])
  const operations = new Set(Object.values(tasks).map(({ operation }) => operation))
  const sent = lists.flatMap(({ requests }) => requests.map(({ operation }) => operation))
  const withheld = lists.flatMap((list) => list.withheld.map(({ operation }) => operation))
  expect(new Set(sent)).toEqual(operations)
  expect(new Set(withheld)).toEqual(operations)
})
