import { bytesOf, joinedBytes, type Bytes, type Cleaned } from './bytes'
import { minimalExif, turnIn } from './turn'

const start = 0xd8
const end = 0xd9
const scan = 0xda
const comment = 0xfe
const application = 0xe0
const exif = 0xe1

/** Frames of all kinds; the three between them are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

const jfif = { marker: application, begins: 'JFIF\0' }
/** Of the parts of programs, those without which colours would be others. */
const colours = [
  { marker: 0xe2, begins: 'ICC_PROFILE\0' },
  { marker: 0xee, begins: 'Adobe' },
]

interface Segment {
  marker: number
  /** Where the marker stands. */
  from: number
  /** Behind it, and behind the data of a scan. */
  to: number
}

/** Of a JPEG that is whole. Which way up it is stays; of what a camera writes beside it nothing else does. */
export function cleanJpeg(all: Uint8Array): Cleaned {
  const bytes = bytesOf(all)
  const segments = segmentsOf(bytes)
  const frame = segments?.find(({ marker }) => isFrame(marker))
  if (!segments || !frame || !segments.some(({ marker }) => marker === scan)) return null
  const [height = 0, width = 0] = [bytes.u16(frame.from + 5), bytes.u16(frame.from + 7)]
  const part = ({ from, to }: Segment): Uint8Array => all.subarray(from, to)
  const turn = turnOf(bytes, segments)
  const clean = joinedBytes([
    Uint8Array.of(0xff, start),
    ...segments.filter((each) => isOf(each, jfif, bytes)).map(part),
    ...(turn > 1 ? [minimalExif(turn)] : []),
    ...segments.filter((each) => isSeen(each, bytes)).map(part),
    Uint8Array.of(0xff, end),
  ])
  return { width, height, bytes: clean, hadMore: clean.length !== all.length }
}

/** 1 to 8: which way up it is shown, as Exif counts. */
export function turnOfJpeg(all: Uint8Array): number {
  const bytes = bytesOf(all)
  return turnOf(bytes, segmentsOf(bytes) ?? [])
}

const isOf = ({ from, marker }: Segment, wanted: { marker: number; begins: string }, { text }: Bytes): boolean =>
  marker === wanted.marker && text(from + 4, wanted.begins.length) === wanted.begins

function isSeen(segment: Segment, bytes: Bytes): boolean {
  const { marker } = segment
  if (marker === comment) return false
  if (marker < application || marker > 0xef) return true
  return colours.some((each) => isOf(segment, each, bytes))
}

function turnOf(bytes: Bytes, segments: readonly Segment[]): number {
  const found = segments.find((each) => isOf(each, { marker: exif, begins: 'Exif\0\0' }, bytes))
  return found ? turnIn(bytes.all.subarray(found.from + 10, found.to)) : 1
}

/** Null where it is cut off. What stands behind the picture, such as a film of the same moment, is none of it. */
function segmentsOf(bytes: Bytes): Segment[] | null {
  const segments: Segment[] = []
  for (let at = 2; ;) {
    const found = segmentAt(bytes, at)
    if (found === null) return null
    if (found.marker === end) return segments
    if (!isAlone(found.marker)) segments.push(found)
    at = found.to
  }
}

function segmentAt({ all, u16 }: Bytes, begins: number): Segment | null {
  let from = begins
  // There may be more than one 0xff before a marker.
  while (all[from] === 0xff && all[from + 1] === 0xff) from += 1
  const marker = all[from] === 0xff ? (all[from + 1] ?? 0) : 0
  if ([0, start].includes(marker)) return null
  if (isAlone(marker) || marker === end) return { marker, from, to: from + 2 }
  const to = from + 2 + (u16(from + 2) ?? 0)
  if (to < from + 4 || to > all.length) return null
  return { marker, from, to: marker === scan ? endOfScan(all, to) : to }
}

/** Where the next marker stands that is none of the data: in it each 0xff has 0 behind it, or counts restarts. */
function endOfScan(all: Uint8Array, from: number): number {
  for (let at = all.indexOf(0xff, from); at >= 0; at = all.indexOf(0xff, at + 1)) {
    const next = all[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isAlone(next)) return at
  }
  return all.length
}
