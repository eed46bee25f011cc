import { applyScript } from '../axl/apply-script'
import { orderCsv, requestFiles } from '../axl/requests/request-files'
import { checklistDocument } from '../checklist/checklist-document'
import { checklistCsv } from '../document/csv'
import { toHtml } from '../document/html'
import { toMarkdown } from '../document/markdown'
import { gatewayFiles } from '../gateways/gateway-files'
import { ipsecFiles } from '../ipsec/ipsec-files'
import { writeProject } from '../project-file/write-project'
import type { EvaluatedPlan } from '../rules/evaluated-plan'
import { bundleOf, hasRequests, requestFolders, type Bundle, type BundleFile, type Fingerprint } from './bundle'
import { manifest, type ListedFile } from './manifest'
import { shortHash } from './plan-hash'
import { readme } from './readme'

/**
 * The files of a bundle, in their order, each made when it is asked for; `manifest.json` and `SHA256SUMS` come last. The
 * same plan gives the same files.
 * @param fingerprint of a text in UTF-8
 */
export function* bundleFiles(
  plan: EvaluatedPlan,
  fingerprint: (text: string) => Fingerprint,
): Generator<BundleFile, void> {
  const projectText = writeProject(plan.project)
  const bundle = bundleOf(plan, fingerprint(projectText).sha256)
  const listed: ListedFile[] = []
  const list = (file: BundleFile): BundleFile => {
    listed.push({ path: file.path, ...fingerprint(file.text) })
    return file
  }
  yield list({ path: 'README.txt', text: readme(bundle) })
  yield list({ path: 'project.trunkwright', text: projectText })
  for (const file of documents(bundle)) yield list(file)
  for (const file of requests(bundle)) yield list(file)
  for (const file of gatewayFiles(plan, bundle.planHash)) yield list(file)
  for (const file of ipsecFiles(plan, bundle.planHash)) yield list(file)
  yield list({ path: 'manifest.json', text: manifest(bundle, [...listed]) })
  yield { path: 'SHA256SUMS', text: sums(listed) }
}

function* documents({ plan, planHash }: Bundle): Generator<BundleFile> {
  const checklist = checklistDocument(plan, shortHash(planHash))
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
    yield { path: `${folder}/apply.sh`, text: applyScript(axlVersion) }
  }
}

/** As `sha256sum -c` reads it. */
const sums = (files: readonly ListedFile[]): string => files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
