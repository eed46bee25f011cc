import { menuPaths } from '../../catalogue/menu-paths'
import type { ChecklineGroup } from '../../document/document'
import { code, say } from '../../document/inline'
import { emergencyCalls } from '../after/verification'
import type { ChecklistPlan } from '../context'
import { lines, wayTo, type LineDraft } from '../line'

/** What proves that calls are as they were, before anybody leaves; nothing where nothing goes back. */
export const afterRollback = (plan: ChecklistPlan): ChecklineGroup[] =>
  plan.units.inOrder.length === 0
    ? []
    : [
        {
          ...lines(
            'When the last unit is back',
            '',
            [],
            [
              ...emergencyCalls(plan, 'proof'),
              callsAgain,
              ...(plan.project.sipTrunks.length > 0 ? [statusAgain] : []),
              ...(plan.files.boxes.length + plan.files.ipsec.size > 0 ? [notSaved] : []),
              tellDesk(plan),
            ],
          ),
          isBack: true,
        },
      ]

const callsAgain: LineDraft = {
  id: 'proof/cluster/calls',
  action: say`Place the test calls of each unit that went back again`,
  see: say`Speech goes both ways, as before the window.`,
  evidence: 'start of each',
  register: ['XD-9'],
}

const statusAgain: LineDraft = {
  id: 'proof/cluster/status',
  action: say`See that every trunk has the status that was written down before`,
  goTo: wayTo(menuPaths.trunk, 'Find'),
  see: say`Every trunk is as it was.`,
  evidence: 'name of the file',
  register: ['S4-2'],
}

const notSaved: LineDraft = {
  id: 'proof/cluster/startup-config',
  action: say`Do not save the gateways before they are as they were`,
  see: say`${code('show running-config')} is as it was saved before the window, but for what was prepared.`,
  evidence: 'names of the gateways',
  register: ['S1-6'],
}

/** What had a lock before has it again: that there is none is said only where nothing had SRTP, and that is known. */
const tellDesk = ({ changes, project: { asFound, mgcpGateways } }: ChecklistPlan): LineDraft => ({
  id: 'proof/cluster/desk',
  action: say`Tell the desk that the window is closed, and that all is as before`,
  see:
    asFound !== null &&
    [...asFound.sipTrunks, ...asFound.h323Devices].every(({ srtpAllowed }) => srtpAllowed === false) &&
    [...changes.trunks, ...changes.h323Devices].every(({ found }) => found !== null) &&
    !mgcpGateways.some(({ srtp }) => srtp)
      ? say`They expect no lock on a phone.`
      : say`They expect a lock only where there was one before the window.`,
  evidence: 'who was told',
  register: [],
})
