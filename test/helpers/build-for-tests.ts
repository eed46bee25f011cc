/** Builds what `npm start` and `npm run trunkwright` build, and what tests start, where it is not up to date. */
import { ensureBuilt } from '../../build/ensure-built'
import { targets } from '../../build/targets'
import { programsTarget } from './test-programs'

for (const target of [...Object.values(targets), programsTarget]) await ensureBuilt(target)
