import { menuPaths } from '../../catalogue/menu-paths'
import type { Caution, ChecklineGroup } from '../../document/document'
import { code, say, strong, type Inline } from '../../document/inline'
import type { ChecklistContext } from '../context'
import { lines, wayTo, type LineDraft } from '../line'
import type { MixedMode } from '../../plan/project'
import { isNotNeeded } from '../../plan/statement'
import { stated } from '../../document/stated'

/** What the cluster and its phones must have before anything can be secure. */
export function clusterGroup(context: ChecklistContext): ChecklineGroup {
  const { project, index } = context
  const drafts = index.isAnythingSecure ? [license, mixedModeOrNot(context), phones(context)] : []
  return lines('Cluster', project.cluster.name, [], drafts)
}

/** A caution that nobody has confirmed it says that nobody has stated it. */
const statedBeside = (cautions: readonly Caution[], said: MixedMode): Inline =>
  cautions.length > 0 && said.state === 'unknown' && said.note === '' ? [] : say` ${stated(said)}`

const license: LineDraft = {
  id: 'step1/cluster/license',
  action: say`See that the cluster may encrypt at all`,
  see: say`It is registered with Smart Licensing, and export-controlled functionality is allowed. The evaluation licence and the unrestricted software do not do.`,
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

const mixedMode = ({ project, cautionsAt }: ChecklistContext): LineDraft => ({
  id: 'step1/cluster/mixed-mode',
  action: say`See that the cluster is in mixed mode`,
  goTo: wayTo(menuPaths.enterpriseParameters, 'Security Parameters'),
  cautions: cautionsAt('cluster/mixedMode'),
  see: say`${strong('Cluster Security Mode')} is ${code('1')}.${statedBeside(cautionsAt('cluster/mixedMode'), project.cluster.mixedMode)}`,
  verify: say`If it is ${code('0')}: ${code('utils ctl set-cluster mixed-mode')} on the publisher, in a window of its own, because TFTP and Cisco CallManager restart and phones reset.`,
  evidence: 'screen shot',
  register: ['S1-1'],
})

const phones = ({ project, cautionsAt }: ChecklistContext): LineDraft => ({
  id: 'step1/cluster/phones',
  action: say`See that the phones are configured for encryption`,
  goTo: wayTo(menuPaths.phoneProfile, 'Find'),
  cautions: cautionsAt('cluster/phonesEncrypted'),
  see: say`The phone security profiles in use are ${strong('Encrypted')}.${statedBeside(cautionsAt('cluster/phonesEncrypted'), project.cluster.phonesEncrypted)}`,
  evidence: 'screen shot',
  register: ['S1-2'],
})
