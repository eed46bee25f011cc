/** What a spreadsheet reads as the beginning of a formula, also in the full-width forms of East Asian keyboards: for a class. */
export const formulaSigns = '=+\\-@＝＋－＠'
