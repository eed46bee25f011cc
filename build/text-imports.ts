import { register } from 'node:module'

/** What the bundler does with `?raw`, for sources that run without it: `tsx --import ./build/text-imports.ts FILE`. */
register('./text-import-hooks.ts', import.meta.url)
