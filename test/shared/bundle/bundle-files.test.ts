import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../../electron/host/export/fingerprint'
import { isSafeRelativePath } from '../../../electron/host/files/relative-path'
import type { BundleFile } from '../../../shared/text/bundle-file'
import { bundleFiles } from '../../../shared/bundle/bundle-files'
import type { Project } from '../../../shared/plan/project'
import { readProject } from '../../../shared/project-file/read-project'
import { planTexts } from '../../../shared/project-file/revision-text'
import { writeProject } from '../../../shared/project-file/write-project'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { bundleTexts, withoutPages } from '../../helpers/bundle-texts'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { examplePlan } from '../../helpers/example-plan'
import { plan } from '../../helpers/plan'

const today = '2026-10-01'
const filesOf = (project: Project): BundleFile[] => bundleTexts(evaluateWhole(project, today))
const textOf = (files: readonly BundleFile[], path: string): string =>
  files.find((file) => file.path === path)?.text ?? ''

interface Manifest {
  ready: boolean
  withheld: Record<'axl' | 'rollback', { step: number; operation: string; object: string; reason: string }[]>
  files: { path: string; size: number; sha256: string }[]
}
const manifestOf = (files: readonly BundleFile[]) => JSON.parse(textOf(files, 'manifest.json')) as Manifest

describe('bundleFiles', () => {
  const project = examplePlan()
  /** SHA-256 of the file without its signatures. */
  const { signatures: _, ...unsigned } = JSON.parse(writeProject(project)) as Record<string, unknown>
  const revisionHash = fingerprint(`${JSON.stringify(unsigned, null, 2)}\n`).sha256
  const files = filesOf(project)
  const paths = files.map(({ path }) => path)

  it('are in the order of their use, manifest and sums last', () => {
    const kinds = paths.map((path) =>
      path.replace(/^(axl\/[a-z]+)\/.*\.xml$/, '$1/…').replace(/^(gateways|ipsec|far-end)\/.*/, '$1/files'),
    )
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual([
      'README.txt',
      'project.trunkwright',
      'checklist.pdf',
      'checklist.html',
      'checklist.csv',
      'checklist.md',
      'report.pdf',
      'axl/apply.sh',
      'axl/plan.csv',
      ...['axl/prepare/…', 'axl/change/…', 'axl/synchronize/…', 'axl/rollback/…', 'axl/tidy/…'],
      'gateways/files',
      'ipsec/files',
      'far-end/files',
      'manifest.json',
      'SHA256SUMS',
    ])
  })

  it('have the page of each sheet for a far end, and the text to mail beside it', () => {
    const sheets = paths.filter((path) => path.startsWith('far-end/'))
    expect(sheets.length).toBeGreaterThan(10)
    const texts = sheets.filter((path) => path.endsWith('.txt'))
    expect(sheets).toEqual(texts.flatMap((path) => [path.replace(/txt$/, 'pdf'), path]))
  })

  it('have every file but itself in SHA256SUMS, in the same order', () => {
    const sums = files.slice(0, -1).map(({ path, text }) => `${fingerprint(text).sha256}  ${path}\n`)
    expect(textOf(files, 'SHA256SUMS')).toBe(sums.join(''))
  })

  it('have a manifest that says what the plan is and lists every file made before it', () => {
    const manifest = manifestOf(files)
    const { version, revision, name, cluster } = project
    expect(Object.keys(manifest)).toEqual([
      'project',
      'revision',
      'planHash',
      'formatVersion',
      'axlVersion',
      'ready',
      'summary',
      'findings',
      'withheld',
      'files',
    ])
    expect(manifest).toMatchObject({
      project: name,
      revision,
      planHash: revisionHash,
      formatVersion: version,
      axlVersion: cluster.axlVersion,
      ready: 'not ready',
      summary: { errors: 2 },
    })
    expect(manifest.files).toEqual(
      files
        .slice(0, -2)
        .map(({ path, text }) => ({ path, size: Buffer.byteLength(text), sha256: fingerprint(text).sha256 })),
    )
  })

  it('hold the plan itself, which reads back the same', () => {
    expect(readProject(textOf(files, 'project.trunkwright'))).toEqual({ ok: true, value: project })
  })

  it('show the first digits of the plan hash on the checklist, and all of it in the README', () => {
    for (const path of ['checklist.html', 'checklist.md'])
      expect(textOf(files, path)).toContain(revisionHash.slice(0, 12))
    expect(textOf(files, 'README.txt')).toContain(revisionHash)
  })

  it('are made one by one: what is not asked for is not made', () => {
    const asked: string[] = []
    const some = bundleFiles(evaluateWhole(project, today), planTexts(project), {
      ...withoutPages,
      encode: (text) => {
        asked.push(text.slice(0, 20))
        return withoutPages.encode(text)
      },
    })
    some.next()
    // The plan, what is signed of it, and README.
    expect(asked).toHaveLength(3)
  })

  it('are the same from a copy of the plan', () => {
    expect(filesOf(structuredClone(project))).toEqual(files)
  })

  it('leave out a folder without requests, and README says how it goes then', () => {
    const none = filesOf(plan())
    expect(none.map(({ path }) => path)).toEqual([
      'README.txt',
      'project.trunkwright',
      'checklist.pdf',
      'checklist.html',
      'checklist.csv',
      'checklist.md',
      'report.pdf',
      'manifest.json',
      'SHA256SUMS',
    ])
    const readme = textOf(none, 'README.txt').replace(/\s+/g, ' ')
    expect(readme).toContain('There are no requests in this bundle')
    expect(readme).toContain('There are no requests for the rollback')
    expect(readme).not.toContain('apply.sh')
  })

  it('have safe, distinct paths and true sums, whatever is in the plan', () => {
    fc.assert(
      fc.property(arbitraryProject({ hostile: true, size: 4 }), (any) => {
        const all = filesOf(any)
        const names = all.map(({ path }) => path)
        expect(names.filter((path) => !isSafeRelativePath(path))).toEqual([])
        expect(new Set(names.map((path) => path.toLowerCase())).size).toBe(names.length)
        expect(textOf(all, 'SHA256SUMS').split('\n')).toHaveLength(names.length)
        expect(manifestOf(all).files.map(({ path }) => path)).toEqual(names.slice(0, -2))
      }),
      { numRuns: draws(60) },
    )
  })
})

