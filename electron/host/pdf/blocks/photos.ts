import { code, say } from '../../../../shared/document/inline'
import type { Photo, Photos } from '../../../../shared/document/document'
import { keptOn, photosTable } from '../../../../shared/document/photos'
import { shortHash } from '../../../../shared/text/plan-hash'
import type { Strip } from '../flow'
import { drawable, type Drawable } from '../drawable'
import { across, type } from '../sheet'
import type { BlockContext } from './context'
import { paragraph } from './headings'
import { table } from './table'
import { gap } from './text-strips'

/** No higher than a third of a page, so that two stand on one with their words. */
const tallest = 250
const widest = across

/** All in a table; then each that can be shown, whole on a page, over what it is. */
export function photos(context: BlockContext, block: Photos): Strip[] {
  return [...table(context, photosTable(block)), ...block.items.flatMap((item) => photo(context, item))]
}

function photo(context: BlockContext, { record, number, object }: Photo): Strip[] {
  // Its bytes wait on the disk until it is drawn: hundreds of them would fill the memory.
  const take = (): Drawable | null => drawable(record, context.pictureOf)
  const drawn = take()
  const what = [number, object].filter((text) => text !== '').join(', ')
  const parts = [...(what === '' ? [] : [what]), record.name, keptOn(record), ...(record.by === '' ? [] : [record.by])]
  const words = say`${parts.join(' · ')} · ${code(shortHash(record.hash))}`
  const under = paragraph(context, words, { style: type.small, after: 12 })
  if (drawn === null) return paragraph(context, say`${words} · ${why(context, record)}`, { style: type.small })
  return [imageStrip(context, drawn, take, `Picture kept as evidence: ${what} ${record.name}`), gapKept, ...under]
}

const why = ({ pictureOf }: BlockContext, record: Photo['record']): string =>
  pictureOf(record) === null ? 'it was not beside the plan when this was made.' : 'not shown here: look at its file.'

const gapKept: Strip = { ...gap(4), keep: true }

type Size = Pick<Drawable, 'width' | 'height'>

function imageStrip({ parent }: BlockContext, size: Size, take: () => Drawable | null, alt: string): Strip {
  const scale = Math.min(1, widest / size.width, tallest / size.height)
  const [width, height] = [size.width * scale, size.height * scale]
  return {
    height,
    keep: true,
    draw(pen, y) {
      const { left } = pen.sheet
      const bottom = pen.sheet.height - y - height
      const BBox = [left, bottom, left + width, bottom + height]
      const drawn = take()
      const draw = (): void => {
        if (drawn) pen.pdf.image(Buffer.from(drawn.bytes), left, y, { fit: [width, height] })
      }
      pen.add(parent.tag(pen), 'Figure', draw, { alt, attributes: { O: 'Layout', Placement: 'Block', BBox } })
    },
  }
}
