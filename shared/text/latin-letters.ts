/** Letters of Cyrillic and Greek, small and without accents, and Latin ones that ASCII has not, as they are commonly written in it. */
const latin: ReadonlyMap<string, string> = new Map(
  [
    'а a б b в v г g ґ g д d е e ё e є ie ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz',
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
    'ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i',
  ].flatMap((row) => pairs(row.split(' '))),
)

function pairs(row: readonly string[]): [string, string][] {
  return row.flatMap((letter, at) => (at % 2 === 0 ? [[letter, (row[at + 1] ?? '').replace('_', '')]] : []))
}

const other = /[\p{sc=Cyrl}\p{sc=Greek}ßẞæÆœŒøØđĐðÐþÞłŁı]/gu

/** For names of files and comments of devices: what is no letter of these stays as it is. */
export const inLatin = (text: string): string => text.replace(other, inLatinLetters)

function inLatinLetters(letter: string): string {
  const small = letter.toLowerCase()
  const written = latin.get(small)
  if (written === undefined) return letter
  return small === letter ? written : `${written.slice(0, 1).toUpperCase()}${written.slice(1)}`
}
