/** What a spreadsheet shows where a formula failed, as English, German and French programs write it. */
export const isFailedFormula = (text: string): boolean =>
  text.startsWith('#') && /^#(?:N\/A|NV|[\p{Lu}/0]+[!?])$/u.test(text)

/** What stands for a formula that the program which made the workbook never worked out. */
export const neverWorkedOut = '#FORMULA!'

export const whyFormulaFailed = (text: string): string =>
  text === neverWorkedOut
    ? 'A formula there was never worked out. Open the workbook in a spreadsheet program and save it, or write its value.'
    : 'A formula failed there. Write its value.'
