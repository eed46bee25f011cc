import { mkdir } from 'node:fs/promises'
import { writeRefusal } from '../failures'

const privateMode = 0o700

/** Makes a folder of the program's own, with those above it, where it is not there. Only its owner can look into it. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: privateMode })
  } catch (error) {
    throw writeRefusal(error, path)
  }
}
