/** What a status mark says. Each kind has a shape of its own, so that colour is never alone. */
export type MarkKind = 'error' | 'warning' | 'caution' | 'advice' | 'done' | 'open' | 'waived'

/** The outline of each mark, in a box of 14 by 14. */
export const markShapes: Readonly<Record<MarkKind, string>> = {
  error: 'M7 .9 13.7 13H.3z',
  warning: 'M7 .5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM6 3v5h2V3zm0 6.2v2h2v-2z',
  caution: 'M7 .2 13.8 7 7 13.8.2 7z',
  advice:
    'M7 .5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 1.3a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 7 1.8zM6.2 6h1.6v4.8H6.2zm0-2.7h1.6v1.7H6.2z',
  done: 'm1 7.6 1.5-1.5 2.9 2.9 6-6.4L13 4.1l-7.5 8z',
  open: 'M7 .8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 7 .8zm0 1.4a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6z',
  waived:
    'M7 .8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 7 .8zm0 1.4a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6zM4 6.3h6v1.4H4z',
}

/** The word for a mark that stands alone. */
export const markWords: Readonly<Record<MarkKind, string>> = {
  error: 'Error',
  warning: 'Warning',
  caution: 'Caution',
  advice: 'Advice',
  done: 'Done',
  open: 'Open',
  waived: 'Waived',
}
