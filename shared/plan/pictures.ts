/** What stands at a line of the checklist for a picture that is kept beside the project. */
export interface PictureRecord {
  type: PictureType
  /** As the file was called; a word for it where it had no name. */
  name: string
  /** SHA-256 of what is kept, in hexadecimal digits: by it the file is found, and known to be the same. */
  hash: string
  /** ISO 8601, UTC. */
  on: string
  /** Who put it there; empty where nobody said it. */
  by: string
}

export const pictureTypes = ['PNG', 'JPEG', 'WebP'] as const
export type PictureType = (typeof pictureTypes)[number]

const endings: Readonly<Record<PictureType, string>> = { PNG: 'png', JPEG: 'jpg', WebP: 'webp' }

/** Its file, in the folder of pictures. */
export const pictureFile = ({ type, hash }: Pick<PictureRecord, 'type' | 'hash'>): string => `${hash}.${endings[type]}`

const longestName = 120

/** One line, and nothing in it that could be taken for the hash behind it. */
const oneLine = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
const cut = (text: string): string => [...text].slice(0, longestName).join('')

/** The name of a picture as it is recorded. */
export const pictureName = (name: string): string => cut(oneLine(name).replace(/SHA-(?=256)/giu, 'SHA')) || 'picture'

const record =
  /^(?<type>PNG|JPEG|WebP) picture (?<name>.+?), SHA-256 (?<hash>[0-9a-f]{64}), (?<on>\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z)(?:, by (?<by>.+))?$/u

/** A picture as a line of the evidence. */
export const pictureLine = ({ type, name, hash, on, by }: PictureRecord): string => {
  const who = cut(oneLine(by))
  return `${type} picture ${pictureName(name)}, SHA-256 ${hash}, ${on}${who === '' ? '' : `, by ${who}`}`
}

function recordOf(line: string): PictureRecord | null {
  const { type, name = '', hash = '', on = '', by = '' } = record.exec(line)?.groups ?? {}
  const known = pictureTypes.find((each) => each === type)
  return known === undefined ? null : { type: known, name, hash, on, by }
}

/** The pictures of a line's evidence, in the order in which they were put there; each once. */
export function picturesIn(evidence: string): PictureRecord[] {
  if (!evidence.includes(' picture ')) return []
  const found = evidence.split('\n').flatMap((line) => recordOf(line) ?? [])
  return found.filter(({ hash }, at) => found.findIndex((each) => each.hash === hash) === at)
}

/** What a person wrote, or a device showed, without the lines of pictures. */
export const wordsIn = (evidence: string): string =>
  evidence.includes(' picture ')
    ? evidence
        .split('\n')
        .filter((line) => recordOf(line) === null)
        .join('\n')
    : evidence

const joined = (words: string, pictures: readonly PictureRecord[]): string =>
  [...(words === '' ? [] : [words]), ...pictures.map(pictureLine)].join('\n')

/** With a picture more; the same where it is there already. */
export function withPicture(evidence: string, picture: PictureRecord): string {
  const before = picturesIn(evidence)
  return before.some(({ hash }) => hash === picture.hash) ? evidence : joined(wordsIn(evidence), [...before, picture])
}

/** Without one of them. Its file stays: another version of the plan may have it. */
export const withoutPicture = (evidence: string, hash: string): string =>
  joined(
    wordsIn(evidence),
    picturesIn(evidence).filter((each) => each.hash !== hash),
  )

/** With other pictures; the words stay. */
export const withPictures = (evidence: string, pictures: readonly PictureRecord[]): string =>
  joined(wordsIn(evidence), pictures)

/** With other words; the pictures stay. */
export const withWords = (evidence: string, words: string): string => joined(words, picturesIn(evidence))

/** All pictures of a plan with the lines that they stand at, in the order of lines and then of pictures. */
export const picturesOf = (checklist: Readonly<Record<string, { evidence: string }>>): PlacedPicture[] =>
  Object.entries(checklist).flatMap(([line, { evidence }]) => picturesIn(evidence).map((each) => ({ ...each, line })))

export interface PlacedPicture extends PictureRecord {
  /** The id of the line. */
  line: string
}

/** Each file once, by its name. */
export const filesOfPictures = (pictures: readonly PictureRecord[]): PictureRecord[] =>
  [...new Map(pictures.map((each) => [pictureFile(each), each] as const))]
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, each]) => each)

/** Gives the bytes of a picture, or null where it is not there as it was recorded. */
export type PictureOf = (picture: PictureRecord) => Uint8Array | null

/** The folder of pictures in a bundle, where the plan is called so. */
export const bundlePictures = 'project.trunkwright.pictures'
