import { zipEntries } from '../../electron/host/export/zip'
import { bundleFiles } from '../../shared/bundle/bundle-files'
import { diffProjects } from '../../shared/changes/project-diff'
import { checklistDocument } from '../../shared/checklist/checklist-document'
import { checklistCsv } from '../../shared/document/csv'
import { toHtml } from '../../shared/document/html'
import { toMarkdown } from '../../shared/document/markdown'
import { mergeProjects } from '../../shared/merge/merge-projects'
import type { Project } from '../../shared/plan/project'
import type { EvaluatedPlan } from '../../shared/evaluation/evaluated-plan'
import { axlRun } from '../../shared/runbook/axl-run'
import { timetableOf } from '../../shared/runbook/timetable'
import { unitsOf } from '../../shared/runbook/units'
import { readProject } from '../../shared/project-file/read-project'
import { planTexts } from '../../shared/project-file/revision-text'
import { writeProject } from '../../shared/project-file/write-project'
import { evaluate, evaluateWhole } from '../../shared/evaluation/evaluator'
import { withoutPages } from '../helpers/bundle-texts'
import { bigProject } from '../helpers/big-project'
import { measure, type Measured } from './measure'
import { measureZipCommand } from './zip-command'

const today = '2026-01-31'

/** Everything from a plan in memory to the bytes of its bundle, but for the PDFs, which are measured by themselves. */
function bundle(project: Project): number {
  let bytes = 0
  const files = bundleFiles(evaluateWhole(project, today), planTexts(project), withoutPages)
  for (const chunk of zipEntries(files)) bytes += chunk.length
  return bytes
}

/** The run of a window: units, waves, requests and stops, and their minutes. */
function runOf(plan: EvaluatedPlan): number {
  const units = unitsOf(plan)
  return axlRun(plan, units).rows.length + timetableOf(plan, units.inOrder).planned
}

/** What the planner costs for a plan of that many trunks. */
export async function* benchPlanner(trunks: number): AsyncGenerator<Measured> {
  const project = bigProject(trunks)
  const text = writeProject(project)
  const plan = evaluateWhole(project, today)
  const checklist = checklistDocument(plan, '')
  const other = { ...project, sipTrunks: project.sipTrunks.map((trunk) => ({ ...trunk, id: `other-${trunk.id}` })) }
  const runs = trunks > 1000 ? 5 : 15
  yield await measure('parse', trunks, runs, () => JSON.parse(text) as unknown)
  yield await measure('read', trunks, runs, () => readProject(text))
  yield await measure('write', trunks, runs, () => writeProject(project))
  yield await measure('check', trunks, runs, () => evaluate(project, today))
  yield await measure('run', trunks, runs, () => runOf(plan))
  yield await measure('checklist', trunks, runs, () => checklistDocument(plan, ''))
  yield await measure('diff', trunks, runs, () => diffProjects(project, other))
  const theirs = {
    ...project,
    sipTrunks: project.sipTrunks.map((trunk, at) => (at % 5 ? trunk : { ...trunk, wave: 2 })),
  }
  const ours = {
    ...project,
    sipTrunks: project.sipTrunks.map((trunk, at) => (at % 3 ? trunk : { ...trunk, mtpRequired: true })),
  }
  yield await measure('merge', trunks, runs, () => mergeProjects(project, ours, theirs))
  yield await measure('html', trunks, runs, () => toHtml(checklist))
  yield await measure('markdown', trunks, runs, () => toMarkdown(checklist))
  yield await measure('csv', trunks, runs, () => checklistCsv(checklist))
  const exports = trunks > 1000 ? 3 : 5
  yield await measure('bundle', trunks, exports, () => bundle(project))
  const command = await measureZipCommand(
    [...bundleFiles(plan, planTexts(plan.project), withoutPages)],
    trunks,
    exports,
  )
  if (command) yield command
}
