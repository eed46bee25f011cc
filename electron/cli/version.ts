/** Of the package; put in when the program is built. */
declare const TRUNKWRIGHT_VERSION: string

export const version: string = TRUNKWRIGHT_VERSION
