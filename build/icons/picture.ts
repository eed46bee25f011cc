/** A picture at one size: as a PNG file, and as its pixels, four bytes each (red, green, blue, alpha), top row first. */
export interface Picture {
  size: number
  png: Buffer
  pixels: Buffer
}
