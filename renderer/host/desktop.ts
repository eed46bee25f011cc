import type { FileToken, HostEvent } from '../../shared/contract/results'
import { lastOpen } from '../saving/last-open'
import { carryOut } from './asked-commands'
import type { Host } from './host'
import { leave } from './leaving'
import type { Saves } from './saves'

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
