import { register } from 'node:module'
import { extname } from 'node:path'

/** From here on the module `electron` is the double. */
const double = JSON.stringify(new URL(`./electron${extname(import.meta.filename)}`, import.meta.url).href)
const hook = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${double}, format: 'module', shortCircuit: true } : next(name, context)`

register(`data:text/javascript,${encodeURIComponent(hook)}`)
