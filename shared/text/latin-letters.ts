/** Letters of Cyrillic and Greek, small and without accents, as they are commonly written in Latin ones. */
const latin: ReadonlyMap<string, string> = new Map(
  [
    'а a б b в v г g ґ g д d е e ё e є ie ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz',
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
  ].flatMap((row) => pairs(row.split(' '))),
)

function pairs(row: readonly string[]): [string, string][] {
  return row.flatMap((letter, at) => (at % 2 === 0 ? [[letter, (row[at + 1] ?? '').replace('_', '')]] : []))
}

const other = /[\p{sc=Cyrl}\p{sc=Greek}]/gu

/** For names of files: what is no letter of these scripts stays as it is. Capitals become small. */
export const inLatin = (text: string): string =>
  text.replace(other, (letter) => latin.get(letter.toLowerCase()) ?? letter)
