import { chmod, chown, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeRefusal } from '../failures'

const privateMode = 0o700
const folderPermissions = 0o2777

/** Makes a folder of the program's own, with those above it, where it is not there. Only its owner can look into it. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: privateMode })
  } catch (error) {
    throw writeRefusal(error, path)
  }
}

/** Whoever may write beside a file may write into this folder: colleagues share a folder, and not a mask. */
export async function makeFolderBeside(path: string, folder: string): Promise<void> {
  if ((await mkdir(folder, { recursive: true })) === undefined) return
  const { mode, gid } = await stat(dirname(path))
  await chown(folder, -1, gid).catch(() => undefined)
  await chmod(folder, mode & folderPermissions).catch(() => undefined)
}
