import { onScopeDispose } from 'vue'
import type { FileToken } from '../../shared/contract/results'
import type { Steps } from '../editing/history'
import { useOpenProjectStore } from '../stores/open-project'
import { usePlanStore } from '../stores/plan'

const key = 'trunkwright-steps'
/** What a browser keeps for a window has a limit of about 5 MB; the newest steps are those that are taken back. */
const longest = 2_000_000

interface Kept {
  file: FileToken
  updatedAt: string
  steps: Steps
}

/** What can be taken back, and done again, still can be after a reload. */
export function useStepsKept(): void {
  const open = useOpenProjectStore()
  const plan = usePlanStore()
  const file = open.opened?.file ?? ''
  const kept = take(file, plan.project.updatedAt)
  if (kept) plan.restoreSteps(kept)
  const onHide = (): void => {
    keep(file, plan.project.updatedAt, plan.steps())
  }
  addEventListener('pagehide', onHide)
  onScopeDispose(() => {
    removeEventListener('pagehide', onHide)
  })
}

function keep(file: FileToken, updatedAt: string, { done, undone }: Steps): void {
  for (let most = done.length; ; most = Math.floor(most / 2)) {
    const kept: Kept = { file, updatedAt, steps: { done: most > 0 ? done.slice(-most) : [], undone } }
    const text = JSON.stringify(kept)
    if (text.length <= longest) {
      sessionStorage.setItem(key, text)
      return
    }
    if (most === 0) return
  }
}

/** Once, and only for the plan as it was left: what was not saved before the reload has no steps. */
function take(file: FileToken, updatedAt: string): Steps | null {
  const text = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  if (text === null) return null
  const kept = JSON.parse(text) as Kept
  return kept.file === file && kept.updatedAt === updatedAt ? kept.steps : null
}
