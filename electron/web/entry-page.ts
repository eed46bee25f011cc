import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A page that leads on to the address of a window. */
export interface EntryPage {
  path: string
  remove: () => Promise<void>
}

/** An address for a window, which is told when it came in. */
export type NewAddress = (onUsed: () => void) => string

export interface EntryPlace {
  platform: string
  home: string
  dataFolder: string
}

const privateMode = 0o600
const ownName = /^trunkwright-start-[0-9a-f]{16}\.html$/

/** Where programs of snap are: they see what is in the home folder, and nothing of it that is hidden. */
const snaps = '/snap/bin'

/** The data folder, or the home folder where the browser may be one that sees no hidden folder. */
const folderFor = ({ platform, home, dataFolder }: EntryPlace): string =>
  platform === 'linux' && existsSync(snaps) ? home : dataFolder

/** Without the address in the browser's history. The address is made here, of digits and letters. */
const pageTo = (address: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<title>Trunkwright</title>
<script>location.replace(${JSON.stringify(address)})</script>
<p><a href="${address}">Open Trunkwright</a></p>
</html>
`

/**
 * Makes a page that only its owner can read, and that is gone when its address was used. What a program is started with,
 * every user of the machine can read: a browser is given the path of this page, and never the address with its code.
 */
export async function makeEntryPage(newAddress: NewAddress, place: EntryPlace): Promise<EntryPage> {
  const path = join(folderFor(place), `trunkwright-start-${randomBytes(8).toString('hex')}.html`)
  const remove = () => rm(path, { force: true }).catch(() => undefined)
  const handle = await open(path, 'wx', privateMode)
  await handle.writeFile(pageTo(newAddress(() => void remove()))).finally(() => handle.close())
  return { path, remove }
}

/** Removes the pages of this run and those that one left that was killed: their codes are worth nothing any more. */
export async function removeEntryPages(place: EntryPlace): Promise<void> {
  const folder = folderFor(place)
  const names = await readdir(folder).catch(() => [])
  const pages = names.filter((name) => ownName.test(name))
  await Promise.all(pages.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)))
}
