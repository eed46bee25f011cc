import type { PictureType } from '../../plan/pictures'
import { fail, ok, type Message, type Result } from '../../result'
import { bytesOf, type Bytes, type Cleaned } from './bytes'
import { cleanJpeg } from './jpeg'
import { cleanPng } from './png'
import { cleanWebp } from './webp'

/** A photograph of a phone is smaller, and a screen much smaller. */
export const largestPicture = 20 << 20
/** As a phone takes them; more would fill the memory of whoever looks at it. */
const mostPixels = 100_000_000
const longestSide = 30_000

/** A picture as it is kept. */
export interface ReadPicture {
  type: PictureType
  width: number
  height: number
  /** Without what a camera or a program wrote beside what is seen. */
  bytes: Uint8Array<ArrayBuffer>
  /** Something was left out: place, time, camera, comments, a film behind it. */
  hadMore: boolean
}

interface Kind {
  type: PictureType
  is: (bytes: Bytes) => boolean
  clean: (all: Uint8Array) => Cleaned
}

const kinds: readonly Kind[] = [
  { type: 'PNG', is: ({ text }) => text(0, 8) === '\x89PNG\r\n\x1a\n', clean: cleanPng },
  { type: 'JPEG', is: ({ text }) => text(0, 3) === '\xff\xd8\xff', clean: cleanJpeg },
  { type: 'WebP', is: ({ text }) => text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP', clean: cleanWebp },
]

/** What it is is told by what it holds, not by its name. */
export function readPicture(name: string, all: Uint8Array): Result<ReadPicture, Message> {
  if (all.length > largestPicture)
    return refused(`${name} has more than ${String(largestPicture >> 20)} MB.`, 'Make it smaller, and give it again.')
  const bytes = bytesOf(all)
  const kind = kinds.find(({ is }) => is(bytes))
  if (!kind) return refused(`${name} is ${whatElse(bytes)}.`, 'Save it as PNG, JPEG or WebP, and give that.')
  const clean = kind.clean(all)
  if (!clean) return refused(`${name} is a ${kind.type} that is cut off or damaged.`, 'Take it once more.')
  const { width, height } = clean
  const isShown = width > 0 && height > 0 && Math.max(width, height) <= longestSide && width * height <= mostPixels
  return isShown ? ok({ type: kind.type, ...clean }) : refused(`${name} is ${wide(width, height)}.`, tooWide)
}

const wide = (width: number, height: number): string => `${String(width)} by ${String(height)} pixels`
const tooWide = `At most ${String(mostPixels / 1e6)} million pixels are kept, ${String(longestSide)} a side: cut out what shows it.`

const refused = (message: string, remedy: string) => fail({ message, remedy })

/** What phones and screens give besides. */
function whatElse({ text }: Bytes): string {
  if (text(4, 4) === 'ftyp') return 'a HEIC, an AVIF or a film, and such are not kept'
  if (text(0, 3) === 'GIF') return 'a GIF, and such are not kept'
  return 'no PNG, JPEG or WebP'
}
