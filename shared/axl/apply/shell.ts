/** Shell text exactly as written, but `\${` gives `${`, which a template would take as its own. No backquotes. */
export const shell = ({ raw }: TemplateStringsArray): string => raw.join('').replaceAll('\\${', '${')
