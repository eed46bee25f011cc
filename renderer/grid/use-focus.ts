import { nextTick, onBeforeUnmount, onMounted, type Ref } from 'vue'
import type { Spot } from './move'

/** Where the focus of a cell goes: to the field while it is edited, to the box of a check, else to the cell. */
export function cellAt(root: HTMLElement | null, { row, column }: Spot): HTMLElement | null {
  const cell = root?.querySelector<HTMLElement>(`[data-index="${String(row)}"] [data-column="${String(column)}"]`)
  return cell?.querySelector<HTMLElement>('.grid-field, input[data-check]') ?? cell ?? null
}

/** The numbers of the cell that an event happened in. */
export function spotOf(target: EventTarget | null): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const row = cell?.closest<HTMLElement>('[data-index]')
  return cell && row ? { row: Number(row.dataset['index']), column: Number(cell.dataset['column']) } : null
}

const showCell = (target: Element | null) =>
  target?.closest('.grid-cell')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })

/**
 * Keeps the focus in the table: when the element that has it goes or is moved in the page, the current cell gets it.
 * A click elsewhere, or the focus elsewhere, ends that.
 */
export function useFocus(root: Readonly<Ref<HTMLElement | null>>, spot: Ref<Spot>, reveal: () => void) {
  let isHeld = false
  const isInside = (target: EventTarget | null) => target instanceof Node && (root.value?.contains(target) ?? false)

  function focusNow(): void {
    const target = cellAt(root.value, spot.value) ?? root.value?.querySelector<HTMLElement>('[data-empty]')
    target?.focus({ preventScroll: true })
    showCell(target ?? null)
  }

  async function focusCurrent(): Promise<void> {
    // The caller holds the place: it is the new one only after its turn.
    await nextTick()
    reveal()
    focusNow()
    // Rows that tell their height only now may have moved the cell out of view.
    requestAnimationFrame(() => {
      if (isInside(document.activeElement)) showCell(document.activeElement)
    })
  }

  const onFocusIn = ({ target }: FocusEvent) => (isHeld = isInside(target))
  const onPointerDown = ({ target }: PointerEvent) => (isHeld = isHeld && isInside(target))
  const observer = new MutationObserver(() => {
    if (isHeld && document.activeElement === document.body) focusNow()
  })
  onMounted(() => {
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('pointerdown', onPointerDown)
    if (root.value) observer.observe(root.value, { childList: true, subtree: true })
  })
  onBeforeUnmount(() => {
    document.removeEventListener('focusin', onFocusIn)
    document.removeEventListener('pointerdown', onPointerDown)
    observer.disconnect()
  })

  /** Whether the focus is in a cell other than the current one. */
  function isElsewhere(): boolean {
    const focused = isInside(document.activeElement) ? spotOf(document.activeElement) : null
    return focused !== null && (focused.row !== spot.value.row || focused.column !== spot.value.column)
  }
  return { focusCurrent, isElsewhere }
}
