import type { ChosenTargets } from './chosen-targets'
import type { DesktopShell } from '../desktop-shell'
import { fullPath } from '../files/full-path'
import { refusal } from '../refusal'

export interface PathParts {
  home: string
  desktop: DesktopShell | null
  targets: ChosenTargets
}

/**
 * The path that a window named for a file to read. Where the system has dialogues nobody needs to type one, and a window
 * that was taken over could name any file: it is refused.
 */
export function typedPath({ desktop, home }: PathParts, path: string): string {
  if (desktop === null) return fullPath(path, home)
  throw refusal('not-here', 'In the desktop app a path is not typed.', 'Choose the file or the place in the dialogue.')
}

/** The path to write to: one that was chosen, or typed where that is possible, or null for the usual place. */
export const targetPath = (parts: PathParts, path: string | null): string | null =>
  path === null ? null : (parts.targets.pathOf(path) ?? typedPath(parts, path))
