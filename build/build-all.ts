import { ensureBuilt } from './ensure-built'
import { targets } from './targets'

for (const target of Object.values(targets)) await ensureBuilt(target)
