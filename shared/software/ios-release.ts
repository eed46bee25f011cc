/** A release of IOS XE, as `17.6.1a`: three numbers and perhaps a letter. */
export interface IosXeRelease {
  numbers: readonly [number, number, number]
  letter: string
}

/**
 * From 16 on the release of IOS XE stands for itself; classic IOS has 12 and 15. Before it stands neither a number nor
 * a dot, save in file names: `universalk9.17.09.04a`.
 */
const pattern = /(?:^|[^\d.]|[a-z]9?\.)(1[6-9]|2\d)\.(\d{1,2})(?:\.(\d{1,2})([a-z]?))?(?!\d)/iu

/** The IOS XE release that a text names (`17.6.1a`, `Version 17.06.01a`, an image's file name), or null. */
export function parseIosXeRelease(software: string): IosXeRelease | null {
  const [, major, minor, rebuild = '0', letter = ''] = pattern.exec(software) ?? []
  if (major === undefined) return null
  return { numbers: [Number(major), Number(minor), Number(rebuild)], letter: letter.toLowerCase() }
}

/** Below zero where `a` is older than `b`. */
export function compareReleases(a: IosXeRelease, b: IosXeRelease): number {
  const difference = a.numbers.map((number, index) => number - (b.numbers[index] ?? 0)).find((order) => order !== 0)
  return difference ?? (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0)
}

/** 17.6.1a is the first of its train: what is called 17.6 or 17.6.1 is the same software. */
const firstWithoutH323: IosXeRelease = { numbers: [17, 6, 0], letter: '' }

/** XD-5: IOS XE 17.6.1a and later have no H.323. */
export function hasNoH323(software: string): boolean {
  const release = parseIosXeRelease(software)
  return release !== null && compareReleases(release, firstWithoutH323) >= 0
}
