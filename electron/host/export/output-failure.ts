import { dirname } from 'node:path'
import { type Message } from '../../../shared/result'
import { errorCode } from '../files/error-code'

/** Why an output was not written. `path` is the file or folder that is in the way. */
export type OutputFailure =
  | { kind: PlainKind; path: string }
  /** It is the project file that is being exported, or one that is open, or holds it. */
  | { kind: 'input'; path: string; how: 'is' | 'holds'; input: string }
  | { kind: 'locked'; path: string; by: string }
  /** With their paths in it. */
  | { kind: 'holds-others'; path: string; others: readonly string[] }
  | { kind: 'other'; path: string; code: string }

type PlainKind =
  | 'exists'
  | 'folder-missing'
  | 'not-a-folder'
  | 'is-a-folder'
  | 'not-writable'
  | 'full'
  | 'busy'
  | 'not-ours'
  | 'name'
  | 'project'
  | 'set-aside'
  | 'left-aside'

const kindOfCode: Record<string, PlainKind> = {
  EEXIST: 'exists',
  ENOTEMPTY: 'exists',
  ENOENT: 'folder-missing',
  ENOTDIR: 'not-a-folder',
  EISDIR: 'is-a-folder',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  ENAMETOOLONG: 'name',
  EINVAL: 'name',
  EILSEQ: 'name',
  ERR_INVALID_ARG_VALUE: 'name',
}

const namesTheParent: ReadonlySet<string> = new Set<PlainKind>(['folder-missing', 'not-a-folder'])

/** The failure behind an error of the file system while `path` was being written. Throws what is not such an error. */
export function outputFailure(error: unknown, path: string): OutputFailure {
  const code = errorCode(error)
  const kind = kindOfCode[code]
  if (kind === undefined) return { kind: 'other', path, code }
  return { kind, path: namesTheParent.has(kind) ? dirname(path) : path }
}

/**
 * The same while something was being replaced. Windows answers "not permitted" there for a file that another program
 * has open; whether the folder can be written to is known by then.
 */
export function replaceFailure(error: unknown, path: string, platform: string = process.platform): OutputFailure {
  const failure = outputFailure(error, path)
  return platform === 'win32' && failure.kind === 'not-writable' ? { kind: 'busy', path } : failure
}

const messages: Record<PlainKind, (path: string) => Message> = {
  exists: (path) => ({
    message: `${path} already exists and was not replaced.`,
    remedy: 'Choose another name, or allow it to be replaced.',
  }),
  'folder-missing': (path) => ({
    message: `The folder ${path} does not exist.`,
    remedy: 'Create the folder first, or choose another one.',
  }),
  'not-a-folder': (path) => ({
    message: `${path} is not a folder, or a part of its path is a file.`,
    remedy: 'Choose a folder that exists.',
  }),
  'is-a-folder': (path) => ({
    message: `${path} is a folder, and a file is to be written.`,
    remedy: 'Add a file name to the folder.',
  }),
  'not-writable': (path) => ({
    message: `${path} cannot be written: it or its folder is read-only or not permitted.`,
    remedy: 'Choose a place that you may write to.',
  }),
  full: (path) => ({
    message: `There is no space left to write ${path}.`,
    remedy: 'Free some space, or choose another disk.',
  }),
  busy: (path) => ({
    message: `${path} is in use by another program and was not replaced.`,
    remedy: 'Close it there and try again, or choose another name.',
  }),
  'not-ours': (path) => ({
    message: `${path} is not something that this program has written, so it is not replaced.`,
    remedy: 'Choose another name, or remove it yourself.',
  }),
  name: (path) => ({
    message: `${JSON.stringify(path)} is not a name that can be written here.`,
    remedy: 'Choose a shorter name without special characters.',
  }),
  project: (path) => ({
    message: `${path} is a project file, which an export never replaces.`,
    remedy: 'Choose another name.',
  }),
  'left-aside': (path) => ({
    message: `The new folder is in place, and what came into the former one meanwhile is now at ${path}.`,
    remedy: 'Move it from there to where you want it.',
  }),
  'set-aside': (path) => ({
    message: `The new folder could not be put in place, and the former one is now at ${path}.`,
    remedy: 'Move the former folder back from there, then try again.',
  }),
}

const mostNames = 3

function othersText(others: readonly string[]): string {
  const more = others.length > mostNames ? ` and ${others.length - mostNames} more` : ''
  return others.slice(0, mostNames).join(', ') + more
}

/** One sentence on what went wrong, naming the file, and one on what to do. */
export function describeOutputFailure(failure: OutputFailure): Message {
  const { path } = failure
  switch (failure.kind) {
    case 'input':
      return {
        message: `${path} ${failure.how} the project file ${failure.input}, which an export never replaces.`,
        remedy: 'Choose another name.',
      }
    case 'locked':
      return { message: `${path} is open ${failure.by}.`, remedy: 'Close it there, or choose another name.' }
    case 'holds-others':
      return {
        message: `${path} holds what no export has written, or what was changed since: ${othersText(failure.others)}.`,
        remedy: 'Move that elsewhere, or choose another name.',
      }
    case 'other':
      return {
        message: `${path} could not be written: the system answered ${failure.code}.`,
        remedy: 'Try again, or choose another disk.',
      }
    default:
      return messages[failure.kind](path)
  }
}
