import { applyScript } from '../axl/apply-script'
import { checklistDocument } from '../checklist/checklist-document'
import { checklistCsv } from '../document/csv'
import type { Document } from '../document/document'
import { toHtml } from '../document/html'
import { toMarkdown } from '../document/markdown'
import { toPlainText } from '../document/plain-text'
import { farEndFiles } from '../far-end/far-end-files'
import { gatewayFiles } from '../gateways/gateway-files'
import { ipsecFiles } from '../ipsec/ipsec-files'
import { bundlePictures, filesOfPictures, pictureFile, picturesOf } from '../plan/pictures'
import type { Project } from '../plan/project'
import { customerReport } from '../report/options'
import { reportDocument } from '../report/report-document'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { trustedByAddress, trustFiles } from '../trust/trust-files'
import type { BundleFile } from '../text/bundle-file'
import { planCsv, requestFiles } from '../runbook/axl-files'
import { bundleOf, hasRequests, type Bundle, type BundleMachine, type MadeFile } from './bundle'
import { manifest, type ListedFile } from './manifest'
import { shortHash } from '../text/plan-hash'
import { readme } from './readme'

/** A plan as it is written. */
export interface PlanTexts {
  /** The project file. */
  file: string
  /** The same without its signatures: what the plan hash is of. */
  revision: string
}

/**
 * The files of a bundle, in their order, each made when it is asked for; `manifest.json` and `SHA256SUMS` come last. The
 * same plan gives the same files.
 */
export function* bundleFiles(plan: EvaluatedPlan, texts: PlanTexts, machine: BundleMachine): Generator<MadeFile, void> {
  const { encode, fingerprint } = machine
  const project = encode(texts.file)
  const bundle = bundleOf(plan, fingerprint(encode(texts.revision)).sha256)
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
  for (const file of gatewayFiles(plan, bundle.run.units, bundle.planHash, trustedByAddress(plan.index)))
    yield listText(file)
  for (const file of ipsecFiles(plan, bundle.planHash)) yield listText(file)
  for (const { path, document } of farEndFiles(plan, bundle.planHash, bundle.farEnds)) {
    yield list(`${path}.pdf`, machine.printPdf(document))
    yield listText({ path: `${path}.txt`, text: toPlainText(document) })
  }
  for (const file of trustFiles(plan.index)) yield listText(file)
  for (const { file, bytes } of picturesHere(plan.project, machine)) yield list(file, bytes)
  yield listText({ path: 'manifest.json', text: manifest(bundle, [...listed]) })
  yield { path: 'SHA256SUMS', bytes: encode(sums(listed)) }
}

/** Beside the plan as they are beside any: a copy of the plan that is opened there finds them. */
function* picturesHere(
  { checklist }: Project,
  { pictureOf }: BundleMachine,
): Generator<{ file: string; bytes: Uint8Array }> {
  for (const picture of filesOfPictures(picturesOf(checklist))) {
    const bytes = pictureOf(picture)
    if (bytes) yield { file: `${bundlePictures}/${pictureFile(picture)}`, bytes }
  }
}

function* checklistTexts(checklist: Document): Generator<BundleFile> {
  yield { path: 'checklist.html', text: toHtml(checklist) }
  yield { path: 'checklist.csv', text: checklistCsv(checklist) }
  yield { path: 'checklist.md', text: toMarkdown(checklist) }
}

function* requests(bundle: Bundle): Generator<BundleFile> {
  const { axlVersion } = bundle.plan.project.cluster
  const { rows } = bundle.run
  if (!hasRequests(bundle)) return
  yield { path: 'axl/apply.sh', text: applyScript() }
  yield { path: 'axl/plan.csv', text: planCsv(rows, axlVersion) }
  for (const { name, text } of requestFiles(rows, axlVersion)) yield { path: `axl/${name}`, text }
}

/** As `sha256sum -c` reads it. */
const sums = (files: readonly ListedFile[]): string => files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
