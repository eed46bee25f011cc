import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?worker&url'
import { workerOf } from '../host/start-worker'

const startWorker = workerOf('trunkwright-pages', workerUrl)

/** The pages of a PDF file, as they are printed. */
export interface Pages {
  count: number
  /** Width and height of a page, in points. */
  sizeOf: (page: number) => Promise<{ width: number; height: number }>
  /** Draws a page, from 1, at so many pixels a point. */
  draw: (page: number, canvas: HTMLCanvasElement, scale: number) => Promise<void>
  close: () => Promise<void>
}

/** @param bytes of a PDF file; they are taken over. Rejects where they are none. */
export async function openPages(bytes: Uint8Array): Promise<Pages> {
  const thread = startWorker()
  const worker = PDFWorker.create({ port: thread })
  const close = () => {
    worker.destroy()
    thread.terminate()
  }
  try {
    return pagesOf(await getDocument({ data: bytes, worker, useSystemFonts: false, enableXfa: false }).promise, close)
  } catch (error) {
    close()
    throw error
  }
}

function pagesOf(pdf: PDFDocumentProxy, end: () => void): Pages {
  return {
    count: pdf.numPages,
    sizeOf: async (page) => {
      const { width, height } = (await pdf.getPage(page)).getViewport({ scale: 1 })
      return { width, height }
    },
    draw: async (at, canvas, scale) => {
      const page = await pdf.getPage(at)
      const viewport = page.getViewport({ scale })
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      await page.render({ canvas, viewport }).promise
      page.cleanup()
    },
    close: async () => {
      await pdf.loadingTask.destroy()
      end()
    },
  }
}
