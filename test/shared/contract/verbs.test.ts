import { describe, expect, it } from 'vitest'
import { serveIpc } from '../../../electron/ipc/ipc-transport'
import { describeReadFailure } from '../../../shared/project-file/read-failure'
import { checkProject } from '../../../shared/project-file/read-project'
import { dispatch } from '../../../shared/contract/dispatch'
import { verbNames, type Verb } from '../../../shared/contract/verb-names'
import { parseCall, verbs, type Program } from '../../../shared/contract/verbs'
import { newProject } from '../../../shared/plan/new-project'
import { ok, type Result } from '../../../shared/result'
import { ask, callOf, startedHost, tokenOf } from '../../electron/web/web'

const project = newProject('Plan', '2026-01-01T00:00:00.000Z', () => '00000000-0000-4000-8000-000000000001')

/** Arguments of every verb that fit. */
const fitting: Record<Verb, Record<string, unknown>> = {
  about: {},
  getSettings: {},
  setSettings: { autosave: true, theme: 'dark', person: 'M. Ruiz' },
  listProjects: {},
  forgetProject: { file: 'f' },
  duplicateProject: { file: 'f', name: 'Copy' },
  renameProject: { file: 'f', name: 'Other' },
  deleteProject: { file: 'f' },
  showInFolder: { file: 'f' },
  createProject: { name: '', example: false },
  listFolder: { path: null },
  locateFile: { path: '/x' },
  readPlan: { file: 'f' },
  openProject: { file: 'f' },
  saveProject: { handle: 'h', project },
  saveCopy: { project, path: null },
  reloadProject: { handle: 'h' },
  compareWithDisk: { handle: 'h', project },
  closeProject: { handle: 'h' },
  listVersions: { file: 'f' },
  checkSignatures: { file: 'f' },
  readSigned: { file: 'f', hashes: ['a'.repeat(64)] },
  keepPicture: { handle: 'h', name: 'lock.png', data: 'AAAA' },
  readPicture: { handle: 'h', type: 'PNG', hash: 'a'.repeat(64) },
  readVersion: { file: 'f', version: 'v' },
  nameVersion: { file: 'f', version: 'v', name: 'after the workshop' },
  restoreVersion: { file: 'f', version: 'v' },
  rehearse: { project },
  exportProject: { project, format: 'zip', path: null, replace: false, job: 'j' },
  cancelExport: { job: 'j' },
  readExported: { job: 'j' },
  openExported: { job: 'j' },
  showExported: { job: 'j' },
  chooseFile: {},
  chooseTarget: { form: 'zip', name: 'plan' },
  takeGivenFile: {},
  printChecklist: { project },
  answerClose: { answer: 'saved' },
}

/** Values that fit no argument of any verb. */
const wrongValues = [7, -0.5, [], [[]], {}, { a: 1 }, 'ä'.repeat(5_000)]

function wrongArguments(verb: Verb): unknown[] {
  const args = fitting[verb]
  const wrongFields = Object.keys(args).flatMap((key) => [
    ...wrongValues.map((value) => ({ ...args, [key]: value })),
    Object.fromEntries(Object.entries(args).filter(([name]) => name !== key)),
  ])
  return [null, true, 7, 'text', [], [args], { ...args, more: 1 }, ...wrongFields]
}

const calls = new Set<string>()
/** Answers every verb, and remembers that it was called. */
const program = Object.fromEntries(
  verbNames.map((verb) => [verb, () => Promise.resolve(ok(calls.add(verb) && null))]),
) as unknown as Program

type Handler = (event: unknown, verb: unknown, args: unknown) => unknown

function ipcHandler(): Handler {
  const handlers: Handler[] = []
  serveIpc({ handle: (_, handler) => handlers.push(handler as Handler) }, program)
  const [handler] = handlers
  if (!handler) throw new Error('the transport handles nothing')
  return handler
}

const ownWindow = { sender: { id: 1 }, senderFrame: { parent: null, url: 'app://trunkwright/index.html' } }
const words = (result: Result<unknown, unknown>): unknown => JSON.parse(JSON.stringify(result))

