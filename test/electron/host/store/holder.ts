/** A process that takes the lock of a file and holds it until it is killed: PATH. */
import { takeLock } from '../../../../electron/host/store/lock'
import { usualLockTiming } from '../../../../electron/host/store/lock-holder'

const [path = ''] = process.argv.slice(2)
const options = { program: 'Trunkwright 9', since: new Date().toISOString(), timing: usualLockTiming }
const taken = await takeLock(path, options)
console.log(taken.ok ? 'held' : taken.failure.kind)
setInterval(() => undefined, 1000)
