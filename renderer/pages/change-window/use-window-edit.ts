import { onBeforeUnmount, shallowRef, watch } from 'vue'
import { withValue } from '../../../shared/edit/with-value'
import type { ChangeWindow } from '../../../shared/plan/project'
import { typedTime } from '../../format/typed-time'
import { usePlanStore } from '../../stores/plan'
import { changeWords } from './window-fields'

/** In ms: the run of a thousand units is made anew for each change of the window, which is too much for each letter. */
const rest = 250

/** Hours and names hold no space at their ends. */
const trimmed = new Set(['on', 'from', 'to', 'zone'])

const isHour = (setting: string): setting is 'from' | 'to' => setting === 'from' || setting === 'to'

/** The window as it is being entered. It is in the plan once typing rests, or the field is left. */
export function useWindowEdit() {
  const plan = usePlanStore()
  const window = shallowRef<ChangeWindow>(plan.project.changeWindow)
  let timer: ReturnType<typeof setTimeout> | undefined
  let pending: { setting: string; isTyped: boolean } | null = null
  /** The hour that is being typed, in a form of one's own perhaps. */
  const hour = shallowRef<'from' | 'to' | null>(null)

  function flush(): void {
    clearTimeout(timer)
    if (pending === null) return
    const { setting, isTyped } = pending
    pending = null
    const at = `changeWindow/${setting}`
    plan.edit({ label: changeWords(setting), at, ...(isTyped ? { merge: at } : {}) }, (draft) => {
      draft.changeWindow = window.value
    })
  }
  /** An hour is kept as HH:MM, however it was typed. */
  function settleHour(): void {
    const setting = hour.value
    if (setting === null) return
    const typed = window.value[setting]
    hour.value = null
    const time = typedTime(typed)
    if (time === null || time === typed) return
    window.value = { ...window.value, [setting]: time }
    pending = { setting, isTyped: true }
  }
  /** What comes next is a step of its own. */
  function leave(): void {
    settleHour()
    flush()
    plan.seal()
  }
  function put(setting: string, next: ChangeWindow, isTyped: boolean): void {
    if (pending !== null && pending.setting !== setting) leave()
    window.value = next
    pending = { setting, isTyped }
    clearTimeout(timer)
    if (isTyped) timer = setTimeout(flush, rest)
    else leave()
  }
  function change(setting: string, value: unknown): void {
    const kept = typeof value === 'string' && trimmed.has(setting) ? value.trim() : value
    put(setting, withValue(window.value, setting, kept), typeof value === 'string')
    if (isHour(setting)) hour.value = setting
  }
  /** @param minutes null: ours */
  function changeMinutes(kind: string, minutes: number | null): void {
    const others = Object.entries(window.value.minutes).filter(([name]) => name !== kind)
    const own = Object.fromEntries(minutes === null ? others : [...others, [kind, minutes]])
    put(`minutes/${kind}`, { ...window.value, minutes: own }, true)
  }
  watch(
    () => plan.project.changeWindow,
    (now) => {
      // What was mended on its way, or came by undo.
      if (pending === null) window.value = now
    },
  )
  onBeforeUnmount(leave)
  return { window, hour, change, changeMinutes, flush, leave }
}
