import { relative, resolve } from 'node:path'
import { unreachable } from '../shared/unreachable'
import { usesRemoteChecksums } from './runtime/archive'
import { whyNotCarried } from './runtime/carried'
import { archiveName, readElectronPackage, releasePage, thisMachine } from './runtime/electron-package'
import { getRuntime, takeRuntime, type Getting, type Got } from './runtime/get-runtime'
import { stoppable } from './runtime/stoppable'
import { root } from './targets'

const { env } = process
const pack = readElectronPackage()
const say = (line: string) => void console.log(line)

/** npm runs a script in the folder of the package; files are named from where it was called. */
const from = (env['npm_lifecycle_event'] === 'electron' && env['INIT_CWD']) || process.cwd()

const got = (work: (getting: Getting) => Promise<Got>): Promise<Got> =>
  stoppable((stop) => work({ env, stop, screen: process.stderr, now: () => new Date(), say }))

async function fetchNow(): Promise<void> {
  const archive = archiveName(pack.version, thisMachine())
  const byHand = `Carry ${archive} here from ${releasePage(pack.version)}, then: npm run electron -- ${archive}`
  tell(await got((getting) => getRuntime(getting, true)), (why) => `could not be fetched: ${why}. ${byHand}`)
}

async function take(file: string): Promise<void> {
  const refusal = usesRemoteChecksums(env) ? null : await whyNotCarried(file, pack, thisMachine())
  if (refusal !== null) fail(refusal)
  else tell(await got((getting) => takeRuntime(getting, file)), (why) => `could not be put in place: ${why}.`)
}

function tell(outcome: Got, words: (why: string) => string): void {
  switch (outcome.kind) {
    case 'here':
      return say(`Electron ${pack.version} is here already, as ${relative(root, outcome.program)}.`)
    case 'placed':
      return say(`Electron ${pack.version} is in place, from ${outcome.from}; npm start opens the window in it.`)
    case 'stopped':
      return say('Stopped, and nothing is left half.')
    case 'failed':
      return fail(`Electron ${pack.version} ${words(outcome.why)}`)
    default:
      unreachable(outcome)
  }
}

function fail(line: string): void {
  console.error(line)
  process.exitCode = 2
}

const args = process.argv.slice(2)
const [file] = args
if (args.length > 1 || file?.startsWith('-')) fail('Usage: npm run electron [-- ZIP]')
else if (file === undefined) await fetchNow()
else await take(resolve(from, file))
