/** The two channels of the desktop app's door: calls from the window, events to it. */
export const callChannel = 'trunkwright:call'
export const eventChannel = 'trunkwright:event'

/** Where the window's own files are, in the app's own protocol. */
export const windowOrigin = 'app://trunkwright'
