import { onBeforeUnmount, onMounted } from 'vue'
import { useFrameStore } from '../../stores/layout'
import type { Asking, RunActions } from './use-run-actions'
import type { Running } from './use-run'

/** One key for each thing: the other hand is on CUCM's window. Each says whether there was something to do. */
function keysOf(
  { shown, chosen }: Running,
  actions: RunActions,
  showEvidence: () => void,
): Record<string, () => boolean> {
  const does = (act: () => unknown, isOn = true): boolean => {
    if (isOn) act()
    return isOn
  }
  const ask = (what: Asking, isOn = true): boolean => does(() => (actions.asking.value = what), isOn)
  const isOpen = (): boolean => shown.value?.inHand.state === 'open'
  const isHold = (): boolean => shown.value?.station.kind === 'hold'
  return {
    ' ': () => does(() => actions.mark('done')),
    n: () => ask('seen', isOpen()),
    e: () => ask('evidence', shown.value !== null && !isHold()),
    d: () => does(showEvidence),
    p: () => does(actions.choosePicture, shown.value !== null),
    s: () => does(() => actions.mark('skip'), isOpen() && !isHold()),
    b: () => ask('back', actions.canRollBack.value),
    w: () => ask('all back', actions.allBack.value !== null),
    u: () => does(actions.undo),
    f: () => does(() => (actions.isFinding.value = true)),
    l: () => does(actions.leaveIt, shown.value !== null),
    escape: () => (actions.asking.value === null ? does(() => actions.choose(null), chosen.value !== null) : ask(null)),
  }
}

const isPress = (key: string): boolean => key === ' ' || key === 'Enter'

/** What is typed, and what a control does by itself. */
const isTaken = ({ target, key }: KeyboardEvent): boolean =>
  key !== 'Escape' &&
  target instanceof Element &&
  (target.matches('input, select, textarea') || (isPress(key) && target.matches('button, summary, a')))

/** Whatever it is that floats over the page, the line behind it is not meant. */
const doesFloat = (): boolean => document.querySelector('[role="dialog"], [role="menu"]') !== null

/** Not while something is typed, and never by a key that is held down. */
export function useRunKeys(running: Running, actions: RunActions): void {
  const frame = useFrameStore()
  const runs = keysOf(running, actions, () => {
    frame.ask('evidence')
  })

  function copyBy(digit: string): boolean {
    const { rows = [], inHand } = running.shown.value ?? {}
    const copies = rows.flatMap((row) => row.copies)
    const text = digit === '0' ? inHand?.run.object : copies.find(({ key }) => key === digit)?.text
    if (text === undefined || text === '') return false
    actions.copy(text)
    return true
  }
  const isElsewhere = (event: KeyboardEvent): boolean =>
    event.ctrlKey || event.metaKey || event.altKey || frame.asked !== null || doesFloat()
  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || isElsewhere(event)) return
    if (event.repeat && isPress(event.key)) event.preventDefault()
    if (event.repeat || isTaken(event)) return
    const key = event.key.toLowerCase()
    const isDone = /^\d$/.test(key) ? copyBy(key) : (runs[key]?.() ?? false)
    if (isDone) event.preventDefault()
  }
  onMounted(() => {
    addEventListener('keydown', onKey)
  })
  onBeforeUnmount(() => {
    removeEventListener('keydown', onKey)
  })
}
