import { commandOf, type Command } from './commands'
import type { EditCommands } from './edit-commands'
import type { MoveCommands } from './move-commands'
import type { Grid } from './use-grid'

type Runners = { [Kind in Command['kind']]: (command: Command & { kind: Kind }) => void }

/** Fields keep all their keys, links and buttons those that press them. */
function isForControl({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('input:not([data-check], [data-pick]), select, textarea')) return true
  return target.matches('a, button') && (key === 'Enter' || key === ' ')
}

/** What the keys do while no cell is being edited. */
export function useKeys<Row>(grid: Grid<Row>, moving: MoveCommands<Row>, changing: EditCommands<Row>) {
  const runners: Runners = {
    move: moving.move,
    enter: changing.enter,
    space: () => {
      if (changing.isCheckHere()) changing.toggleCheck(grid.place.spot.value)
      else moving.selectRow()
    },
    edit: ({ typed }) => {
      if (!grid.place.isOnNewRow.value) changing.begin(typed)
    },
    'select-row': moving.selectRow,
    'select-all': moving.selectAll,
    'fill-down': changing.fill,
    delete: changing.remove,
    leave: () => {
      grid.message.value = ''
      grid.selection.none()
    },
  }
  /** Where there is nothing to leave, Esc is for what is around the table. */
  const hasSomethingToLeave = () => grid.message.value !== '' || grid.selection.shownKeys.value.length > 0
  const run = <Kind extends Command['kind']>(command: Command & { kind: Kind }) => {
    runners[command.kind](command)
  }
  return (event: KeyboardEvent): void => {
    const command = event.defaultPrevented || isForControl(event) ? null : commandOf(event)
    if (!command || (command.kind === 'leave' && !hasSomethingToLeave())) return
    event.preventDefault()
    run(command)
  }
}
