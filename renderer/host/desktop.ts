import type { CommandId } from '../../shared/contract/commands'
import type { FileToken, HostEvent } from '../../shared/contract/results'
import { lastOpen } from '../saving/last-open'
import type { Host } from './host'
import { leave } from './leaving'
import { pressKeysOf } from './press-keys'
import type { Saves } from './saves'

/** A part of the page that carries commands out listens for this on the window, and prevents the default. */
export const commandEvent = 'trunkwright-command'

/** What only the desktop app has: a menu bar, dialogues of the system, files that the system gives, a window to close. */
export async function serveDesktop(host: Host, saves: Saves): Promise<void> {
  const takers: { [Kind in HostEvent['kind']]?: (event: Extract<HostEvent, { kind: Kind }>) => unknown } = {
    command: ({ command }) => (command === 'open-project' ? openChosen(host, saves) : carryOut(command)),
    'file-given': () => openGiven(host, saves),
    'close-asked': async ({ save }) => host.answerClose({ answer: await leave(save, saves) }),
  }
  host.onEvent((event) => takers[event.kind]?.(event as never))
  addEventListener('keydown', (event) => takeOpenKey(event, () => void openChosen(host, saves)), { capture: true })
  const given = await host.takeGivenFile({})
  if (given.ok && given.value) lastOpen.set(given.value.file)
}

/** Who listens carries it out; otherwise its keys are pressed. */
function carryOut(command: CommandId): void {
  const asked = new CustomEvent(commandEvent, { detail: command, cancelable: true })
  if (window.dispatchEvent(asked)) pressKeysOf(command)
}

/** Ctrl O opens the dialogue of the system: no path is typed here. */
function takeOpenKey(event: KeyboardEvent, open: () => void): void {
  if (event.key.toLowerCase() !== 'o' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
  event.preventDefault()
  event.stopImmediatePropagation()
  open()
}

async function openChosen(host: Host, saves: Saves): Promise<void> {
  const chosen = await host.chooseFile({})
  if (chosen.ok && chosen.value) await openInstead(chosen.value.file, saves)
}

/** A file that cannot be opened yet, because what is open is not saved, waits for the next start of the page. */
async function openGiven(host: Host, saves: Saves): Promise<void> {
  if ((await leave('as-set', saves)) !== 'saved') return
  const given = await host.takeGivenFile({})
  if (given.ok && given.value) await openInstead(given.value.file, saves)
}

/** The page starts anew with that file open. */
async function openInstead(file: FileToken, saves: Saves): Promise<void> {
  if ((await leave('as-set', saves)) !== 'saved') return
  lastOpen.set(file)
  location.reload()
}
