/** A process that is about to write, and says under which name; it goes on until it is killed. */
import { temporaryName } from '../../../../electron/host/export/left-behind'

console.log(await temporaryName())
setInterval(() => undefined, 9_999)
