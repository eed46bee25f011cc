import { Arch, build, Platform } from 'electron-builder'
import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { bundledPackages } from './bundled-packages'
import configuration from './electron-builder'
import { ensureBuilt } from './ensure-built'
import { licenceOf, licencesText } from './licences'
import { archs, type PackageJob } from './package-arguments'
import { runtimeKey, type Runtimes } from './package-runtime'
import { packagedTargets } from './packaged-targets'
import { signingSentence, type Platform as PlatformName } from './signing'
import { root } from './targets'

const builderPlatforms: Readonly<Record<PlatformName, Platform>> = {
  linux: Platform.LINUX,
  win32: Platform.WINDOWS,
  darwin: Platform.MAC,
}

/** Builds what runs, writes the licences of what is in it, and packages both with the runtimes. */
export async function makePackages(job: PackageJob, runtimes: Runtimes): Promise<void> {
  for (const target of packagedTargets) await ensureBuilt(target)
  const licences = bundledPackages(packagedTargets).map(licenceOf)
  writeFileSync(join(root, 'dist', 'THIRD-PARTY-LICENCES.txt'), licencesText(licences))
  const made = await build(options(job, runtimes))
  for (const file of made) console.log(`Wrote ${relative(root, file)}`)
  if (job.isUnpacked) console.log('The unpacked folders are in dist/packages.')
  for (const platform of job.platforms) {
    const sentence = signingSentence(platform, process.env)
    if (sentence !== null) console.log(sentence)
  }
}

const options = (job: PackageJob, runtimes: Runtimes): Parameters<typeof build>[0] => ({
  projectDir: root,
  publish: 'never',
  targets: new Map(job.platforms.flatMap((platform) => [...targetsOf(platform, job.isUnpacked)])),
  config: {
    ...configuration,
    electronDist: ({ platformName, arch }: { platformName: string; arch: string }) =>
      runtimes.get(runtimeKey(platformName, arch))?.path ?? noRuntime(platformName, arch),
  },
})

const targetsOf = (platform: PlatformName, isUnpacked: boolean): ReturnType<Platform['createTarget']> =>
  builderPlatforms[platform].createTarget(
    isUnpacked ? 'dir' : null,
    ...archs[platform].map((arch) => (arch === 'x64' ? Arch.x64 : Arch.arm64)),
  )

function noRuntime(platform: string, arch: string): never {
  throw new Error(`No runtime was looked for on ${platform} ${arch}.`)
}
