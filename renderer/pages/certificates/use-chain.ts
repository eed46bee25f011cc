import { computed } from 'vue'
import type { CertificateFacts } from '../../../shared/certificates/certificate-facts'
import { chainsAmong } from '../../../shared/rules/certificates/chain-rules'
import { isValidThrough } from '../../../shared/rules/certificates/validity-rules'
import { namesInWords } from '../../../shared/text/words'
import type { Trusted } from '../../../shared/trust/who-can-call'
import type { MarkKind } from '../../status/mark-kind'
import { useDeskStore } from '../../stores/desk'
import { usePlanStore } from '../../stores/plan'

/** The chain of the certificate that is looked at, from itself upwards, and who has to trust it. */
export function useChain() {
  const desk = useDeskStore()
  const plan = usePlanStore()
  const found = computed(() => {
    const facts = desk.cell?.facts
    return facts ? chainsAmong(plan.project.certificates)(facts) : null
  })
  const markOf = (facts: CertificateFacts): MarkKind =>
    isValidThrough(plan.project.changeWindow, facts) ? 'done' : 'error'
  const chain = computed(() =>
    (found.value?.certificates ?? []).map((facts) => ({ facts, fingerprint: facts.fingerprint, mark: markOf(facts) })),
  )
  /** Who signed the last that the plan holds; null where the chain is whole. */
  const lacks = computed(() => {
    if (!found.value || found.value.ends === 'whole') return null
    if (found.value.ends === 'circle') return 'The issuers go round in a circle'
    return found.value.certificates.at(-1)?.issuer.text ?? null
  })
  const goes = computed(() => {
    const facts = desk.cell?.facts
    if (!facts || !desk.row) return []
    const by = desk.trusted.get(facts.fingerprint)
    if (desk.row.kind === 'authority' || (by && chain.value.length === 1)) return storesOf(by)
    const above = chain.value.slice(1).map(({ facts: { commonName, subject, fingerprint } }) => ({
      subject: commonName || subject.text,
      fingerprint,
    }))
    return placesOf(above)
  })
  /** What stands above it goes where the other side trusts it. */
  function placesOf(above: readonly Trusted[]): { where: string; what: string }[] {
    const names = above.map(({ subject }) => subject)
    if (names.length === 0) return []
    if (desk.row?.kind === 'host') return [{ where: 'Cluster', what: `CallManager-trust: ${names.join(', ')}` }]
    return desk.row?.kind === 'node' ? [{ where: 'Far ends', what: `what they trust: ${names.join(', ')}` }] : []
  }
  return { chain, lacks, goes }
}

function storesOf(by: { nodes: Set<string>; hosts: Set<string> } | undefined): { where: string; what: string }[] {
  return [
    ...(by && by.nodes.size > 0
      ? [{ where: 'Cluster', what: `CallManager-trust of ${namesInWords([...by.nodes])}` }]
      : []),
    ...(by && by.hosts.size > 0 ? [{ where: 'Far ends', what: `what ${namesInWords([...by.hosts])} trust` }] : []),
  ]
}
