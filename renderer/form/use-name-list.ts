import { computed, nextTick, ref, type Ref } from 'vue'
import { addNames, moveName, removeAt, replaceName } from './name-list'

interface NameList {
  names: () => readonly string[]
  parse: (text: string) => string[]
  change: (names: string[]) => void
  /** Holds a button per name (`data-name-button`) and the field of the one that is changed (`data-name-edit`). */
  list: Readonly<Ref<HTMLElement | null>>
  /** Has the focus where no name is left. */
  entry: Readonly<Ref<HTMLInputElement | null>>
}

/** A list of names worked by keyboard: one stop of the Tab key, and the focus goes with the name that has it. */
export function useNameList({ names, parse, change, list, entry }: NameList) {
  const current = ref(0)
  const edited = ref<number | null>(null)
  /** What is told to a person who does not see the list. */
  const said = ref('')
  const stop = computed(() => Math.min(current.value, names().length - 1))

  async function focus(index: number): Promise<void> {
    await nextTick()
    current.value = Math.max(0, Math.min(index, names().length - 1))
    const buttons = list.value?.querySelectorAll<HTMLElement>('[data-name-button]')
    const target = buttons?.[current.value] ?? entry.value
    target?.focus()
  }

  function set(now: string[], words: string): void {
    said.value = words
    change(now)
  }

  function add(added: readonly string[]): void {
    if (added.length > 0) set(addNames(names(), added), `${added.join(', ')} added`)
  }

  function remove(index: number): void {
    set(removeAt(names(), index), `${names()[index] ?? ''} removed`)
    void focus(index)
  }

  function move(from: number, to: number): void {
    if (to < 0 || to >= names().length) return
    set(moveName(names(), from, to), `${names()[from] ?? ''} is now ${to + 1} of ${names().length}`)
    void focus(to)
  }

  async function edit(index: number): Promise<void> {
    edited.value = index
    await nextTick()
    list.value?.querySelector<HTMLInputElement>('[data-name-edit]')?.select()
  }

  function rename(index: number, text: string): void {
    if (edited.value !== index) return
    edited.value = null
    if (text !== names()[index]) set(replaceName(names(), index, parse(text)), `${text} in its place`)
  }

  const keys: Readonly<Record<string, (index: number, isMove: boolean) => unknown>> = {
    ArrowUp: (index, isMove) => (isMove ? move(index, index - 1) : focus(index - 1)),
    ArrowDown: (index, isMove) => (isMove ? move(index, index + 1) : focus(index + 1)),
    Home: () => focus(0),
    End: () => focus(names().length - 1),
    Delete: remove,
    F2: edit,
  }

  function onKey(event: KeyboardEvent, index: number): void {
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
    if (!act) return
    event.preventDefault()
    act(index, event.altKey)
  }

  return { current, edited, said, stop, focus, add, remove, edit, rename, onKey }
}
