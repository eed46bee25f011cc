import type { WebContents } from 'electron'

/** Calls when the page of a window is no longer there: it was closed, it crashed, or it is loaded anew. */
export function whenGone(contents: WebContents, then: (contents: number) => void): void {
  const { id } = contents
  const gone = () => {
    then(id)
  }
  contents.on('destroyed', gone)
  contents.on('render-process-gone', gone)
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) gone()
  })
}
