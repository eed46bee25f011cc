import { register } from 'node:module'

/** From here on the module `electron` is the double. */
const double = JSON.stringify(new URL('./electron.ts', import.meta.url).href)
const hook = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${double}, format: 'module', shortCircuit: true } : next(name, context)`

register(`data:text/javascript,${encodeURIComponent(hook)}`)
