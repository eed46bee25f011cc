import { join } from 'node:path'
import { root } from '../targets'

/** What is shown, and where its `index.html` is: the window, and pages of the tests with parts of it. */
export const pages = {
  window: join(root, 'renderer'),
  grid: join(root, 'test', 'e2e', 'grid-page'),
  form: join(root, 'test', 'e2e', 'form-page'),
} as const

export const isPage = (name: string): name is keyof typeof pages => Object.hasOwn(pages, name)
