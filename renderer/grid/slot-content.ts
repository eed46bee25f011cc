import { Comment, Fragment, Text, type FunctionalComponent, type Slots, type VNode } from 'vue'
import { useGridContext } from './grid-context'

const isEmpty = ({ type, children }: VNode): boolean => {
  if (type === Comment) return true
  if (type === Text) return typeof children === 'string' && children.trim() === ''
  return type === Fragment && Array.isArray(children) && (children as VNode[]).every(isEmpty)
}

/** Whether the caller has anything to show in this slot for this row. */
export const hasContent = (slots: Slots, name: string, row: unknown): boolean =>
  !(slots[name]?.({ row }) ?? []).every(isEmpty)

/** What the caller shows in a slot for a row. */
export const SlotContent: FunctionalComponent<{ name: string; row: unknown; text?: string }> = ({ name, row, text }) =>
  useGridContext().slots[name]?.({ row, text })
SlotContent.props = ['name', 'row', 'text']
