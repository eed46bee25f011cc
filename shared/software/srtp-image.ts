/** The feature sets that carry SRTP, by their names and as they stand in file names (MG-6). */
const marks = [
  'advanced ip services',
  'advanced enterprise services',
  'advipservicesk9',
  'adventerprisek9',
  'universalk9',
] as const
/** The export version of the last has no encryption, whatever its name shows. */
const withoutEncryption = /universalk9_npe/gu

/** True where the name of an image or feature set shows one of them (MG-6). */
export function namesSrtpImage(iosImage: string): boolean {
  const folded = iosImage.toLowerCase().replace(/\s+/gu, ' ').replace(withoutEncryption, '')
  return marks.some((mark) => folded.includes(mark))
}
