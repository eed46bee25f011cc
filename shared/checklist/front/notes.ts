import { generalPoints } from '../../calls/call-sentence'
import { menuPaths, usualApplication } from '../../catalogue/menu-paths'
import type { FactRow } from '../../document/document'
import { code, say, strong } from '../../document/inline'
import { noteNumber } from '../../document/leads'
import type { RunLines } from '../run/run-lines'

const { menu, inGuide } = menuPaths.profile

const pathsNote = 'N1 Paths'

/** What holds for many lines, said once; lines refer to it by number. */
export const notes: FactRow[] = [
  {
    name: pathsNote,
    value: say`They begin in ${strong(usualApplication)}, unless another stands first. Where CUCM shows ${menu.join(' > ')}, the guide writes ${inGuide} (S2-1).`,
  },
  {
    name: 'N2 In service',
    value: say`With OPTIONS Ping in the SIP profile: ${strong('Full Service')}. Without it no status: a test call takes its place.`,
  },
  {
    name: 'N3 Test call',
    value: say`From an encrypted phone, each way. The ${strong('lock')} is encrypted media; a ${strong('shield')} means authenticated only. ${generalPoints.join(' ')}`,
  },
  {
    name: 'N4 Save',
    value: say`The status line says that it was added or updated, and the window shows what was entered. If not, do not go on. A profile opened with ${strong('Copy')} has the settings of the original: compare every field.`,
  },
  {
    name: 'N5 AXL',
    value: say`By hand or by AXL: tick one of the two; what is done at far ends, gateways and phones is done either way. Commands are given in the folder ${code('axl')} of the bundle, each first with ${code('--dry-run')}, which sends nothing. At each proof they stop: look as the lines by hand say, and type what was seen.`,
  },
  {
    name: 'N6 Trust',
    value: say`Each node shows its CallManager certificate to every far end: signed for client and server authentication, with the names that far ends check. ${code('CallManager-trust')} has, on each node, the CA of the far end's certificate, or that certificate itself. The far end, or the trustpoints of a gateway, have the CA of the CallManager certificates; where they are self-signed, each of them. What is missing on CUCM: Upload Certificate/Certificate chain with the purpose ${strong('CallManager-trust')}, then the restart at the end of step 1.`,
  },
  {
    name: 'N7 Gateways',
    value: say`Paste only the named part of a file, in the order of its sections. Afterwards ${code('show running-config')} has their lines. Where new dial-peers stand beside those of today, calls need the old ones until their unit. CUCM has no DHE suite by default: leave the gateway ECDHE_RSA with AES GCM, which both have (XD-12).`,
  },
]

/** Those that lines refer to. Paths stand on nearly every line, and refer to nothing. */
export function notesFor({ before, prepare, units, prove, proofBack, back, tidy }: RunLines): FactRow[] {
  const groups = [
    before,
    prepare,
    prove,
    proofBack,
    back,
    tidy,
    ...units.flatMap((unit) => [unit.groups, unit.back, unit.hold]),
  ]
  const said = groups.flat().flatMap(({ lines }) => lines.flatMap(({ action, see, verify }) => [action, see, verify]))
  const referred = new Set(said.flatMap((inline) => inline.flatMap(({ to }) => to ?? [])))
  return notes.filter(({ name }) => name === pathsNote || referred.has(noteNumber(name)))
}
