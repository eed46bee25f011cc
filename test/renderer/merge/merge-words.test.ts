import { describe, expect, it } from 'vitest'
import { dated, pictureWords, signatureWords } from '../../../renderer/merge/merge-words'
import { pictureLine } from '../../../shared/plan/pictures'
import type { Project } from '../../../shared/plan/project'
import { plan } from '../../helpers/plan'

const signature = (name: string, revision = 1) => ({ revision, name, role: 'Lead', on: '2026-11-20', hash: 'a' })
const signed = (project: Project, ...names: string[]): Project => ({
  ...project,
  signatures: names.map((name) => signature(name)),
})

describe('what a merge says before it is taken', () => {
  const [ours, theirs] = [plan({ notes: 'ours' }), plan({ notes: 'theirs' })]

  it('whose signatures of this revision end: of the sides that it is not', () => {
    expect(signatureWords([signed(ours, 'Ada'), signed(theirs, 'Bo', 'Ada')], plan({ notes: 'both' }))).toBe(
      'What Ada and Bo signed of revision 1 is not what comes of it.',
    )
    expect(signatureWords([signed(ours, 'Ada'), signed(theirs, 'Bo')], theirs)).toBe(
      'What Ada signed of revision 1 is not what comes of it.',
    )
    expect(signatureWords([ours, { ...theirs, signatures: [signature('Bo', 2)] }], theirs)).toBe('')
  })

  it('which pictures stay beside the other file', () => {
    const picture = { type: 'PNG' as const, name: 'lock', hash: 'b'.repeat(64), on: '2026-11-20T10:00:00Z', by: 'Bo' }
    const entry = { state: 'done' as const, by: 'Bo', on: '', evidence: pictureLine(picture), of: '' }
    const other = { ...ours, checklist: { line: entry } }
    expect(pictureWords(ours, other)).toBe('1 picture of theirs is kept beside their file: ask for that folder, too.')
    expect(pictureWords(other, other)).toBe('')
  })

  it('a plan that is one of the sides has its day, any other that of today', () => {
    const day = '2026-01-02T03:04:05.000Z'
    expect(dated({ ...ours, updatedAt: 'x' }, [theirs, { ...ours, updatedAt: day }]).updatedAt).toBe(day)
    expect(dated(plan({ notes: 'both' }), [ours, theirs]).updatedAt.slice(0, 2)).toBe('20')
  })
})
