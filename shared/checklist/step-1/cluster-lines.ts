import { menuPaths } from '../../catalogue/menu-paths'
import type { Caution, ChecklineGroup } from '../../document/document'
import { code, say, strong, type Inline } from '../../document/inline'
import type { ChecklistContext } from '../context'
import { ofCluster, wayTo, type LineDraft } from '../line'
import type { MixedMode, Project } from '../../plan/project'
import { isNotNeeded } from '../../plan/statement'
import { stated } from '../../document/stated'

/** What the cluster and its phones must have before anything can be secure. */
export function clusterGroup(context: ChecklistContext): ChecklineGroup {
  const { project, index } = context
  const drafts = index.isAnythingSecure ? [license, mixedModeOrNot(context), phones(context)] : []
  return ofCluster(project.cluster.name, drafts)
}

/** A caution that nobody has confirmed it says that nobody has stated it. */
const statedBeside = (cautions: readonly Caution[], said: MixedMode): Inline =>
  cautions.length > 0 && said.state === 'unknown' && said.note === '' ? [] : say` ${stated(said)}`

/** The line itself says what it is that nobody has confirmed. */
const inFewWords = (cautions: readonly Caution[]): Caution[] =>
  cautions.map((caution) => ({ ...caution, text: unconfirmed[caution.id] ?? caution.text }))

const unconfirmed: Readonly<Record<string, Inline>> = {
  'S1-1': say`Nobody has confirmed it, nor said that it is not needed.`,
  'S1-2': say`Nobody has confirmed it.`,
}

const license: LineDraft = {
  id: 'step1/cluster/license',
  action: say`See that the cluster may encrypt at all`,
  see: say`Smart Licensing: it is registered, export-controlled functionality is allowed. Evaluation and unrestricted software do not do.`,
  evidence: 'screen shot',
  register: ['XD-3'],
}

const mixedModeOrNot = (context: ChecklistContext): LineDraft =>
  isNotNeeded(context.project.cluster.mixedMode) ? noMixedMode(context) : mixedMode(context)

const noMixedMode = ({ project }: ChecklistContext): LineDraft => ({
  id: 'step1/cluster/mixed-mode',
  action: say`See that mixed mode is still not needed`,
  see: say`SIP trunk TLS does without it; encrypted phones are not among the aims, or have SIP OAuth. ${stated(project.cluster.mixedMode)}`,
  register: ['S1-1'],
})

/** By its name a line says whom it is about. */
const calledBy = ({ cluster: { name } }: Project): Inline => (name === '' ? say`the cluster` : say`${code(name)}`)

const mixedMode = ({ project, cautionsAt }: ChecklistContext): LineDraft => ({
  id: 'step1/cluster/mixed-mode',
  action: say`See that ${calledBy(project)} is in mixed mode`,
  goTo: wayTo(menuPaths.enterpriseParameters, 'Security Parameters'),
  cautions: inFewWords(cautionsAt('cluster/mixedMode')),
  see: say`${strong('Cluster Security Mode')} is ${code('1')}.${statedBeside(cautionsAt('cluster/mixedMode'), project.cluster.mixedMode)}`,
  verify: say`If it is ${code('0')}: ${code('utils ctl set-cluster mixed-mode')} on the publisher, in a window of its own: TFTP and Cisco CallManager restart, phones reset.`,
  evidence: 'screen shot',
  register: ['S1-1'],
})

const phones = ({ project, cautionsAt }: ChecklistContext): LineDraft => ({
  id: 'step1/cluster/phones',
  action: say`See that the phones are configured for encryption`,
  goTo: wayTo(menuPaths.phoneProfile, 'Find'),
  cautions: inFewWords(cautionsAt('cluster/phonesEncrypted')),
  see: say`The phone security profiles in use are ${strong('Encrypted')}.${statedBeside(cautionsAt('cluster/phonesEncrypted'), project.cluster.phonesEncrypted)}`,
  evidence: 'screen shot',
  register: ['S1-2'],
})
