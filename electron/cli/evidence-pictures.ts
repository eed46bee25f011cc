import { basename } from 'node:path'
import { checklistPlan } from '../../shared/checklist/context'
import { placedLines, type PlacedLine } from '../../shared/checklist/run/placed-lines'
import { runLines } from '../../shared/checklist/run/run-lines'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import { largestPicture } from '../../shared/evidence/pictures/read-picture'
import { withPicture } from '../../shared/plan/pictures'
import type { ChecklistEntry, Project } from '../../shared/plan/project'
import { fail, ok, type Result } from '../../shared/result'
import type { KeptPicture } from '../../shared/contract/results'
import { jsonText } from '../../shared/text/json-text'
import { shortHash } from '../../shared/text/plan-hash'
import { describeInputFailure, readInputBytes } from '../host/files/input-file'
import { keepPicture, lookAtPicture } from '../host/pictures/keep-picture'
import { truePath } from '../host/projects/file-tokens'
import { Refusal } from '../host/refusal'
import { today, type Context } from './context'
import { hostRefusal } from './output-refusal'
import { oneSentence } from './sentence'
import { terminalText } from './terminal-text'

/** What the command line says of pictures, with `--json` too. */
export interface KeptAtLine extends KeptPicture {
  line: string
  number: string
  became: 'added' | 'unchanged'
}

export interface TakenPictures {
  project: Project
  kept: KeptAtLine[]
}

interface Wish {
  into: string
  line: string
  by: string
  isDry: boolean
}

/** Keeps pictures beside the project, and records them at a line. Nothing is kept where one of them is none. */
export async function takePictures(
  project: Project,
  files: readonly string[],
  { into, line: wanted, by, isDry }: Wish,
  context: Context,
): Promise<Result<TakenPictures, string>> {
  const placed = lineCalled(wanted, project, context)
  if (!placed) return fail(`${wanted} is no line of the checklist: give its number, such as U1-3.02, or its id`)
  const read = await readAll(files)
  if (!read.ok) return read
  const { id, number } = placed.line
  const path = await truePath(into)
  let evidence = ownEntry(project, id)?.evidence ?? ''
  const kept: KeptAtLine[] = []
  try {
    const looked = read.value.map(({ name, bytes }) => ({ name, bytes, seen: lookAtPicture(name, bytes) }))
    for (const { name, bytes, seen } of looked) {
      const picture = isDry ? seen : await keepPicture(path, name, bytes)
      const after = withPicture(evidence, { ...picture, on: context.now, by })
      kept.push({ ...picture, line: id, number, became: after === evidence ? 'unchanged' : 'added' })
      evidence = after
    }
  } catch (error) {
    if (error instanceof Refusal) return fail(hostRefusal(error.failure))
    throw error
  }
  return ok({ project: withEvidence(project, id, evidence), kept })
}

const ownEntry = ({ checklist }: Project, id: string): ChecklistEntry | undefined =>
  Object.hasOwn(checklist, id) ? checklist[id] : undefined

function withEvidence(project: Project, id: string, evidence: string): Project {
  const before = ownEntry(project, id) ?? { state: 'open', by: '', on: '', of: '', evidence: '' }
  if (before.evidence === evidence) return project
  return { ...project, checklist: { ...project.checklist, [id]: { ...before, evidence } } }
}

/** By its id, or by its number as the documents have it, in any case. */
function lineCalled(wanted: string, project: Project, context: Context): PlacedLine | undefined {
  const lines = placedLines(runLines(checklistPlan(evaluateWhole(project, today(context)))))
  const number = wanted.toUpperCase()
  return lines.get(wanted) ?? [...lines.values()].find(({ line }) => line.number.toUpperCase() === number)
}

async function readAll(files: readonly string[]): Promise<Result<{ name: string; bytes: Buffer }[], string>> {
  const all: { name: string; bytes: Buffer }[] = []
  for (const file of files) {
    const read = await readInputBytes(file, { maxBytes: largestPicture })
    if (!read.ok) return fail(oneSentence(describeInputFailure(read.failure)))
    all.push({ name: basename(file), bytes: read.value })
  }
  return ok(all)
}

export const picturesJson = (kept: readonly KeptAtLine[]): string => jsonText({ pictures: kept })

export function picturesSaid(kept: readonly KeptAtLine[], end: string): string {
  const lines = kept.map(({ number, name, type, width, height, hash, hadMore, became }) => {
    const what = `${number} ${name}: ${type}, ${String(width)} by ${String(height)}, SHA-256 ${shortHash(hash)}…`
    const more = hadMore ? ', without what the camera or program wrote beside it' : ''
    return `${became.padEnd(9)} ${terminalText(`${what}${more}`)}\n`
  })
  return `${lines.join('')}${end}\n`
}
