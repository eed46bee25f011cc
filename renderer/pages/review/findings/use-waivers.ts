import { computed } from 'vue'
import type { Waiver } from '../../../../shared/plan/project'
import type { Finding } from '../../../../shared/rules/finding'
import { waiverOn } from '../../../../shared/evaluation/waivers'
import { usePlanStore } from '../../../stores/plan'
import { useTodayStore } from '../../../stores/today'

/** Findings that a person takes on, and takes back. */
export function useWaivers() {
  const plan = usePlanStore()
  const clock = useTodayStore()
  const waiverOf = computed(() => waiverOn(plan.project.waivers, clock.today))
  const isFor = (waiver: Waiver, finding: Finding): boolean =>
    waiver.rule === finding.rule && waiver.object === finding.objects.join(', ')

  function waive(findings: readonly Finding[], words: Pick<Waiver, 'reason' | 'until' | 'by'>): void {
    const label =
      findings.length === 1 ? `waive ${findings[0]?.rule ?? ''}` : `waive ${String(findings.length)} findings`
    plan.edit({ label, at: 'waivers' }, (draft) => {
      const others = draft.waivers.filter((waiver) => !findings.some((finding) => isFor(waiver, finding)))
      const added = findings.map(({ rule, objects }) => ({
        rule,
        object: objects.join(', '),
        on: clock.today,
        ...words,
      }))
      draft.waivers = [...others, ...added]
    })
  }
  function takeBack(waivers: readonly Waiver[]): void {
    plan.edit({ label: 'take waiver back', at: 'waivers' }, (draft) => {
      const gone = new Set(waivers.map(({ rule, object }) => `${rule} ${object}`))
      draft.waivers = draft.waivers.filter(({ rule, object }) => !gone.has(`${rule} ${object}`))
    })
  }
  return { waiverOf, waive, takeBack }
}
