import { nothing } from '../checklist/nothing'
import type { Block, TableRow } from '../document/document'
import { code, joinSpans, say, type Inline } from '../document/inline'
import { farEndContext, foundByName, type FarEndContext } from '../far-end/context'
import { callsFromNowOn } from '../checklist/far-end-change'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { named } from '../text/words'

/** What the other side of each trunk must do, and what nobody has said of it yet. */
export function farEndBlocks(plan: EvaluatedPlan): Block[] {
  const found = foundByName(plan)
  const contexts = plan.changes.trunks.flatMap((change) => farEndContext(change, plan, found) ?? [])
  if (contexts.length === 0) return [nothing('No SIP trunk has a profile: there is nothing to agree on.')]
  return [
    {
      kind: 'list',
      items: [
        say`Where TLS is used: trust the certificate of CUCM or its CA, and send its own, with the fingerprint by another way.`,
        say`Open the ports in both directions, toward each node of the cluster.`,
        say`Have someone at hand in the window who can change the trunk over.`,
      ],
    },
    {
      kind: 'table',
      caption: 'What the other side of each trunk must do',
      columns: ['Trunk', 'Other side', 'What it must do', 'Not known yet'],
      rows: contexts.map(row),
    },
  ]
}

const row = (context: FarEndContext): TableRow => ({
  cells: [say`${code(named(context.trunk.name))}`, otherSide(context), needs(context), unknown(context)],
})

/** How it calls from now on, with which names, cipher and media. */
function needs({ trunk, profile, hasTls, expectedNames }: FarEndContext): Inline {
  const names =
    expectedNames.length === 0
      ? []
      : [say`Its certificate has one of the names ${joinSpans(expectedNames.map(code), ', ')} (PF-37).`]
  const cipher = hasTls && profile.securityMode === 'Authenticated' ? [say`It offers ${code('NULL_SHA')} (PF-7).`] : []
  const media = trunk.srtpAllowed ? say`It allows SRTP.` : say`Media stays RTP.`
  return joinSpans([callsFromNowOn(profile), ...names, ...cipher, media], ' ')
}

function otherSide({ farEnd }: FarEndContext): Inline {
  const known = [farEnd.kind === 'other' ? '' : farEnd.kind, farEnd.software, farEnd.owner, farEnd.contact]
  const words = known.filter((text) => text !== '')
  return say`${words.length === 0 ? 'not known' : words.join(', ')}`
}

/** What the plan has no answer to, where the answer matters. */
function unknown({ trunk, farEnd, certificateNames, profile, hasTls }: FarEndContext): Inline {
  const open = [
    ...(farEnd.owner === '' && farEnd.contact === '' ? ['whom to ask'] : []),
    ...(hasTls && certificateNames.length === 0 ? ['names in its certificate'] : []),
    ...(trunk.srtpAllowed && farEnd.srtp === 'unknown' ? ['SRTP'] : []),
    ...(profile.securityMode === 'Authenticated' && farEnd.nullSha === 'unknown' ? ['NULL_SHA'] : []),
    ...(profile.outgoingTransport === 'UDP' && farEnd.tcp === 'unknown' ? ['TCP'] : []),
  ]
  return say`${open.length === 0 ? 'nothing' : open.join(', ')}`
}
