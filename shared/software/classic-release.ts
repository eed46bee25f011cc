/** A release of classic IOS, as `15.7(3)M8`: two numbers, the maintenance release and the train. */
export interface ClassicRelease {
  numbers: readonly [major: number, minor: number, maintenance: number]
  /** `M`, `T`, `S`; empty in the main line of 12.x, or where the text does not say. */
  train: string
}

/** A release of IOS XE before 16, as `3.17.4S`. */
export type IosXe3Release = readonly [major: 3, minor: number, rebuild: number]

/**
 * As `show version` and people write it, `15.7(3)M8`; not the start or the end of an address. A bare 12.4 says too
 * little: whether it has SIP over TLS hangs on what follows. What has a higher number than 12.4 and 15.9 is not IOS.
 */
const written =
  /(?:^|[^\d.])(?<major>12(?=\.[0-4]\()|15)\.(?<minor>\d)(?:\((?<maintenance>\d{1,3})[a-z]?\)(?:(?<train>[A-Z]{1,3})\d*[a-z]?)?)?(?![\d.]*\d)/iu

/** As the name of an image has it: `c2900-universalk9-mz.SPA.157-3.M4b.bin`. */
const inImageName =
  /(?:^|[._-])(?<major>12|15)(?<minor>\d)-(?<maintenance>\d{1,3})[a-z]?(?:\.(?!bin)(?<train>[A-Z]{1,3})\d*[a-z]?)?(?=[.-]|$)/iu

/** The release of classic IOS that a text names (`15.7(3)M8`, `Version 12.4(24)T5`, an image's file name), or null. */
export function parseClassicRelease(software: string): ClassicRelease | null {
  const found = (written.exec(software) ?? inImageName.exec(software))?.groups
  if (found === undefined) return null
  const { major, minor, maintenance = '0', train = '' } = found
  return { numbers: [Number(major), Number(minor), Number(maintenance)], train: train.toUpperCase() }
}

/** `3.17.4S`, `03.17.04.S`, `3.17S`, and the same in file names: `adventerprisek9.03.16.05.S.155-3.S5-ext.bin`. */
const xe3 = /(?:^|[^\d.]|[a-z]9?\.)0?3\.(\d{1,2})(?:\.(\d{1,2})[a-z]?)?\.?S(?![a-z])/iu

/** The release of IOS XE 3 that a text names, or null. */
export function parseIosXe3Release(software: string): IosXe3Release | null {
  const [, minor, rebuild = '0'] = xe3.exec(software) ?? []
  return minor === undefined ? null : [3, Number(minor), Number(rebuild)]
}

/** Below zero where `a` is older than `b`. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  return a.map((number, index) => number - (b[index] ?? 0)).find((order) => order !== 0) ?? 0
}

/**
 * True from the release `first` on. What came with a T train is in the trains with a letter from the same number on;
 * the main line of 12.4 never took it, whatever its number.
 */
export function isClassicSince(release: ClassicRelease, first: ClassicRelease): boolean {
  const isSameMinor = compareNumbers(release.numbers.slice(0, 2), first.numbers.slice(0, 2)) === 0
  if (isSameMinor && release.train === '') return false
  return compareNumbers(release.numbers, first.numbers) >= 0
}
