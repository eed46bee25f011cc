import type {
  ClassDefinition,
  Coverage,
  FontkitFont,
  FontkitGlyph,
  LayoutTable,
  Ligature,
  LigatureTable,
  Lookup,
  PairTable,
} from '../fontkit-inside'

/** A glyph that stands for one letter or for several. */
export interface Letter {
  glyph: number
  /** In the units of the font. */
  advance: number
  codePoints: readonly number[]
}

/**
 * What a font does with letters of ASCII and simple signs: some pairs stand closer, and some letters in a row become one glyph. fontkit
 * finds that out for each text anew, through rules for marks and for scripts that no such text has.
 */
export class Letters {
  readonly #letters = new Map<number, Letter>()
  readonly #ligatures = new Map<number, readonly Ligature[]>()
  readonly #joining: readonly LigatureTable[]
  readonly #moving: readonly (readonly PairTable[])[]
  readonly #moves = new Map<number, number>()

  constructor(private readonly font: FontkitFont) {
    this.#joining = tablesOf(font.GSUB, 'liga').flat().filter(isOfLigatures)
    this.#moving = tablesOf(font.GPOS, 'kern').map((tables) => tables.filter(isOfPairs))
  }

  /** The glyphs of a text, in its order. */
  of(text: string): Letter[] {
    const letters = Array.from(text, (char) => this.#letter(char))
    const joined: Letter[] = []
    for (let at = 0; at < letters.length;) {
      const letter = this.#joined(letters, at)
      joined.push(letter)
      at += letter.codePoints.length
    }
    return joined
  }

  /** How much nearer the second stands, in the units of the font: mostly none. */
  move(first: Letter, second: Letter): number {
    const pair = first.glyph * 0x1_0000 + second.glyph
    let move = this.#moves.get(pair)
    if (move === undefined) {
      move = this.#moving.reduce((sum, tables) => sum + moveIn(tables, first.glyph, second.glyph), 0)
      this.#moves.set(pair, move)
    }
    return move
  }

  #letter(char: string): Letter {
    const code = char.charCodeAt(0)
    let letter = this.#letters.get(code)
    if (!letter) this.#letters.set(code, (letter = letterOf(this.font.glyphForCodePoint(code), [code])))
    return letter
  }

  /** The letter at a place, or what it becomes with those behind it. */
  #joined(letters: readonly Letter[], at: number): Letter {
    const [letter = nothing] = letters.slice(at, at + 1)
    const ligature = this.#ligaturesOf(letter.glyph).find(({ components }) =>
      components.every((glyph, index) => letters[at + 1 + index]?.glyph === glyph),
    )
    if (!ligature) return letter
    const parts = letters.slice(at, at + 1 + ligature.components.length)
    return letterOf(
      this.font.getGlyph(ligature.glyph),
      parts.flatMap(({ codePoints }) => codePoints),
    )
  }

  #ligaturesOf(first: number): readonly Ligature[] {
    let found = this.#ligatures.get(first)
    if (!found) {
      found = this.#joining.flatMap(({ coverage, ligatureSets }) => {
        const index = placeIn(coverage, first)
        return index === -1 ? [] : ligatureSets.get(index)
      })
      this.#ligatures.set(first, found)
    }
    return found
  }
}

const nothing: Letter = { glyph: 0, advance: 0, codePoints: [0] }

const letterOf = ({ id, advanceWidth }: FontkitGlyph, codePoints: number[]): Letter => ({
  glyph: id,
  advance: advanceWidth,
  codePoints,
})

const isOfLigatures = (table: object): table is LigatureTable => 'ligatureSets' in table

/** Others move letters by the marks around them. */
const isOfPairs = (table: object): table is PairTable => 'pairSets' in table || 'classRecords' in table

/** Of each lookup of a feature its subtables. Digits by themselves have the same as Latin letters. */
function tablesOf(table: LayoutTable | undefined, tag: string): object[][] {
  const script = table?.scriptList.find((each) => each.tag === 'latn')?.script.defaultLangSys
  if (!table || !script) return []
  const features = Array.from(script.featureIndexes, (index) => table.featureList[index])
  const lookups = features.flatMap((each) => (each?.tag === tag ? [...each.feature.lookupListIndexes] : []))
  return lookups.map((index) => subtablesOf(table.lookupList.get(index)))
}

const subtablesOf = ({ subTables }: Lookup): object[] =>
  subTables.map((each) => ('extension' in each ? each.extension : each))

/** In the first table that has the pair. */
function moveIn(tables: readonly PairTable[], first: number, second: number): number {
  for (const table of tables) {
    const index = placeIn(table.coverage, first)
    if (index === -1) continue
    if (table.version === 2) {
      const classes = table.classRecords.get(classIn(table.classDef1, first))
      return classes.get(classIn(table.classDef2, second)).value1.xAdvance ?? 0
    }
    const pair = table.pairSets.get(index).find(({ secondGlyph }) => secondGlyph === second)
    if (pair) return pair.value1.xAdvance ?? 0
  }
  return 0
}

/** The number of a glyph among those that a table is of, or -1. */
function placeIn(coverage: Coverage, glyph: number): number {
  if (coverage.version === 1) return coverage.glyphs.indexOf(glyph)
  const range = coverage.rangeRecords.find(({ start, end }) => start <= glyph && glyph <= end)
  return range ? range.startCoverageIndex + glyph - range.start : -1
}

/** Every glyph that is in no other class is in class 0. */
function classIn(definition: ClassDefinition, glyph: number): number {
  if (definition.version === 1) return definition.classValueArray[glyph - definition.startGlyph] ?? 0
  return definition.classRangeRecord.find(({ start, end }) => start <= glyph && glyph <= end)?.class ?? 0
}
