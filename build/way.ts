/** How the window is opened: in Electron, or in a browser with the reason as the beginning of a sentence, or not. */
export type Way = { kind: 'electron'; program: string } | { kind: 'browser'; why: string } | { kind: 'stopped' }
