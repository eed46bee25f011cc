/** The channels of the desktop app's transport: calls from the window, events to it, and files that were dropped on it. */
export const callChannel = 'trunkwright:call'
export const eventChannel = 'trunkwright:event'
export const dropChannel = 'trunkwright:drop'

/** Where the window's own files are, in the app's own protocol. */
export const windowOrigin = 'app://trunkwright'
/** Where pages are while they are printed: apart, so that they are nobody to the transport. */
export const printOrigin = 'app://print'
