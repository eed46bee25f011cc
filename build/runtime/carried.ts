import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { archiveName, releasePage, type ElectronPackage, type Machine } from './electron-package'

/** Why a file cannot be the archive that is needed, as a sentence; null where its checksum is that of the package. */
export async function whyNotCarried(file: string, pack: ElectronPackage, machine: Machine): Promise<string | null> {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) return `${file} does not exist; check the name and the folder.`
  const needed = archiveName(pack.version, machine)
  if (!found.isFile()) return `${file} is no file; name ${needed} in it.`
  const sum = await sumOf(file)
  const [name] = Object.entries(pack.checksums).find(([, each]) => each === sum) ?? []
  if (name === needed) return null
  const is = name === undefined ? `has another checksum than ${needed} of the package` : `is ${name}`
  return `${file} ${is}, so it was not taken; this machine needs ${needed} from ${releasePage(pack.version)}.`
}

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
