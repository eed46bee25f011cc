export type Platform = 'linux' | 'win32' | 'darwin'

type Environment = Readonly<Record<string, string | undefined>>

/** Where electron-builder reads a certificate from, the first that is set. */
const certificates: Readonly<Record<Platform, readonly string[]>> = {
  linux: [],
  win32: ['WIN_CSC_LINK', 'CSC_LINK'],
  darwin: ['CSC_LINK', 'CSC_NAME'],
}

/** The three ways in which electron-builder takes Apple's notary service; each needs all of its names. */
const notaries = [
  ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
  ['APPLE_KEYCHAIN_PROFILE'],
] as const

const isSet = (env: Environment, name: string): boolean => (env[name] ?? '') !== ''

/** Whether the environment names a certificate for the platform. */
export const isSigned = (platform: Platform, env: Environment): boolean =>
  certificates[platform].some((name) => isSet(env, name))

const isNotarised = (env: Environment): boolean => notaries.some((names) => names.every((name) => isSet(env, name)))

const unsigned: Readonly<Record<Platform, string>> = {
  linux: 'The Linux packages are not signed; publish their SHA-256 sums beside them.',
  win32:
    'The Windows packages are not signed, so Windows will warn of an unknown publisher. ' +
    'To sign, set WIN_CSC_LINK and WIN_CSC_KEY_PASSWORD.',
  darwin:
    'The macOS packages are not signed, so macOS will refuse to open a copy that was downloaded. ' +
    'To sign, set CSC_LINK and CSC_KEY_PASSWORD, or CSC_NAME.',
}

const notNotarised =
  'The macOS packages are signed but not notarised, so macOS will warn of them. ' +
  `To notarise, set ${notaries.map((names) => names.join(', ')).join('; or ')}.`

/** One sentence on what a user will meet, or null where the packages are signed as they should be. */
export function signingSentence(platform: Platform, env: Environment): string | null {
  if (!isSigned(platform, env)) return unsigned[platform]
  return platform === 'darwin' && !isNotarised(env) ? notNotarised : null
}
