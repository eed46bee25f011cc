import { getDocument, PDFWorker, RenderingCancelledException, type PDFDocumentProxy, type RenderTask } from 'pdfjs-dist'
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
  /** Ends the drawing of a page that is not looked at any more. */
  forget: (page: number) => void
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
  let isClosed = false
  /** Pages that are wanted, with what draws them. */
  const drawn = new Map<number, RenderTask | null>()
  const forget = (at: number): void => {
    drawn.get(at)?.cancel()
    drawn.delete(at)
  }
  async function draw(at: number, canvas: HTMLCanvasElement, scale: number): Promise<void> {
    forget(at)
    drawn.set(at, null)
    const page = await pdf.getPage(at)
    if (!drawn.has(at)) return
    const viewport = page.getViewport({ scale })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    const task = page.render({ canvas, viewport })
    drawn.set(at, task)
    await task.promise
  }
  return {
    count: pdf.numPages,
    sizeOf: async (page) => {
      const { width, height } = (await pdf.getPage(page)).getViewport({ scale: 1 })
      return { width, height }
    },
    forget,
    draw: (at, canvas, scale) =>
      draw(at, canvas, scale).catch((error: unknown) => {
        // Nobody waits for a page that was left.
        if (!isClosed && !(error instanceof RenderingCancelledException)) throw error
      }),
    close: async () => {
      isClosed = true
      for (const at of drawn.keys()) forget(at)
      await pdf.loadingTask.destroy()
      end()
    },
  }
}
