import type { Environment } from './runtime/electron-package'

export const startUsage = 'Usage: npm start [-- --browser]'

export interface StartArguments {
  /** The window is wanted in a browser, with Electron's runtime or without. */
  isBrowser: boolean
}

/** Null where they cannot be understood. Written without the two dashes, npm takes the word for a setting of its own. */
export function parseStartArguments(args: readonly string[], env: Environment): StartArguments | null {
  if (!args.every((arg) => arg === '--browser')) return null
  return { isBrowser: args.length > 0 || env['npm_config_browser'] === 'true' }
}
