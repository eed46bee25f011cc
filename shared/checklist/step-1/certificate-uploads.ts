import { menuPaths } from '../../catalogue/menu-paths'
import { trunksMeetingOverTls } from '../../changes/touched'
import type { ChecklineGroup } from '../../document/document'
import { code, joinSpans, say, type Inline } from '../../document/inline'
import { holdingsOf, isRead } from '../../rules/certificates/holdings'
import { livesLikePublic } from '../../rules/certificates/public-lives'
import { named } from '../../text/words'
import { sidesOf } from '../../trust/meetings'
import { trustFileNames } from '../../trust/trust-files'
import { pairsOfTrunk } from '../../trust/who-can-call'
import type { ChecklistContext } from '../context'
import { enter, idOf, lines, wayTo, type LineDraft } from '../line'

/** More files than that stand in the list beside them: a line is to be read. */
const most = 12

/** What each node has to trust for the trunks that the window touches: purpose and files, once for each node (CT-8). */
export function uploads(context: ChecklistContext): ChecklineGroup[] {
  const files = filesByNode(context)
  const drafts = [...files].map(([node, own]) => upload(node, [...own]))
  return drafts.length === 0 ? [] : [lines('What CUCM has to trust', '', [], drafts)]
}

function upload(node: string, files: readonly string[]): LineDraft {
  const shown = files.slice(0, most)
  const more = files.length - shown.length
  return {
    id: idOf('step1', 'cluster', 'certificates', 'trust', node),
    action: say`Upload what node ${code(named(node))} has to trust, unless it is there: ${files.length} ${files.length === 1 ? 'certificate' : 'certificates'}`,
    goTo: wayTo(menuPaths.certificates, 'Upload Certificate/Certificate chain'),
    enter: [
      enter('Purpose', say`${code('CallManager-trust')}`),
      ...shown.map((file) => enter('File', say`${code(file)}`)),
      ...(more > 0 ? [enter('File', say`and ${more} more, as ${code('certificates/where.txt')} has them`)] : []),
    ],
    see: say`Each is in the list as ${code('CallManager-trust')}, with the fingerprint that ${code('certificates/where.txt')} has. Cisco CallManager restarts once, at the end of step 1.`,
    evidence: 'screen shot of the list',
    register: ['S1-5', 'CT-8'],
  }
}

/** In the order of trunks, nodes and certificates. */
function filesByNode({ changes, index }: ChecklistContext): ReadonlyMap<string, ReadonlySet<string>> {
  const byNode = new Map<string, Set<string>>()
  if (index.project.certificates.length === 0) return byNode
  const names = trustFileNames(index)
  for (const { node, nodeTrusts } of trunksMeetingOverTls(changes).flatMap(({ device }) =>
    pairsOfTrunk(index, device.id),
  )) {
    // A root before what it signed.
    const files = nodeTrusts.toReversed().flatMap(({ fingerprint }) => names.get(fingerprint) ?? [])
    byNode.set(node, new Set([...(byNode.get(node) ?? []), ...files]))
  }
  return new Map([...byNode].filter(([, files]) => files.size > 0))
}

/** What the plan holds of a node's two certificates, as a sentence more; empty where it holds neither. */
export function heldOf({ index }: ChecklistContext, node: string): Inline {
  const held = (sidesOf(index).ofNode(node)?.held ?? []).filter(isRead)
  const parts = (['CallManager', 'CallManager-ECDSA'] as const).flatMap((use) =>
    held
      .filter(({ certificate }) => certificate.use === use)
      .map(({ facts }) => say`${code(use)} of ${code(named(facts.commonName))} until ${facts.validTo.slice(0, 10)}`),
  )
  return parts.length === 0 ? [] : say` In the plan: ${joinSpans(parts, ', ')}.`
}

/** Certificates that may be of a public authority: whoever renews them is asked to before they end (XD-16). */
export function renewals({ index }: ChecklistContext): ChecklineGroup[] {
  const rows = holdingsOf(index)
    .all.filter(({ kind }) => kind !== 'authority')
    .flatMap(({ name, held }) =>
      held
        .filter(isRead)
        .filter(({ facts }) => livesLikePublic(facts) !== null)
        .map(({ certificate, facts }) =>
          enter(named(name), say`${certificate.use}, until ${code(facts.validTo.slice(0, 10))}`),
        ),
    )
  if (rows.length === 0) return []
  const more = rows.length - most
  const draft: LineDraft = {
    id: 'step1/cluster/certificates/renewals',
    action: say`Agree who renews what lives as short as certificates of public authorities, and that both usages stay`,
    enter: [...rows.slice(0, most), ...(more > 0 ? [enter('More', say`${more}, as the report has them`)] : [])],
    see: say`Somebody is named for each. A public authority gives none with client authentication from 15 March 2027 on: then one of your own signs, or the far end has a certificate for its calls.`,
    evidence: 'who renews, and when',
    register: ['XD-16'],
  }
  return [lines('Renewals', '', [], [draft])]
}
