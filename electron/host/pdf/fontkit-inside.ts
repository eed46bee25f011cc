/** The parts of fontkit 2.0.4 that are used here: what it decodes of a font's file. */
export interface FontkitFont {
  unitsPerEm: number
  hasGlyphForCodePoint: (codePoint: number) => boolean
  glyphForCodePoint: (codePoint: number) => FontkitGlyph
  getGlyph: (glyph: number) => FontkitGlyph
  /** Which glyphs take the place of others. */
  GSUB?: LayoutTable
  /** Which glyphs are moved. */
  GPOS?: LayoutTable
  /** What was decoded of the file so far, by the name of the table. */
  _tables: object
}

export interface FontkitGlyph {
  id: number
  advanceWidth: number
}

/** A list of which only what is asked for is decoded. */
interface LazyList<Item> {
  get: (index: number) => Item
}

export interface LayoutTable {
  scriptList: { tag: string; script: { defaultLangSys: { featureIndexes: Iterable<number> } | null } }[]
  featureList: { tag: string; feature: { lookupListIndexes: Iterable<number> } }[]
  lookupList: LazyList<Lookup>
}

export interface Lookup {
  subTables: (object | { extension: object })[]
}

export type Coverage =
  | { version: 1; glyphs: readonly number[] }
  | { version: 2; rangeRecords: readonly { start: number; end: number; startCoverageIndex: number }[] }

export type ClassDefinition =
  | { version: 1; startGlyph: number; classValueArray: readonly number[] }
  | { version: 2; classRangeRecord: readonly { start: number; end: number; class: number }[] }

/** A glyph in the place of several. */
export interface Ligature {
  glyph: number
  /** The glyphs behind the first. */
  components: readonly number[]
}

export interface LigatureTable {
  coverage: Coverage
  ligatureSets: LazyList<readonly Ligature[]>
}

interface Move {
  xAdvance?: number
}

export type PairTable =
  | { version: 1; coverage: Coverage; pairSets: LazyList<readonly { secondGlyph: number; value1: Move }[]> }
  | {
      version: 2
      coverage: Coverage
      classDef1: ClassDefinition
      classDef2: ClassDefinition
      classRecords: LazyList<LazyList<{ value1: Move }>>
    }
