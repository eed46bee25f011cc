import { proseText } from '../document/legible'
import { hasRequests, type Bundle } from './bundle'
import { bullets, commands, heading, numbered, wrapped } from '../text/plain-text'
import { secretNames } from './secret-names'

/** What to do with the bundle, from opening it to the evidence. */
export function readmeOrder(bundle: Bundle): string {
  const isSent = hasRequests(bundle)
  const order = [heading('In which order', '-'), numbered(isSent ? withRequests(bundle) : allByHand(bundle))]
  const parts = isSent ? [order, verify, send(bundle), secrets(bundle)] : [order, verify]
  return parts.map((part) => part.join('')).join('\n')
}

const verifyFirst = 'Verify the files, as below.'
const readChecklist =
  'Read checklist.pdf with everybody who takes part, and do what stands there before the window. Agree on who may stop it.'
const agreeFirst = 'Agree with each other side on what its sheet in far-end/ says.'
const evidence =
  'Go through the verification of the checklist, keep the evidence that it names, and note who did what, and when.'

const agree = ({ length }: Bundle['farEnds']): string[] => (length === 0 ? [] : [agreeFirst])

const allByHand = ({ farEnds }: Bundle): string[] => [
  verifyFirst,
  readChecklist,
  ...agree(farEnds),
  'There are no requests in this bundle: nothing can be sent to the cluster. In the window, carry out the checklist by hand, step by step.',
  evidence,
]

const withRequests = ({ run, farEnds }: Bundle): string[] => [
  verifyFirst,
  readChecklist,
  ...agree(farEnds),
  'Have at hand: the name of the publisher as its certificate has it; an application user with the roles Standard AXL API Access and Standard CCM Admin Users; the certificate of the CA, or the Tomcat certificate of the publisher, as a PEM file; and the secrets named below.',
  'Make the dry run, as below. It needs no connection.',
  'First do step 1 of the checklist by hand, as far as it touches no calls, then run apply.sh --prepare: it adds the profiles, SIP realms and application users that no trunk uses yet, and sets the methods of those users.',
  'In the window, take one unit after the other: its gateway or far end by hand, then apply.sh --unit with its name. It does what the checklist has in steps 3 to 5 for SIP trunks and H.323 devices, stops where something has to be seen, and asks what it was. Calls of that unit drop when it is applied or reset, and no others.',
  ...(run.withheld.axl.length === 0 ? [] : ['Do by hand what is withheld; it is listed below.']),
  evidence,
]

const verify = [
  heading('How to verify', '-'),
  wrapped('In this folder:'),
  commands('sha256sum -c SHA256SUMS'),
  wrapped(
    'On macOS it is shasum -a 256 -c SHA256SUMS. Every line has to end in OK. The sums show that no file was changed after the export by accident; that the plan is the one that was agreed shows in the plan hash above, the SHA-256 of project.trunkwright without its signatures; its first digits stand at the foot of every page. Typed back, trunkwright verify project.trunkwright --hash DIGITS tells whether it is that plan.',
  ),
]

const send = (bundle: Bundle): string[] => [
  heading('How to send the requests', '-'),
  wrapped('In the folder axl. First the dry run, which checks the files and lists the run:'),
  commands('sh apply.sh --dry-run'),
  wrapped('Then, in the window:'),
  commands(
    'sh apply.sh --prepare --host PUBLISHER --cacert FILE.pem',
    'sh apply.sh --unit UNIT --host PUBLISHER --cacert FILE.pem',
    'sh apply.sh --status',
  ),
  ...unitList(bundle),
  wrapped(
    'It needs a POSIX shell and curl. It asks for the user and the password, shows what it will send and which calls drop, and asks for the name of the unit. It sends one request at a time, stops at the first fault and says how to go on once the cause is dealt with; what was taken is never sent again. It writes a log and a state file, without any secret. It always checks the certificate. For everything else: sh apply.sh --help.',
  ),
]

/** The names are typed on a command line. */
const unitList = ({ run: { units } }: Bundle): string[] =>
  units.inOrder.length === 0
    ? []
    : [
        wrapped('The units, in the order of the run, each with its wave:'),
        bullets(units.inOrder.map(({ name, wave }) => proseText(`${name} (${String(wave)})`))),
      ]

function secrets({ run }: Bundle): string[] {
  const requests = run.rows.flatMap((row) => (row.kind === 'request' ? [row.request] : []))
  const names = [...secretNames(requests)].map(([name, object]) => `${name}: ${proseText(object)}`)
  const asked =
    names.length === 0
      ? 'for nothing else.'
      : 'for the secrets of these SIP realms and application users, each by the name of its placeholder: what they answer a challenge with, and the password of a user that is added:'
  return [
    heading('Which secrets are asked for', '-'),
    wrapped(`No file here holds a secret. apply.sh asks for the password of the AXL user, and ${asked}`),
    bullets(names),
  ]
}
