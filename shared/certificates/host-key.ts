import { groupBy } from '../plan/group-by'
import type { Certificate } from '../plan/project'
import { factsOf } from './held-certificates'
import { hostKey } from './names-in-plan'

/** The key of the certificate that a host shows to who calls it. */
export type ShownKey = { kind: 'RSA' } | { kind: 'EC'; bits: number | null }

const byHost = new WeakMap<readonly Certificate[], ReadonlyMap<string, readonly Certificate[]>>()

/** EC where every certificate that the plan holds of it is; RSA where one is not, and where none is known. */
export function shownKeyOf(certificates: readonly Certificate[], farEnd: string, host: string): ShownKey {
  const known =
    byHost.get(certificates) ??
    groupBy(certificates, ({ holder, use }) =>
      'farEnd' in holder && use === 'SIP' ? [hostKey(holder.farEnd, holder.host)] : [],
    )
  byHost.set(certificates, known)
  const keys = (known.get(hostKey(farEnd, host)) ?? []).flatMap((one) => factsOf(one)?.key ?? [])
  const [first] = keys
  return first?.kind === 'EC' && keys.every(({ kind }) => kind === 'EC')
    ? { kind: 'EC', bits: first.bits }
    : { kind: 'RSA' }
}
