export type RegisterKind = 'field' | 'rule' | 'caution' | 'fact' | 'step' | 'advice'

export interface RegisterRow {
  kind: RegisterKind
  says: string
}

export const row = (kind: RegisterKind, says: string): RegisterRow => ({ kind, says })
