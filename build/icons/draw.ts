import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Picture } from './picture'

/**
 * Draws a picture of this folder.
 * @param size in pixels; at 16 the picture has a drawing of its own, on whole pixels
 * @param margin that is left free on each side, as a part of the size
 */
export async function draw(page: Page, name: string, size: number, margin = 0): Promise<Picture> {
  const svg = readFileSync(join(import.meta.dirname, size === 16 ? `${name}-16.svg` : `${name}.svg`), 'utf8')
  const job = JSON.stringify({ svg, size, margin: size === 16 ? 0 : Math.round(size * margin) })
  const drawn: { png: string; pixels: number[] } = await page.evaluate(`(${drawInPage})(${job})`)
  return { size, png: Buffer.from(drawn.png, 'base64'), pixels: Buffer.from(drawn.pixels) }
}

/** As text, because it runs in the browser, whose types are not known here. */
const drawInPage = `async ({ svg, size, margin }) => {
  const image = new Image()
  image.src = 'data:image/svg+xml,' + encodeURIComponent(svg)
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size })
  const context = canvas.getContext('2d')
  context.drawImage(image, margin, margin, size - 2 * margin, size - 2 * margin)
  return {
    png: canvas.toDataURL('image/png').split(',')[1],
    pixels: [...context.getImageData(0, 0, size, size).data],
  }
}`
