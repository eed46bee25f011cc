import { version } from '../cli/version'

/** What the program says instead of starting: on standard output where it was asked, else on standard error. */
export interface Answered {
  says: string
  code: 0 | 2
}

const help = `Opens the window in a browser of this machine; what it shows is served from this machine, and to nobody else.
Plans are opened in the window. It takes no other arguments than:

  --help      Shows this.
  --version   Tells the version.

The command line is another program: trunkwright --help
`

const asked: Readonly<Record<string, string>> = {
  '--help': help,
  '-h': help,
  help,
  '--version': `trunkwright ${version}\n`,
}

/** What starts this program in the place of Electron has been told so, and leaves it where it was. */
const ofStart = '--browser'

/** The answer to what follows the name of the program; null where it is to start. */
export function answerTo(args: readonly string[]): Answered | null {
  const [word] = args.filter((arg) => arg !== ofStart)
  if (word === undefined) return null
  const says = Object.hasOwn(asked, word) ? asked[word] : undefined
  if (says !== undefined) return { says, code: 0 }
  return {
    says: `Trunkwright in a browser takes no ${word.startsWith('-') ? 'option' : 'file'} ${word}: plans are opened in the window. See --help.\n`,
    code: 2,
  }
}
