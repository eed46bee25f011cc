/** A text for one line that anybody may have written, names of files among them: what cannot be shown stands as U+FFFD. */
export const visible = (text: string): string => text.replaceAll(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD')
