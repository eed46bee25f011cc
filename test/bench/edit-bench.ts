import { createHistory } from '../../renderer/editing/history'
import type { Project } from '../../shared/plan/project'
import { createEvaluator, evaluateWhole } from '../../shared/evaluation/evaluator'
import { bigProject } from '../helpers/big-project'
import { measure, type Measured } from './measure'

const today = '2026-01-31'

/** By name: what is edited; `run` makes each edit another one. */
const edits: Record<string, (draft: Project, run: number) => void> = {
  'edit-text': ({ sipTrunks: [trunk] }, run) => {
    if (trunk) trunk.description = `Site ${String(run)}`
  },
  'edit-box': ({ sipTrunks: [trunk] }) => {
    if (trunk) trunk.mtpRequired = !trunk.mtpRequired
  },
  'edit-assign': ({ sipTrunks: [trunk], profiles }, run) => {
    if (trunk) trunk.securityProfileId = profiles[run % profiles.length]?.id ?? null
  },
  'edit-profile': ({ profiles: [, profile] }, run) => {
    if (profile) profile.x509SubjectName = `sbc-${String(run)}.example.com`
  },
}

/** From one edit to findings and changes of the whole plan, beside the same worked out from nothing. */
export async function* benchEdits(trunks: number): AsyncGenerator<Measured> {
  const project = bigProject(trunks)
  yield await measure('check-whole', trunks, 15, () => evaluateWhole(project, today))
  for (const [bench, edit] of Object.entries(edits)) {
    const history = createHistory()
    const evaluateAgain = createEvaluator()
    let [now, run] = [project, 0]
    evaluateAgain(now, today)
    yield await measure(bench, trunks, 40, () => {
      run += 1
      now = history.edit(now, { label: bench, at: '' }, (draft) => {
        edit(draft, run)
      })
      return evaluateAgain(now, today)
    })
  }
}
