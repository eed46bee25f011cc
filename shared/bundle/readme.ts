import { countTrusted } from '../trust/trust-files'
import { lineNames } from '../checklist/line-names'
import { conflictWords, readyBand, readyTitles } from '../document/words'
import { bundlePictures, filesOfPictures, picturesOf } from '../plan/pictures'
import { hasConflicts } from '../plan/conflicts'
import { proseText } from '../document/legible'
import { isOpenError, summarize } from '../rules/finding'
import { namesInWords } from '../text/words'
import { hasRequests, type Bundle } from './bundle'
import { bullets, heading, wrapped } from '../text/plain-text'
import { readmeByHand } from './readme-by-hand'
import { readmeOrder } from './readme-order'
import { readmeRollback } from './readme-rollback'

/** README.txt: for the consultant who opens the bundle, and for whoever gets it from them. */
export function readme(bundle: Bundle): string {
  const parts = [
    heading('Trunkwright bundle', '='),
    wrapped('It puts a plan for secure SIP trunks and gateways on a CUCM cluster, and takes it off again.'),
    facts(bundle),
    banner(bundle),
    contents(bundle),
    readmeOrder(bundle),
    readmeByHand(bundle),
    readmeRollback(bundle),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function facts({ plan, planHash }: Bundle): string {
  const { name, customer, author, revision, cluster } = plan.project
  const { errors, warnings, cautions, advice, waived } = summarize(plan.findings)
  const rows = [
    ['Project', name],
    ['Revision', String(revision)],
    ['Customer', customer],
    ['Prepared by', author],
    ['Cluster', cluster.name],
    ['Release', cluster.release.trim()],
    ['AXL version', cluster.axlVersion],
    ['State', readyTitles[plan.ready]],
    ['Findings', `errors ${errors}, warnings ${warnings}, cautions ${cautions}, advice ${advice}, waived ${waived}`],
    ['Plan hash', planHash],
  ] as const
  return rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label.padEnd(13)}${proseText(value)}\n`)
    .join('')
}

function banner({ plan }: Bundle): string {
  const band = readyBand({ ready: plan.ready, hasConflicts: hasConflicts(plan.project) })
  if (band === null) return ''
  const rule = `${'*'.repeat(78)}\n`
  const conflicts = conflictWords(
    plan.project,
    lineNames(() => plan),
  )
  const errors = plan.findings
    .filter(isOpenError)
    .map(({ rule, objects, message, remedy }) => proseText(`${rule}, ${namesInWords(objects)}: ${message} ${remedy}`))
  return [
    rule,
    `${band.mark}. ${band.reason}.\n`,
    rule,
    conflicts === '' ? '' : wrapped(conflicts),
    bullets(errors),
    wrapped('Mend the plan, then export the bundle again.'),
  ].join('')
}

const pathWidth = 21

type Row = [path: string, what: string]

const gatewayRow = (count: number): Row => [
  'gateways/',
  `configuration (.ios) and rollback (.rollback.ios) of gateways: ${count}. The head of each file lists what to put in place of <PLACEHOLDERS>`,
]

const ipsecRow = (count: number): Row => [
  'ipsec/',
  `both sides of IPsec with CUCM (.txt) and the rollback (.rollback.txt), by device: ${count}`,
]

const farEndRow = (count: number): Row => [
  'far-end/',
  `what changes for each other side, as a page to sign (.pdf) and as text to mail (.txt): ${count}`,
]

const certificatesRow = (count: number): Row => [
  'certificates/',
  `what each side has to trust, as PEM: ${count}. where.txt says into which store each goes`,
]

const picturesRow = (count: number): Row => [
  `${bundlePictures}/`,
  `pictures that are evidence, named by their SHA-256: ${count}. The checklist says at which line each stands`,
]

function axlRow({ rows, units }: Bundle['run']): Row {
  const requests = rows.filter(({ kind }) => kind === 'request')
  const back = requests.filter(({ part }) => part === 'rollback').length
  const forth = requests.length - back
  return [
    'axl/',
    `${forth} AXL ${forth === 1 ? 'request that puts' : 'requests that put'} the plan on, in ${units.inOrder.length} ${units.inOrder.length === 1 ? 'unit' : 'units'}, and ${back} that ${back === 1 ? 'takes' : 'take'} it off again; their order plan.csv, and apply.sh`,
  ]
}

function contents({ plan, run, gateways, ipsecDevices, farEnds }: Bundle): string {
  const trusted = countTrusted(plan.index)
  const pictures = filesOfPictures(picturesOf(plan.project.checklist)).length
  const rows: Row[] = [
    ['checklist.pdf', 'the change window: what to do, where, what to see; to print, or to tick and fill in on screen'],
    ['checklist.html', 'the same for a browser'],
    ['checklist.md', 'the same as text'],
    ['checklist.csv', 'the same for a spreadsheet, one row for each line'],
    ['report.pdf', 'for the customer: what is secured, what is at risk, what has to be decided; to be signed'],
    ['project.trunkwright', 'the plan itself, to be opened with Trunkwright'],
    ...(hasRequests({ run }) ? [axlRow(run)] : []),
    ...(gateways.count > 0 ? [gatewayRow(gateways.count)] : []),
    ...(ipsecDevices > 0 ? [ipsecRow(ipsecDevices)] : []),
    ...(farEnds.length > 0 ? [farEndRow(farEnds.length)] : []),
    ...(trusted > 0 ? [certificatesRow(trusted)] : []),
    ...(pictures > 0 ? [picturesRow(pictures)] : []),
    ['manifest.json', 'project, findings, what is withheld and every file, for programs'],
    ['SHA256SUMS', 'the SHA-256 of every other file'],
  ]
  const lines = rows.map(([path, what]) => wrapped(what, ' '.repeat(pathWidth), `${path} `.padEnd(pathWidth)))
  return heading('What is here', '-') + lines.join('')
}
