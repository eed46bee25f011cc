import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { ensureBuilt } from '../../build/ensure-built'
import { root, targets } from '../../build/targets'

/** `npm run bench`: the measurements and what they start, built, and run. */
await build({ configFile: join(import.meta.dirname, 'bench.vite.config.ts'), logLevel: 'error' })
for (const target of [targets.worker, targets.cli, targets.fonts]) await ensureBuilt(target)
await import(pathToFileURL(join(root, 'node_modules', '.cache', 'trunkwright-bench', 'main.js')).href)
