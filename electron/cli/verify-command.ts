import type { CheckedSignatures, SignatureState } from '../../shared/contract/results'
import { lineNames } from '../../shared/checklist/line-names'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import { groupBy } from '../../shared/plan/group-by'
import { filesOfPictures, picturesOf } from '../../shared/plan/pictures'
import type { Project } from '../../shared/plan/project'
import { named, namesInWords } from '../../shared/text/words'
import { shortHash } from '../../shared/text/plan-hash'
import { truePath } from '../host/projects/file-tokens'
import { troubledPictures } from '../host/pictures/check-pictures'
import { migrations } from '../host/projects/migrations'
import { checkAlone, checkSignatures } from '../host/projects/signatures'
import { Refusal } from '../host/refusal'
import { piped, pipedName } from '../host/files/source-files'
import { command } from './command'
import { today } from './context'
import { done, found, refused, type Outcome } from './outcome'
import { hostRefusal } from './output-refusal'
import { picturesText } from './pictures-text'
import { readProjectText } from './read-project'
import { counted } from './sentence'
import { terminalText } from './terminal-text'

type Checked = CheckedSignatures['signatures'][number]

export const verifyCommand = command({
  name: 'verify',
  says: 'Tells whether the signatures of a project still hold, and whether its pictures are as they were kept; - is one that is piped in.',
  files: ['FILE'],
  options: {
    hash: {
      value: 'H',
      says: 'The short hash of a page: tells whether it was made from this revision, or a signed one.',
    },
  },
  exits: {
    0: 'All hold, or there are none.',
    1: 'One does not, a picture is not as it was kept, or the hash is of another revision.',
    2: 'A signed revision is neither in the file nor in its kept versions, or what was typed is no hash.',
  },
  async run({ files: { FILE }, options }, context) {
    const input = FILE === piped ? context.input() : null
    const file = await readProjectText(FILE, input)
    if (!file.ok) return refused(file.failure)
    const { project } = file.value
    const lineName = lineNames(() => evaluateWhole(project, today(context)))
    try {
      // Kept versions lie beside the file itself, wherever a link to it does; nothing lies beside what is piped in.
      const path = input === null ? await truePath(FILE) : null
      const checked = path === null ? checkAlone(file.value) : await checkSignatures(path, migrations)
      if (options.hash !== undefined) return typedBack(checked, options.hash)
      const told = { ...toldOf(checked), gone: goneOf(checked, input === null ? FILE : pipedName) }
      return path === null
        ? outcomeOf({ ...told, says: told.says + unseenText(project) })
        : outcomeOf(withPictures(told, picturesText(troubledPictures(path, project), lineName)))
    } catch (error) {
      if (error instanceof Refusal) return refused(hostRefusal(error.failure))
      throw error
    }
  },
})

/** What is told of a file, line by line. */
interface Told {
  says: string
  /** Something was looked at and is not as it was signed. */
  isBroken: boolean
  /** Which signed revision is not there to be looked at; empty where all are. */
  gone: string
}

/** What is known not to hold comes before what nobody can tell. */
function outcomeOf({ says, isBroken, gone }: Told): Outcome {
  if (isBroken) return found(says, gone)
  return gone === '' ? done(says) : refused(gone, says)
}

/** What was signed counts pictures by their hashes: one that is gone or another is no longer the proof that it was. */
const withPictures = (told: Told, said: string): Told =>
  said === '' ? told : { ...told, says: told.says + said, isBroken: true }

/** Pictures lie beside the file, and what is piped in lies nowhere. */
function unseenText({ checklist }: Project): string {
  const { length } = filesOfPictures(picturesOf(checklist))
  return length === 0
    ? ''
    : `${counted(length, 'picture')} not looked at: they lie beside the file, not in what is piped in.\n`
}

const stateWords: Record<SignatureState, string> = {
  holds: 'holds',
  changed: 'does not hold: the revision was changed since',
  'not here': 'the signed revision is not here',
}

function toldOf({ revision, hash, signatures }: CheckedSignatures): Omit<Told, 'gone'> {
  const now = `Revision ${revision}, ${shortHash(hash)}: ${counted(signatures.length, 'signature')}.\n`
  return {
    says: now + signatures.map(lineOf).join(''),
    isBroken: signatures.some(({ state }) => state === 'changed'),
  }
}

/** Each revision once, with all who signed it. */
function goneOf({ signatures }: CheckedSignatures, file: string): string {
  const whose = groupBy(
    signatures.filter(({ state }) => state === 'not here'),
    ({ revision }) => [revision],
  )
  if (whose.size === 0) return ''
  const revisions = [...whose].map(
    ([revision, own]) =>
      `revision ${revision}, signed by ${namesInWords([...new Set(own.map(({ name }) => named(name)))], 5)},`,
  )
  const are = whose.size === 1 ? 'is' : 'are'
  const what = `${revisions.join(' and ')} ${are} neither in ${file} nor in its kept versions`
  return terminalText(`${what}; verify the file where it was frozen, or the one that was handed over`)
}

function lineOf({ revision, name, role, on, hash, state }: Checked): string {
  const who = [named(name), role].filter((word) => word !== '').join(', ')
  return (
    terminalText(`Revision ${revision}, ${shortHash(hash)}, signed by ${who} on ${on}: ${stateWords[state]}.`) + '\n'
  )
}

/** As somebody types it from paper: in groups, in capitals. */
function typedBack({ revision, hash, signatures }: CheckedSignatures, typed: string): Outcome {
  const wanted = typed.toLowerCase().replace(/[\s:.,_\p{Pd}]/gu, '')
  const wrong = whyNoHash(wanted)
  if (wrong !== '')
    return refused(terminalText(`the hash ${typed} ${wrong}; type it as it stands at the foot of the page`))
  const isIt = (whole: string) => whole.toLowerCase().startsWith(wanted)
  if (isIt(hash)) return done(`It is revision ${revision} as it is in the file.\n`)
  const signed = signatures.filter((each) => isIt(each.hash))
  if (signed.length > 0) return done(`It is what was signed:\n${signed.map(lineOf).join('')}`)
  return found(
    `It is neither revision ${revision} as it is in the file, which is ${shortHash(hash)}, nor a signed one.\n`,
  )
}

/** A letter read for a digit is no other revision: left out, the rest could be taken for the hash. */
function whyNoHash(wanted: string): string {
  const [letter] = /[^0-9a-f]/u.exec(wanted) ?? []
  if (letter !== undefined) return `has ${letter}, which stands in no hash: they have the digits 0 to 9 and a to f`
  if (wanted.length < shortestTyped) return `is too short to tell revisions apart: ${shortestTyped} digits are needed`
  return wanted.length > longestTyped ? `is longer than any hash, which has ${longestTyped} digits` : ''
}

const shortestTyped = 8
/** All of SHA-256. */
const longestTyped = 64
