import { targets, type Target } from './targets'

/** Ways in of their own, which start without Electron. Everything else that is built runs in the desktop app. */
const apart: readonly string[] = [targets.cli.folder, targets.web.folder]

/** What is packaged. */
export const packagedTargets: readonly Target[] = Object.values(targets).filter(({ folder }) => !apart.includes(folder))
