import { join } from 'node:path'
import { normalizePath } from 'vite'
import { root } from './targets'

interface Modules {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null
}

/** All of this project that is read together with a module, and not later. */
function readWith(start: string, modules: Modules): Set<string> {
  const found = new Set([start])
  for (const id of found)
    for (const next of modules.getModuleInfo(id)?.importedIds ?? [])
      if (!next.includes('/node_modules/')) found.add(next)
  return found
}

/** A file of the window with a module and all that is read together with it. */
function part(name: string, priority: number, ...path: readonly string[]) {
  const start = normalizePath(join(root, 'renderer', ...path))
  let members: Set<string> | undefined
  return {
    priority,
    debugName: name,
    name: (id: string, modules: Modules): string | null => {
      members ??= readWith(start, modules)
      return members.has(id) ? name : null
    },
  }
}

/**
 * The list of plans is one file, and an open plan another. Left alone, what several dialogues share stands in a file of its
 * own for each set of them: thirty to ask for, one by one, before the first page is there.
 */
export const windowParts = [part('start', 2, 'main.ts'), part('plan', 1, 'pages', 'PlanWindow.vue')]
