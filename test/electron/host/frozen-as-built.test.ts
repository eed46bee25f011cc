import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { importFiles } from '../../../shared/import/import-files'
import type { AsFound, Project } from '../../../shared/plan/project'
import { answersOf } from '../../helpers/axl-answers'
import { got, hostOn } from '../../helpers/hosts'
import { plan, type PlanParts } from '../../helpers/plan'
import { reportOf, sectionText } from '../../helpers/report'
import { temporaryFolder } from './disk'

const parts: PlanParts = {
  profiles: [{ name: 'TLS', asFoundName: 'Old', securityMode: 'Encrypted' }],
  sipTrunks: [{ name: 'TRUNK-A', securityProfileId: 'TLS', srtpAllowed: true }],
}
const before = plan({
  ...parts,
  asFound: {
    ...{ takenOn: '2026-11-20', source: 'first run' },
    profiles: [{ name: 'Old' }],
    sipTrunks: [{ name: 'TRUNK-A', securityProfileName: 'Old', srtpAllowed: false }],
  },
})
const found = before.asFound as AsFound

/** What the kit brings once the plan was carried out. */
const built: AsFound = {
  ...found,
  profiles: before.profiles.map(({ id: _, asFoundName: __, predefined: ___, ...settings }) => settings),
  sipTrunks: found.sipTrunks.map((trunk) => ({ ...trunk, securityProfileName: 'TLS', srtpAllowed: true })),
}

/** The plan with what a run of the kit answered. */
function ran(project: Project, answers: AsFound, today: string): Project {
  const files = Object.entries(answersOf(answers)).map(([name, text]) => ({
    ...{ name, bytes: new TextEncoder().encode(text), isFound: false },
  }))
  const taken = importFiles(project, files, {
    as: 'found',
    create: false,
    newId: randomUUID,
    today,
    source: 'second run',
  })
  if (!taken.ok) throw new Error('nothing was taken in')
  return taken.value.project
}
const figure = (project: Project): string => {
  const report = reportOf(project)
  return sectionText(report, report.sections.at(-1)?.id ?? '')
}

it('S4-2: a frozen revision holds the cluster as built, and the report of it ends with what is as planned of it', async () => {
  const { program } = hostOn(temporaryFolder())
  const { handle, file } = await got(program.createProject({ name: 'Plan', example: false }))
  expect(figure(before)).not.toContain('(100 %)')

  const after = ran(before, built, '2026-12-06')
  await got(program.saveProject({ handle, project: after }))
  await got(program.saveProject({ handle, project: { ...after, revision: 2 } }))
  const later = ran({ ...after, revision: 2 }, { ...built, sipTrunks: found.sipTrunks }, '2027-01-15')
  await got(program.saveProject({ handle, project: later }))

  const frozen = (await got(program.listVersions({ file }))).filter(({ isFrozen }) => isFrozen)
  expect(frozen).toHaveLength(1)
  const { project } = await got(program.readVersion({ file, version: frozen[0]?.version ?? '' }))
  expect(project.asFound).toMatchObject({
    takenOn: '2026-12-06',
    sipTrunks: [{ name: 'TRUNK-A', securityProfileName: 'TLS', srtpAllowed: true }],
  })
  expect(figure(project)).toContain('(100 %) are as planned, none differs, all were read')
  expect(figure(later)).not.toContain('(100 %)')
})
