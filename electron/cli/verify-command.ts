import type { CheckedSignatures, SignatureState } from '../../shared/contract/results'
import { named } from '../../shared/text/words'
import { shortHash } from '../../shared/text/plan-hash'
import { truePath } from '../host/projects/file-tokens'
import { troubledPictures } from '../host/pictures/check-pictures'
import { migrations } from '../host/projects/migrations'
import { checkSignatures } from '../host/projects/signatures'
import { Refusal } from '../host/refusal'
import { command } from './command'
import { done, found, refused, type Outcome } from './outcome'
import { hostRefusal } from './output-refusal'
import { picturesText } from './pictures-text'
import { readProjectFile } from './read-project'
import { counted } from './sentence'
import { terminalText } from './terminal-text'

type Checked = CheckedSignatures['signatures'][number]

export const verifyCommand = command({
  name: 'verify',
  says: 'Tells whether the signatures of a project still hold, and whether its pictures are as they were kept.',
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
  async run({ files: { FILE }, options }) {
    const project = await readProjectFile(FILE)
    if (!project.ok) return refused(project.failure)
    try {
      // Kept versions lie beside the file itself, wherever a link to it does.
      const path = await truePath(FILE)
      const checked = await checkSignatures(path, migrations)
      if (options.hash !== undefined) return typedBack(checked, options.hash)
      return withPictures(told(checked, FILE), picturesText(troubledPictures(path, project.value)))
    } catch (error) {
      if (error instanceof Refusal) return refused(hostRefusal(error.failure))
      throw error
    }
  },
})

/** What was signed counts pictures by their hashes: one that is gone or another is no longer the proof that it was. */
const withPictures = (outcome: Outcome, said: string): Outcome =>
  said === '' || outcome.kind === 'refused' ? outcome : found(outcome.says + said)

const stateWords: Record<SignatureState, string> = {
  holds: 'holds',
  changed: 'does not hold: the revision was changed since',
  'not here': 'the signed revision is not here',
}

function told({ revision, hash, signatures }: CheckedSignatures, file: string): Outcome {
  const now = `Revision ${revision}, ${shortHash(hash)}: ${counted(signatures.length, 'signature')}.\n`
  const says = now + signatures.map(lineOf).join('')
  if (signatures.some(({ state }) => state === 'changed')) return found(says)
  const gone = signatures.find(({ state }) => state === 'not here')
  if (gone) {
    const who = `revision ${gone.revision}, signed by ${named(gone.name)}, is neither in ${file} nor in its kept versions`
    return refused(terminalText(`${who}; verify the file where it was frozen, or the one that was handed over`))
  }
  return done(says)
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
