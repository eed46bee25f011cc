import { menuPaths } from '../../catalogue/menu-paths'
import type { TrunkChange } from '../../changes/device-changes'
import type { Checkline, ChecklineGroup } from '../../document/document'
import { say, strong } from '../../document/inline'
import { foldName, parseSubjectNames } from '../../profiles/subject-names'
import { isTls } from '../../profiles/transports'
import { namesInWords } from '../../rules/words'
import type { ChecklistContext } from '../context'
import { gatewayConfiguration } from './gateway-lines'
import { trunksWithGateway } from '../gateways'
import { exactly, idOf, lines, wayTo, type LineDraft } from '../line'
import { touchedTrunks } from '../touched'

/** Step 1 for the SIP trunks that the window touches: trust both ways, then the gateway behind them. */
export function trunkGroups(context: ChecklistContext): ChecklineGroup[] {
  const withGateway = new Set(trunksWithGateway(context.changes).map(({ device }) => device.id))
  return touchedTrunks(context.changes).map((change) => {
    const { device, profile } = change
    const { kind, owner } = device.farEnd
    return lines('SIP trunk', device.name, say`far end: ${kind}${owner === '' ? '' : `, ${owner}`}`, [
      ...(profile !== null && isTls(profile) ? [certificates(change, profile.x509SubjectName)] : []),
      ...(profile !== null && withGateway.has(device.id) ? [gatewayConfiguration(device, profile, context)] : []),
    ])
  })
}

function certificates({ device }: TrunkChange, subjectNames: string): LineDraft {
  const { certificateNames } = device.farEnd
  return {
    id: idOf('step1', 'sipTrunks', device.id, 'certificates'),
    action: say`See that both sides trust the certificate of the other`,
    goTo: wayTo(menuPaths.certificates, 'Find'),
    cautions: [
      ...namesMissing(certificateNames, subjectNames),
      { id: '', text: say`After an upload plan for a restart of Cisco CallManager on the nodes that use it.` },
    ],
    see: say`The certificate of the far end, or its CA, is in ${strong('CallManager-trust')}; the far end has that of every node. Names in its certificate: ${exactly(certificateNames, 'not in the plan')}. Names in the profile: ${exactly(parseSubjectNames(subjectNames), 'none')}.`,
    verify: say`If it is missing: Upload Certificate/Certificate chain with the purpose CallManager-trust, on every node.`,
    evidence: 'screen shot, valid until',
    register: ['S1-5', 'PF-37'],
  }
}

/** What is recorded of the far end's certificate, compared with what the profile expects (PF-37). */
function namesMissing(certificateNames: readonly string[], subjectNames: string): Checkline['cautions'] {
  const expected = new Set(parseSubjectNames(subjectNames).map(foldName))
  const missing = certificateNames.filter((name) => name.trim() !== '' && !expected.has(foldName(name.trim())))
  if (expected.size === 0 || missing.length === 0) return []
  return [
    {
      id: 'PF-37',
      text: say`Not in the profile: ${namesInWords(missing)}. A far end that shows only such names is refused.`,
    },
  ]
}
