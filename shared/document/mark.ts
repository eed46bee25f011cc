export type Tone = 'stop' | 'error' | 'warning' | 'caution' | 'advice' | 'waived'

/**
 * Who could read the keys of a call on their way: anyone (`readable`, `accepted` where a waiver says so), nobody as a
 * person has stated (`stated`), nobody (`protected`); or there are no keys (`none`).
 */
export type KeyMark = 'readable' | 'accepted' | 'stated' | 'protected' | 'none'

export type Mark = Tone | KeyMark
