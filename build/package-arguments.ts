import type { Platform } from './signing'

export type Arch = 'x64' | 'arm64'

/** What is asked for: packages of some platforms, or their unpacked folders only. */
export interface PackageJob {
  platforms: readonly Platform[]
  isUnpacked: boolean
}

const platforms = new Map<string, Platform>([
  ['--linux', 'linux'],
  ['--win', 'win32'],
  ['--mac', 'darwin'],
])

/** The processors that each platform is packaged for. */
export const archs: Readonly<Record<Platform, readonly Arch[]>> = {
  linux: ['x64'],
  win32: ['x64'],
  darwin: ['x64', 'arm64'],
}

export const usage = 'Usage: npm run package -- [--linux] [--win] [--mac] [--dir]'

/** Reads the arguments; without a platform it is that of this machine. Null where they cannot be understood. */
export function parsePackageArguments(args: readonly string[], machine: string): PackageJob | null {
  if (!args.every((arg) => arg === '--dir' || platforms.has(arg))) return null
  const named = new Set(args.flatMap((arg) => platforms.get(arg) ?? []))
  const wanted = named.size > 0 ? [...named] : [...platforms.values()].filter((each) => each === machine)
  return wanted.length === 0 ? null : { platforms: wanted, isUnpacked: args.includes('--dir') }
}
