import { unreachable } from '../unreachable'
import { parseClassicRelease, parseIosXe3Release, type ClassicRelease, type IosXe3Release } from './classic-release'
import { parseIosXeRelease, type IosXeRelease } from './ios-release'

/** The release of a Cisco gateway, of one of the three ways in which they are numbered. */
export type Release =
  | { family: 'IOS XE'; release: IosXeRelease }
  | { family: 'IOS XE 3S'; release: IosXe3Release }
  | { family: 'IOS'; release: ClassicRelease }

/** The release that a text names, or null where it names none. */
export function parseRelease(software: string): Release | null {
  const xe = parseIosXeRelease(software)
  if (xe) return { family: 'IOS XE', release: xe }
  const xe3 = parseIosXe3Release(software)
  if (xe3) return { family: 'IOS XE 3S', release: xe3 }
  const classic = parseClassicRelease(software)
  return classic && { family: 'IOS', release: classic }
}

/** `IOS XE 17.9.4a`, `IOS XE 3.17.4S`, `IOS 15.7(3)M`. */
export function releaseName(software: Release): string {
  switch (software.family) {
    case 'IOS XE':
      return `IOS XE ${software.release.numbers.join('.')}${software.release.letter}`
    case 'IOS XE 3S':
      return `IOS XE ${software.release.join('.')}S`
    case 'IOS': {
      const [major, minor, maintenance] = software.release.numbers
      return `IOS ${String(major)}.${String(minor)}(${String(maintenance)})${software.release.train}`
    }
    default:
      return unreachable(software)
  }
}
