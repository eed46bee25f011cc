/** Builds what `npm start` and `npm run trunkwright` build, and what tests start, where it is not up to date. */
import { ensureBuilt } from '../../build/ensure-built'
import { targets } from '../../build/targets'
import { pagesTarget } from './test-pages'
import { programsTarget } from './test-programs'

for (const target of [...Object.values(targets), programsTarget, pagesTarget]) await ensureBuilt(target)
