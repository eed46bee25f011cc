import type { Pdf } from './pdfkit-inside'

type Item = Pdf['outline']

/** The headings as a viewer lists them. The title stands beside the sections, so that these need not be unfolded. */
export class Outline {
  #section: Item | null = null

  constructor(private readonly pdf: Pdf) {}

  add(title: string, level: 1 | 2 | 3, y: number): void {
    const parent = level === 3 ? (this.#section ?? this.pdf.outline) : this.pdf.outline
    const item = parent.addItem(title, { top: Math.max(y - 12, 0), left: this.pdf.page.width, fit: false } as object)
    if (level === 2) this.#section = item
  }
}
