import { z } from 'zod'
import { largestPicture } from '../evidence/pictures/read-picture'
import { pictureTypes } from '../plan/pictures'
import type { Project } from '../plan/project'
import { describeReadFailure } from '../project-file/read-failure'
import { checkProject } from '../project-file/read-project'
import { fail, ok, type Result } from '../result'
import { exportChoices, exportForms } from './export-choices'
import { hostFailure, type HostFailure } from './failure'
import { closeAnswers, themes, type Results } from './results'
import type { Verb } from './verb-names'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u)
const token = z.string().min(1).max(200)
/** A full path that a person typed, or where something is written the word for a chosen `Target`. */
const path = z.string().min(1).max(4096)
const name = z.string().max(200)
/** Room for the largest picture. */
const mostBase64 = Math.ceil(largestPicture / 3) * 4 + 4

/** A project is checked by the reader of project files, apart from its neighbours, so that the words are the same. */
const project = z.custom<Project>((value) => typeof value === 'object' && value !== null, 'a project')

/** A sheet has at most so many columns, and so many sheets with other heads are remembered. */
export const keptColumns = z
  .array(
    z.strictObject({ heads: z.string().min(1).max(8000), columns: z.array(z.string().max(100).nullable()).max(2000) }),
  )
  .max(100)

/** Every verb of the host with its arguments. Adding one is adding a row here, a result beside it and a method of the host. */
export const verbs = {
  about: z.strictObject({}),
  getSettings: z.strictObject({}),
  setSettings: z.strictObject({
    autosave: z.boolean(),
    theme: z.enum(themes),
    person: z.string().max(100),
    columns: keptColumns.optional(),
  }),
  listProjects: z.strictObject({}),
  forgetProject: z.strictObject({ file: token }),
  duplicateProject: z.strictObject({ file: token, name }),
  renameProject: z.strictObject({ file: token, name }),
  deleteProject: z.strictObject({ file: token }),
  showInFolder: z.strictObject({ file: token }),
  createProject: z.strictObject({ name, example: z.boolean(), customer: name.optional(), author: name.optional() }),
  locateFile: z.strictObject({ path }),
  /** Null: the home folder of whoever runs the program. */
  listFolder: z.strictObject({ path: path.nullable() }),
  readPlan: z.strictObject({ file: token }),
  openProject: z.strictObject({ file: token }),
  saveProject: z.strictObject({
    handle: token,
    project,
    /** The person said so: where what was before cannot be kept, it is replaced all the same. */
    withoutVersion: z.boolean().optional(),
    /** Of the file as another program left it and the person has seen it: as long as it holds that, it is replaced. */
    over: sha256.optional(),
  }),
  saveCopy: z.strictObject({
    project,
    path: path.nullable(),
    /** The open project whose pictures go along. */
    picturesOf: token.optional(),
  }),
  reloadProject: z.strictObject({ handle: token }),
  compareWithDisk: z.strictObject({ handle: token, project }),
  closeProject: z.strictObject({ handle: token }),
  listVersions: z.strictObject({ file: token }),
  readVersion: z.strictObject({ file: token, version: token }),
  nameVersion: z.strictObject({ file: token, version: token, name }),
  restoreVersion: z.strictObject({ file: token, version: token }),
  checkSignatures: z.strictObject({ file: token }),
  /** What was signed, where the file holds something else now. */
  readSigned: z.strictObject({ file: token, hashes: z.array(z.string().max(200)).min(1).max(100) }),
  /** Keeps a picture beside the file of an open project; at which line it stands is part of the plan. */
  keepPicture: z.strictObject({ handle: token, name: z.string().max(1000), data: z.base64().max(mostBase64) }),
  readPicture: z.strictObject({ handle: token, type: z.enum(pictureTypes), hash: sha256 }),
  rehearse: z.strictObject({ project }),
  exportProject: z.strictObject({
    project,
    format: z.enum(exportForms),
    /** Left out: the whole, for the customer, on A4. */
    choices: exportChoices.optional(),
    /** Null: the export folder, under a name made from the project. */
    path: path.nullable(),
    replace: z.boolean(),
    job: token,
    /** The open project whose pictures go along. */
    picturesOf: token.optional(),
  }),
  cancelExport: z.strictObject({ job: token }),
  /** What an export wrote, by the word for it: the bytes of a file, in the program for its kind, in its folder. */
  readExported: z.strictObject({ job: token }),
  openExported: z.strictObject({ job: token }),
  showExported: z.strictObject({ job: token }),
  chooseFile: z.strictObject({}),
  chooseTarget: z.strictObject({ form: z.enum(['trunkwright', ...exportForms]), name }),
  takeGivenFile: z.strictObject({}),
  printChecklist: z.strictObject({ project }),
  answerClose: z.strictObject({ answer: z.enum(closeAnswers) }),
} as const satisfies Record<Verb, z.ZodType>

export type Arguments<V extends Verb> = z.infer<(typeof verbs)[V]>

/** The host as a window sees it, through whichever transport. */
export type Program = { [V in Verb]: (args: Arguments<V>) => Promise<Result<Results[V], HostFailure>> }

export type Call = { [V in Verb]: { verb: V; args: Arguments<V> } }[Verb]

/** Reads a call as it comes in. Every transport refuses with the same words. */
export function parseCall(verb: unknown, args: unknown): Result<Call, HostFailure> {
  if (typeof verb !== 'string' || !Object.hasOwn(verbs, verb)) {
    return fail(hostFailure('bad-call', 'The host was asked for something it does not know.', 'Reload the window.'))
  }
  const parsed = verbs[verb as Verb].safeParse(args)
  if (!parsed.success) return fail(badArguments(verb, parsed.error.issues[0]?.path ?? []))
  const checked = withProjectRead(parsed.data)
  return checked.ok ? ok({ verb, args: checked.value } as Call) : checked
}

const badArguments = (verb: string, at: readonly PropertyKey[]): HostFailure => {
  const place = at.length === 0 ? 'its arguments' : at.map(String).join('/')
  return hostFailure('bad-call', `The call ${verb} does not fit the contract at ${place}.`, 'Reload the window.')
}

/** The same arguments, their project as the reader of project files gives it. */
function withProjectRead(args: object): Result<object, HostFailure> {
  if (!('project' in args)) return ok(args)
  const checked = checkProject(args.project)
  if (checked.ok) return ok({ ...args, project: checked.value })
  const { message, remedy } = describeReadFailure(checked.failure)
  return fail(hostFailure('bad-call', `The project ${message}.`, remedy))
}
