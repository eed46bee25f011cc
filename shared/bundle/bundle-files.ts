import { applyScript } from '../axl/apply-script'
import { orderCsv, requestFiles } from '../axl/requests/request-files'
import { checklistDocument } from '../checklist/checklist-document'
import { checklistCsv } from '../document/csv'
import type { Document } from '../document/document'
import { toHtml } from '../document/html'
import { toMarkdown } from '../document/markdown'
import { farEndFiles } from '../far-end/far-end-files'
import { gatewayFiles } from '../gateways/gateway-files'
import { ipsecFiles } from '../ipsec/ipsec-files'
import { customerReport } from '../report/options'
import { reportDocument } from '../report/report-document'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import type { BundleFile } from '../text/bundle-file'
import { bundleOf, hasRequests, requestFolders, type Bundle, type BundleMachine, type MadeFile } from './bundle'
import { manifest, type ListedFile } from './manifest'
import { shortHash } from '../text/plan-hash'
import { readme } from './readme'

/**
 * The files of a bundle, in their order, each made when it is asked for; `manifest.json` and `SHA256SUMS` come last. The
 * same plan gives the same files.
 * @param projectText of the project file, as it is written
 */
export function* bundleFiles(
  plan: EvaluatedPlan,
  projectText: string,
  machine: BundleMachine,
): Generator<MadeFile, void> {
  const { encode, fingerprint } = machine
  const project = encode(projectText)
  const bundle = bundleOf(plan, fingerprint(project).sha256)
  const listed: ListedFile[] = []
  const list = (path: string, bytes: Uint8Array): MadeFile => {
    listed.push({ path, ...fingerprint(bytes) })
    return { path, bytes }
  }
  const listText = ({ path, text }: BundleFile): MadeFile => list(path, encode(text))
  yield listText({ path: 'README.txt', text: readme(bundle) })
  yield list('project.trunkwright', project)
  const checklist = checklistDocument(plan, shortHash(bundle.planHash))
  yield list('checklist.pdf', machine.printPdf(checklist))
  for (const file of checklistTexts(checklist)) yield listText(file)
  yield list('report.pdf', machine.printPdf(reportDocument(plan, customerReport(shortHash(bundle.planHash)))))
  for (const file of requests(bundle)) yield listText(file)
  for (const file of gatewayFiles(plan, bundle.planHash)) yield listText(file)
  for (const file of ipsecFiles(plan, bundle.planHash)) yield listText(file)
  for (const file of farEndFiles(plan, bundle.planHash)) yield listText(file)
  yield listText({ path: 'manifest.json', text: manifest(bundle, [...listed]) })
  yield { path: 'SHA256SUMS', bytes: encode(sums(listed)) }
}

function* checklistTexts(checklist: Document): Generator<BundleFile> {
  yield { path: 'checklist.html', text: toHtml(checklist) }
  yield { path: 'checklist.csv', text: checklistCsv(checklist) }
  yield { path: 'checklist.md', text: toMarkdown(checklist) }
}

function* requests(bundle: Bundle): Generator<BundleFile> {
  const { axlVersion } = bundle.plan.project.cluster
  for (const folder of requestFolders) {
    const list = bundle[folder]
    if (!hasRequests(list)) continue
    for (const { name, text } of requestFiles(list.requests, axlVersion)) yield { path: `${folder}/${name}`, text }
    yield { path: `${folder}/order.csv`, text: orderCsv(list.requests, axlVersion) }
    yield { path: `${folder}/apply.sh`, text: applyScript(axlVersion, bundle.plan.ready) }
  }
}

/** As `sha256sum -c` reads it. */
const sums = (files: readonly ListedFile[]): string => files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
