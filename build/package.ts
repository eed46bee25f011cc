import { parsePackageArguments, usage, type PackageJob } from './package-arguments'
import { findRuntimes, NoRuntime, runtimeLines } from './package-runtime'
import { stoppable } from './runtime/stoppable'

const { env, stderr } = process

async function runJob(job: PackageJob): Promise<void> {
  const runtimes = await stoppable((stop) => findRuntimes(job.platforms, { env, stop, screen: stderr }))
  // The packager ends the process by itself.
  process.on('exit', () => {
    for (const { release } of runtimes.values()) release()
  })
  for (const line of runtimeLines(runtimes)) console.log(line)
  // What refuses should not have to wait for the packager to be loaded.
  const { makePackages } = await import('./make-packages')
  await makePackages(job, runtimes)
}

/** electron-builder loads what makes installers (NSIS, deb, dmg) when it is first needed. */
const networkCodes = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ENETUNREACH', 'ETIMEDOUT']

function explain(error: unknown): unknown {
  if (error instanceof NoRuntime) return error.message
  const isNetwork = error instanceof Error && 'code' in error && networkCodes.includes(String(error.code))
  if (!isNetwork) return error
  return (
    `A tool that makes the installer cannot be downloaded (${error.message}). Fill the cache of electron-builder ` +
    '(ELECTRON_BUILDER_CACHE) on a machine that may download, or package without an installer: --dir.'
  )
}

/** The packager ends the process by itself, with 0 whatever was set before. */
function fail(reason: unknown): void {
  console.error(reason)
  process.on('exit', () => (process.exitCode = 2))
}

const job = parsePackageArguments(process.argv.slice(2), process.platform)
if (job === null) fail(usage)
else await runJob(job).catch((error: unknown) => fail(explain(error)))
