import { jsonText } from '../../shared/text/json-text'
import { named } from '../../shared/text/words'
import { isRefused, type Rehearsed, type RehearsalReport } from '../../shared/trust/rehearsal'
import { rehearsePlan } from '../host/rehearsal/rehearse-plan'
import { command } from './command'
import { done, found, refused } from './outcome'
import { readProjectFile } from './read-project'
import { terminalText } from './terminal-text'

export const rehearseCommand = command({
  name: 'rehearse',
  says: 'Tries the TLS handshakes of the plan on this machine, with throw-away keys shaped like its certificates.',
  files: ['FILE'],
  options: { json: { says: 'Prints the handshakes as JSON.' } },
  exits: {
    0: 'All is as planned.',
    1: 'Something is refused.',
    2: 'The file cannot be used, or nothing can be tried.',
  },
  async run({ files, options }, context) {
    const project = await readProjectFile(files.FILE)
    if (!project.ok) return refused(project.failure)
    const report = await rehearsePlan(project.value, context.now)
    const { handshakes } = report
    if (handshakes.every(({ result }) => result === 'not tried')) return refused(nothingTried(files.FILE, handshakes))
    const says = options.json ? jsonText(report) : rehearsalText(report)
    return handshakes.some(isRefused) ? found(says) : done(says)
  },
})

const nothingTried = (file: string, [first]: readonly Rehearsed[]): string =>
  first === undefined
    ? `${file} has no trunk with TLS both ways from a node to a host; give a trunk such a profile, a node and a far end`
    : `${file} lets no handshake be tried: ${first.why.replace(/\.$/u, '').replace(/^The /u, 'the ')}; read the certificates of both sides with trunkwright import`

function rehearsalText({ with: made, on, handshakes, summary }: RehearsalReport): string {
  const when = on === '' ? 'as of today: the window has no day' : `as on ${on}`
  const head = `Rehearsed with ${made}, not with CUCM: throw-away keys, the names, usages, dates and chains of the plan, ${when}.\n`
  const counts = [
    `${String(summary.works)} of ${String(handshakes.length)} work`,
    `${String(summary.refused)} refused`,
    `${String(summary.depends)} depend on what the plan does not say`,
    `${String(summary.notTried)} not tried`,
  ]
  return `${head}${handshakes.map(line).join('')}${counts.join(', ')}.\n`
}

function line(each: Rehearsed): string {
  const { trunk, node, farEnd, host, direction, port, result, planned, because, why } = each
  const [one, other] = direction === 'node calls host' ? [node, host] : [host, node]
  const who = `${named(one)} calls ${named(other)}${port === null ? '' : ` at port ${String(port)}`}`
  const differs = (result === 'works') !== (planned === 'goes') && result !== 'not tried' && result !== 'depends'
  const note = differs
    ? ` The plan says otherwise: ${planned}${because.length === 0 ? '' : ` (${because.join(', ')})`}.`
    : ''
  const text = `${result.padEnd(9)} ${who} (trunk ${named(trunk)}, ${named(farEnd)})`
  return `${terminalText(text)}\n${why + note === '' ? '' : `          ${terminalText((why + note).trim())}\n`}`
}
