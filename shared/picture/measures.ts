/** The measures of the picture, in points: as wide as the text of a page; a panel has room on it under a title, A4 or Letter. */
export const pageWidth = 496
export const mostHeight = 576

/** The room of a device: its words, then its mark, then the line begins. */
export const deviceWidth = 126
export const wordsWidth = 106
export const markSize = 14
export const rowHeight = 42
export const headHeight = 24

/** The bar of the cluster, and the length of the lines to it. */
export const barWidth = 84
export const lineLength = (pageWidth - barWidth - 2 * deviceWidth) / 2

/** Signaling runs above the middle of a row and media below, this far. */
export const strandApart = 8

/** From one line of words to the next. */
export const lead = 10
