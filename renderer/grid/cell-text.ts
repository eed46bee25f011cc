import { createTextVNode, h, type FunctionalComponent } from 'vue'

/**
 * The words of a cell. Its text node stays when the words change: a row that shows another one is neither styled nor
 * laid out as if it were new.
 */
export const CellText: FunctionalComponent<{ text: string }> = ({ text }) =>
  h('span', { class: 'grid-text' }, [createTextVNode(text)])
CellText.props = ['text']
