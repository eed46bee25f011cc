/** What a spreadsheet shows where a formula failed, as English, German and French programs write it. */
export const isFailedFormula = (text: string): boolean =>
  text.startsWith('#') && /^#(?:N\/A|NV|[\p{Lu}/0]+[!?])$/u.test(text)

export const formulaFailed = 'A formula failed there. Write its value.'