describe.each([...verbNames])('%s', (verb) => {
  it('has a row, and is carried out where its arguments fit', async () => {
    expect(Object.hasOwn(verbs, verb)).toBe(true)
    calls.clear()
    expect(parseCall(verb, fitting[verb])).toEqual(ok({ verb, args: fitting[verb] }))
    expect(await dispatch(program, verb, fitting[verb])).toEqual(ok(null))
    expect([...calls]).toEqual([verb])
  })

  it('refuses arguments of every wrong kind, in the same words by every transport', async () => {
    const [web, ipc] = [await startedHost({ program }), ipcHandler()]
    const token = await tokenOf(web)
    calls.clear()
    for (const args of wrongArguments(verb)) {
      const parsed = parseCall(verb, args)
      expect(parsed, JSON.stringify(args).slice(0, 200)).toMatchObject({ ok: false, failure: { kind: 'bad-call' } })
      const answer = await ask(web, callOf(web, token, { path: `/call/${verb}`, body: JSON.stringify(args) }))
      expect(JSON.parse(answer.text)).toEqual(words(parsed as Result<unknown, unknown>))
      expect(await ipc(ownWindow, verb, args)).toEqual(parsed)
    }
    expect([...calls]).toEqual([])
  })
})

it('every row is a verb and every verb has a row', () => {
  expect(Object.keys(verbs)).toEqual([...verbNames])
})

it.each([['nothing'], ['toString'], ['__proto__'], [''], [7], [null], [undefined], [['about']], [{ verb: 'about' }]])(
  'the unknown verb %j is refused in the same words by the reader and over IPC',
  async (verb) => {
    const parsed = parseCall(verb, {})
    expect(parsed).toMatchObject({
      failure: { kind: 'bad-call', message: 'The host was asked for something it does not know.' },
    })
    expect(await ipcHandler()(ownWindow, verb, {})).toEqual(parsed)
  },
)

/** What is no project, or a damaged one. */
const wrongProjects: [what: string, value: object][] = [
  ['an empty object', {}],
  ['another format', { ...project, format: 'other' }],
  ['a newer version', { ...project, version: 99 }],
  ['a field of the wrong type', { ...project, name: 7 }],
  ['a list that is text', { ...project, sipTrunks: 'x' }],
  ['a part that is missing', { ...project, id: undefined }],
  ['a text with a character that no file may hold', { ...project, name: 'a\u0000b' }],
  ['a list for a project', [project]],
]

describe.each(['saveProject', 'saveCopy', 'compareWithDisk', 'exportProject'] as const)('the project of %s', (verb) => {
  it('is what the reader gives: a text that is missing is empty, what a newer program added is kept', () => {
    const { customer: _, ...sent } = { ...project, added: 1 }
    expect(parseCall(verb, { ...fitting[verb], project: sent })).toMatchObject({
      ok: true,
      value: { args: { project: { ...project, customer: '', added: 1 } } },
    })
  })

  it.each(wrongProjects)("is refused in the reader's words: %s", (_, value) => {
    const read = checkProject(value)
    if (read.ok) throw new Error('the reader takes it')
    const { message, remedy } = describeReadFailure(read.failure)
    expect(parseCall(verb, { ...fitting[verb], project: value })).toEqual({
      ok: false,
      failure: { kind: 'bad-call', message: `The project ${message}.`, remedy },
    })
  })
})

/** Senders that are not the main frame of our own page. */
const foreignSenders: [what: string, senderFrame: unknown][] = [
  ['a frame that has gone', null],
  ['a frame within the page', { parent: {}, url: 'app://trunkwright/' }],
  ['a page of the web', { parent: null, url: 'https://trunkwright/' }],
  ['a file', { parent: null, url: 'file:///app/trunkwright' }],
  ['a blank page', { parent: null, url: 'about:blank' }],
  ['a name that begins like ours', { parent: null, url: 'app://trunkwright.evil.example/' }],
  ['our name as a user', { parent: null, url: 'app://trunkwright@evil.example/' }],
  ['no address', { parent: null, url: '' }],
]

describe('the IPC transport', () => {
  it.each(foreignSenders)('refuses %s with an error, and calls nothing', async (_, senderFrame) => {
    calls.clear()
    await expect(Promise.resolve().then(() => ipcHandler()({ senderFrame }, 'about', {}))).rejects.toThrow()
    expect([...calls]).toEqual([])
  })

  it('answers its own window', async () => {
    expect(await ipcHandler()(ownWindow, 'about', {})).toEqual(ok(null))
  })
})
