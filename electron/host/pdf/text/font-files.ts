import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'

/** How a text is set; other scripts are taken from the fonts below. */
export type Face = 'sans' | 'semi' | 'bold' | 'mono' | 'monobold'
export type Script = 'hebrew' | 'arabic' | 'thai' | 'chinese' | 'korean'
export type FontName = Face | Script

/** In their packages; Noto Sans has Greek, Cyrillic and Devanagari as well. All are under the SIL Open Font License. */
export const fontFiles: Readonly<Record<FontName, string>> = {
  sans: 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  semi: 'noto-sans/500Medium/NotoSans_500Medium.ttf',
  bold: 'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  mono: 'noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf',
  monobold: 'noto-sans-mono/600SemiBold/NotoSansMono_600SemiBold.ttf',
  hebrew: 'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  arabic: 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  thai: 'noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
  chinese: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  korean: 'noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
}

export const fontLicence = 'noto-sans/LICENSE_FONT'

const scope = '@expo-google-fonts/'

/** Beside the folder of a built program, or else in the packages of a checkout. */
export function fontPath(name: FontName): string {
  const file = fontFiles[name]
  const built = join(import.meta.dirname, '..', 'fonts', basename(file))
  return existsSync(built) ? built : packagedFile(file)
}

/** Where a package of fonts has a file. */
export const packagedFile = (file: string): string => createRequire(import.meta.url).resolve(scope + file)

export const readFont = (name: FontName): Uint8Array => readFileSync(fontPath(name))
