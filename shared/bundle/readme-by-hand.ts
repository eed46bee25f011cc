import type { Withheld } from '../axl/requests/request'
import { proseText } from '../document/legible'
import type { Bundle } from './bundle'
import { whenRead } from '../ios/running/box-config'
import { bullets, heading, wrapped } from '../text/plain-text'

/** What no request does. */
export const readmeByHand = (bundle: Bundle): string =>
  [
    heading('What is done by hand', '-'),
    wrapped(never),
    ...byFile(bundle),
    ...madeFor(bundle),
    ...withheld(bundle),
    ...withoutFile(bundle),
    ...profilesToDelete(bundle),
  ].join('')

const never =
  'The requests do not touch mixed mode, certificates, IPsec, phones, far ends and the configuration of gateways: these are done as the checklist says.'

function byFile({ gateways: { count }, ipsecDevices }: Bundle): string[] {
  if (count + ipsecDevices === 0) return []
  const [what, where] =
    ipsecDevices === 0
      ? ['gateways', 'gateways/']
      : count === 0
        ? ['IPsec', 'ipsec/']
        : ['gateways and IPsec', 'gateways/ and ipsec/']
  const parts =
    count === 0
      ? ''
      : ' With axl/apply.sh the part Prepare is entered before any unit, and the part of a unit when the unit is run: calls over to TLS before its requests are sent, SRTP where it stops for the proof of TLS.'
  return [
    wrapped(
      `For ${what} the lines to enter are in ${where}, each file with its rollback; a checklist line says when.${parts}`,
    ),
  ]
}

const withheld = ({ run }: Bundle): string[] =>
  run.withheld.axl.length === 0
    ? [wrapped('No request is withheld.')]
    : [
        wrapped('These requests are withheld; the checklist has the lines to do them by hand:'),
        withheldLines(run.withheld.axl),
      ]

/** Requests that are not in the bundle, each with the reason. */
export const withheldLines = (withheld: readonly Withheld[]): string =>
  bullets(
    withheld.map(({ step, operation, object, reason }) =>
      proseText(`Step ${step}, ${operation}, ${object}: ${reason}`),
    ),
  )

/** FC-15: for what was read, and for nothing else. */
function madeFor({ gateways: { configurations } }: Bundle): string[] {
  if (configurations.length === 0) return []
  const why =
    'The lines for these gateways change the configuration that was read, and their rollback gives back just that. Where one was changed since, import it again and export again:'
  return [wrapped(why), bullets(configurations.map((read) => proseText(`${read.device}, ${whenRead(read)}`)))]
}

/** Nobody should look for a file that cannot be (XD-5). */
function withoutFile({ gateways }: Bundle): string[] {
  if (gateways.withoutFile.length === 0) return []
  return [
    wrapped('These gateways have no file, for the reason that is given:'),
    bullets(gateways.withoutFile.map(({ name, reason, register }) => proseText(`${name}: ${reason} (${register}).`))),
  ]
}

/** SP-4: CUCM refuses to delete a profile that a trunk has, so this is not for the window. */
function profilesToDelete({ plan }: Bundle): string[] {
  const { removed } = plan.changes
  if (removed.length === 0) return []
  const why =
    'These profiles are on the cluster and not in the plan. They go days after the window, once no trunk has them, by hand or with sh apply.sh --tidy:'
  return [wrapped(why), bullets(removed.map(({ name }) => proseText(name)))]
}
