import { exactly } from '../checklist/line'
import { code, joinSpans, say, type Inline, type Span } from '../document/inline'
import { toFillIn } from '../document/words'
import { isSrv } from '../plan/destinations'
import type { FarEndContext } from './context'
import { kindWords } from './kinds'

/** In the order in which they are done. */
export const taskKinds = ['trust', 'ports', 'digest', 'ofKind'] as const

/** What the other side has to do before the window, one sentence each. */
export const farEndTasks = (context: FarEndContext): Record<(typeof taskKinds)[number], Inline[]> => ({
  trust: context.hasTls ? trust(context) : [],
  ports: [ports(context)],
  digest: digest(context),
  ofKind: kindWords(context.farEnd).tasks?.(context) ?? [],
})

const trust = (context: FarEndContext): Inline[] => [
  kindWords(context.farEnd).trust?.(context) ??
    say`Trust the certificates of CUCM or their CA, and send us yours, with the fingerprint by another way than this sheet.`,
  say`See that your certificate is good for server and client: where it has an extended key usage, that names both (CT-3). Show it on the calls that you make, too: CUCM asks for it (CT-4).`,
  ...(context.profile.securityMode === 'Authenticated'
    ? [say`Offer the cipher ${code('NULL_SHA')}: without it there are no calls (PF-7).`]
    : []),
]

function ports({ trunk, profile, nodes, hasTls }: FarEndContext): Inline {
  const ours = exactly(
    nodes.map(({ address }) => address),
    'the nodes of CUCM',
  )
  const known = new Set(trunk.destinations.filter((one) => !isSrv(one)).map(({ port }) => String(port)))
  const theirs: (Span | Inline)[] = [
    ...[...known].map(code),
    ...(trunk.destinations.some(isSrv) ? [say`the ports of your SRV record`] : []),
  ]
  const incoming = hasTls ? 'TCP (TLS)' : 'TCP or UDP'
  const back =
    theirs.length === 0
      ? []
      : say`, and ${profile.outgoingTransport === 'UDP' ? 'UDP' : 'TCP'} ${joinSpans(theirs, ', ')} from them`
  return say`Open ${incoming} ${code(String(profile.incomingPort))} toward ${ours}${back}. Leave what is open today: both sides may go back.`
}

function digest({ profile, cluster, realm, userids }: FarEndContext): Inline[] {
  return [
    ...(profile.digestAuthentication
      ? [
          say`Answer the digest challenge of the realm ${exactly([cluster.name], 'Cluster ID')} as ${exactly(userids, toFillIn)}; we agree on the password by another way than this sheet (PF-11, XD-7).`,
        ]
      : []),
    ...(realm === null
      ? []
      : [
          say`If you challenge CUCM, use the realm ${exactly([realm.realm], toFillIn)}; it answers as ${exactly([realm.userid], toFillIn)}.`,
        ]),
  ]
}
