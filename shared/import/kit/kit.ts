import type { BundleFile } from '../../text/bundle-file'
import collectScript from './collect.sh?raw'
import { kitQueries } from './queries'
import readme from './README.txt?raw'
import showCommands from './show-commands.txt?raw'

const runSql = (): string =>
  [
    '# To paste at the prompt of the command line of CUCM ("admin:"), one line after another. Nothing is changed.',
    '# Save what is on the screen, all in one file or each under the name above it.',
    ...kitQueries.flatMap(({ name, says, sql }) => ['', `# ${says}: run-sql-${name}.txt`, `run sql ${sql}`]),
    '',
  ].join('\n')

/** collect.sh asks exactly what run-sql.txt asks, and more. */
const collect = (): string =>
  collectScript.replace('@QUERIES@', () => kitQueries.map(({ name, sql }) => `${name}|${sql}`).join('\n'))

/** What a person with read access carries to the customer. */
export const kitFiles = (): BundleFile[] => [
  { path: 'README.txt', text: readme },
  { path: 'collect.sh', text: collect() },
  { path: 'run-sql.txt', text: runSql() },
  { path: 'show-commands.txt', text: showCommands },
]
