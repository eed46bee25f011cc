import { pack, unpack } from '../carry'
import { isolatedWorld } from './isolated-world'
import { mainWorld } from './main-world'

/** The names of the world of the preload, and of what is in it for DevTools. */
export const worldName = 'Electron Isolated Context'
export const sendBinding = 'electronDoubleSend'
export const takeName = 'electronDoubleTake'

/** The compiler keeps the names of functions by a helper that is not in the page. */
const helper = 'const __name = (value) => value;'
const codec = `const pack = ${pack.toString()}; const unpack = ${unpack.toString()};`

/** Electron runs a preload in the main frame only. */
const mainFrameOnly = (script: string): string => `if (window === window.parent) { ${script} }`

export const mainWorldScript = (secret: string): string =>
  mainFrameOnly(`${helper} ${codec} (${mainWorld.toString()})(${JSON.stringify(secret)}, pack, unpack)`)

export function isolatedWorldScript(secret: string, preload: string): string {
  const args = `${JSON.stringify(secret)}, globalThis.${sendBinding}, ${JSON.stringify(process.platform)}, pack, unpack`
  return mainFrameOnly(`${helper} ${codec}
const world = (${isolatedWorld.toString()})(${args});
globalThis.${takeName} = world.take;
(function (require, process, module, exports) { ${preload}
})(world.require, world.process, { exports: {} }, {})`)
}
