/** What a status mark says. Each kind has a shape of its own, so that colour is never alone. */
export type MarkKind = 'error' | 'warning' | 'caution' | 'advice' | 'done' | 'open' | 'waived'

/** Besides, of what is run: it runs, it holds, it went back, it has nothing to do; of what is merged: both sides changed it. */
export type RunKind = MarkKind | 'now' | 'hold' | 'back' | 'none' | 'conflict'

/** The outline of each mark, in a box of 14 by 14. */
export const markShapes: Readonly<Record<RunKind, string>> = {
  error: 'M7 .9 13.7 13H.3z',
  warning: 'M7 .5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM6 3v5h2V3zm0 6.2v2h2v-2z',
  caution: 'M7 .2 13.8 7 7 13.8.2 7z',
  advice:
    'M7 .5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 1.3a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 7 1.8zM6.2 6h1.6v4.8H6.2zm0-2.7h1.6v1.7H6.2z',
  done: 'm1 7.6 1.5-1.5 2.9 2.9 6-6.4L13 4.1l-7.5 8z',
  open: 'M7 .8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 7 .8zm0 1.4a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6z',
  waived:
    'M7 .8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 7 .8zm0 1.4a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6zM4 6.3h6v1.4H4z',
  now: 'M7 .5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM7 1.9a5.1 5.1 0 1 0 0 10.2A5.1 5.1 0 0 0 7 1.9zM7 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
  hold: 'M3 1.5h3v11H3zM8 1.5h3v11H8z',
  back: 'M13 5.9H6.5V2.5L.8 7l5.7 4.5V8.1H13z',
  none: 'M2.5 6.2h9v1.6h-9z',
  conflict: 'M.4 2 6.3 7 .4 12zM13.6 2 7.7 7l5.9 5z',
}

/** The word for a mark that stands alone. */
export const markWords: Readonly<Record<RunKind, string>> = {
  error: 'Error',
  warning: 'Warning',
  caution: 'Caution',
  advice: 'Advice',
  done: 'Done',
  open: 'Open',
  waived: 'Waived',
  now: 'Running',
  hold: 'Hold point',
  back: 'Rolled back',
  none: 'Nothing to do',
  conflict: 'Conflict',
}
