import { expect, it } from 'vitest'
import { stated } from '../../../shared/document/stated'
import { flatText } from '../../../shared/document/legible'
import type { Statement } from '../../../shared/plan/project'

const said = (statement: Partial<Statement>) =>
  flatText(stated({ state: 'unknown', by: '', on: '', note: '', ...statement }))

it.each([
  [{}, 'Nobody has stated it.'],
  [{ note: 'Ask in May.' }, 'Nobody has stated it. Ask in May.'],
  [{ state: 'planned' }, 'Planned, not confirmed.'],
  [{ state: 'planned', by: 'J. Doe' }, 'Planned by J. Doe, not confirmed.'],
  [{ state: 'confirmed' }, 'Stated by somebody not named.'],
  [{ state: 'confirmed', by: 'J. Doe', on: '2026-09-14', note: 'Seen.' }, 'Stated by J. Doe on 2026-09-14. Seen.'],
] as [Partial<Statement>, string][])('%j is said as stated by a person, never as verified', (statement, text) => {
  expect(said(statement)).toBe(text)
  expect(said(statement)).not.toMatch(/verif/i)
})
