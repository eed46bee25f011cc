/** A first start on a data folder, to be killed: FOLDER. */
import { startOnce } from '../../../electron/web/first-instance'

const { kind } = await startOnce(process.argv[2] ?? '', () => Promise.resolve(null))
console.log(kind)
setInterval(() => undefined, 1_000)
