import { Unzip, UnzipInflate } from 'fflate'
import { fail, ok, type Message, type Result } from '../result'

export interface ZipMember {
  name: string
  bytes: Uint8Array
}

/** More than any folder of answers holds; what is larger is refused before it fills the memory. */
const usualLimits = { bytes: 256 << 20, members: 10_000 }
/** Small enough that what one piece may swell to stays small, too. */
const piece = 16 << 10

class TooLarge extends Error {}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** The files in an archive, in its order. Nothing is written anywhere: a name is a name, whatever it leads to. */
export function unzip(bytes: Uint8Array, most = usualLimits): Result<ZipMember[], Message> {
  const members: { name: string; parts: Uint8Array[]; isWhole: boolean }[] = []
  let total = 0
  const archive = new Unzip((file) => {
    if (members.length >= most.members) throw new TooLarge()
    const member = { name: file.name, parts: [] as Uint8Array[], isWhole: false }
    members.push(member)
    file.ondata = (error, data, isLast) => {
      if (error) throw error
      total += data.length
      if (total > most.bytes) throw new TooLarge()
      member.parts.push(data)
      member.isWhole = isLast
    }
    file.start()
  })
  archive.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += piece)
      archive.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
  } catch (error) {
    return fail(error instanceof TooLarge ? tooLarge(most) : damaged)
  }
  if (members.length === 0 || members.some(({ isWhole }) => !isWhole)) return fail(damaged)
  return ok(
    members.filter(({ name }) => !name.endsWith('/')).map(({ name, parts }) => ({ name, bytes: joined(parts) })),
  )
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const damaged: Message = {
  message: 'It begins like a zip archive and is none that is whole.',
  remedy: 'Make the archive again, without a password, or give the folder itself.',
}
const tooLarge = ({ bytes, members }: typeof usualLimits): Message => ({
  message: `It unpacks to more than ${String(bytes >> 20)} MB, or to more than ${String(members)} files.`,
  remedy: 'Give the answers themselves.',
})