describe('README.txt', () => {
  const readmeOf = (project: Project) => textOf(filesOf(project), 'README.txt')
  const flat = (text: string) => text.replace(/\s+/g, ' ')

  it('says how the rollback goes on where CUCM refuses a request each time, where there are requests for it', () => {
    const said = (project: Project) => flat(readmeOf(project)).includes('goes on behind it, with --done')
    expect(said(examplePlan())).toBe(true)
    expect(said(plan({}))).toBe(false)
  })

  it('says NOT READY with each error and its remedy', () => {
    const readme = flat(readmeOf(examplePlan()))
    expect(readme).toContain('NOT READY. Errors are open: not for a change window.')
    expect(readme).toContain(
      '- S2-6, SIP-CC-02: SIP-CC-02 has digest from the profile ST-CC-DIGEST but no SIP realm, with which CUCM answers when the far end challenges it. Choose a realm',
    )
  })

  it('says nothing of that once no error is left', () => {
    const gateway = { domainName: 'gw-1' }
    expect(readmeOf(plan({ mgcpGateways: [gateway] }))).toContain('State        Ready')
    expect(readmeOf(plan({ mgcpGateways: [gateway] }))).not.toMatch(/NOT READY|NOTHING PLANNED/)
    expect(readmeOf(plan())).toContain('NOTHING PLANNED. No trunk and no device is in the plan.')
    expect(readmeOf(plan())).not.toContain('NOT READY')
  })

  it('names what is here, in which order, how to verify, to try and to roll back', () => {
    const readme = readmeOf(examplePlan())
    for (const line of [
      '     sha256sum -c SHA256SUMS',
      '     sh apply.sh --dry-run',
      '     sh apply.sh --prepare --host PUBLISHER --cacert FILE.pem',
      '     sh apply.sh --unit UNIT --host PUBLISHER --cacert FILE.pem',
      '     sh apply.sh --rollback UNIT --host PUBLISHER --cacert FILE.pem',
    ])
      expect(readme).toContain(`${line}\n`)
  })

  it('TF-1: names the units in the order of the run, each with its wave', () => {
    const readme = readmeOf(examplePlan())
    const listed = [...readme.matchAll(/^- (.*) \(1\)$/gm)].map(([, name]) => name)
    expect(listed.slice(0, 2)).toEqual(['SIP-PSTN-01', 'SIP-PSTN-02'])
    expect(listed.at(-1)).toBe('ST-CC-DIGEST')
    expect(flat(readme)).toMatch(
      /axl\/ \d+ AXL requests that put the plan on, in 17 units, and \d+ that take it off again/,
    )
  })

  it('S1-6: names the files of gateways and of IPsec, where there are some', () => {
    const readme = flat(readmeOf(examplePlan()))
    expect(readme).toContain('gateways/ configuration (.ios) and rollback (.rollback.ios) of gateways: 7.')
    expect(readme).toContain(
      'ipsec/ both sides of IPsec with CUCM (.txt) and the rollback (.rollback.txt), by device: 1',
    )
    expect(readme).toContain('For gateways and IPsec the lines to enter are in gateways/ and ipsec/')
    expect(readme).toContain('With axl/apply.sh the part Prepare is entered before any unit')
    expect(readmeOf(plan())).not.toMatch(/gateways\/|ipsec\//)
  })

  it('XD-5: names a gateway without a file, with the reason', () => {
    const readme = flat(readmeOf(plan({ h323Devices: [{ name: 'OLD-GW', software: '17.9.4a', srtpAllowed: true }] })))
    expect(readme).toContain('- OLD-GW: its software, 17.9.4a, has no H.323: it ended with IOS XE 17.6.1a (XD-5).')
  })

  it('S2-6: names the secrets that are asked for, and none of them is in a file', () => {
    expect(readmeOf(examplePlan())).toContain('- SIP_REALM_CC_01_EXAMPLE_COM: cc-01.example.com\n')
    expect(flat(readmeOf(plan({ sipTrunks: [{ srtpAllowed: true }] })))).toContain(
      'asks for the password of the AXL user, and for nothing else.',
    )
  })

  it('lists what is withheld, with the reason, and profiles that go by hand (SP-4)', () => {
    const twice = plan({
      profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
      sipTrunks: [
        { id: '1', name: 'TWIN', securityProfileId: 'TLS' },
        { id: '2', name: 'TWIN', securityProfileId: 'TLS' },
      ],
      asFound: { profiles: [{ name: 'Old' }] },
    })
    const readme = flat(readmeOf(twice))
    const [first] = manifestOf(filesOf(twice)).withheld.axl
    expect(first).toMatchObject({ object: 'TWIN', operation: 'updateSipTrunk' })
    expect(readme).toContain(`- Step 3, updateSipTrunk, TWIN: ${first!.reason}`)
    expect(readme).toContain('once no trunk has them, by hand or with sh apply.sh --tidy: - Old')
  })

  it('says what the rollback cannot do, more so where nobody knows what was there', () => {
    expect(flat(readmeOf(examplePlan()))).toContain('It puts back what was found when the cluster was read.')
    expect(flat(readmeOf(plan({ sipTrunks: [{ srtpAllowed: true }] })))).toContain(
      'The cluster was not read before the change',
    )
  })

  it('stays plain text on lines of its own, whatever is typed', () => {
    const name = 'x\n\n****\nREADY\u001b[2J\u202e'
    const readme = readmeOf(plan({ name, customer: name }))
    expect(readme).toContain('Project      x  **** READY')
    expect(readme).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u)
  })
})
