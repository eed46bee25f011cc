import type { Block } from '../document/document'
import { code, say } from '../document/inline'
import type { Project } from '../plan/project'
import { shortHash } from '../text/plan-hash'
import { named } from '../text/words'

/** Who signed which revision in the file, with the digits by which anybody can tell whether that still holds. */
export function signatureBlocks({ signatures }: Project): Block[] {
  if (signatures.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'Signed in the project file',
      columns: ['Name', 'Role', 'Revision', 'Hash', 'On'],
      rows: signatures.map(({ name, role, revision, hash, on }) => ({
        cells: [say`${named(name)}`, say`${role}`, say`${String(revision)}`, say`${code(shortHash(hash))}`, say`${on}`],
      })),
    },
    {
      kind: 'paragraph',
      text: say`The hash of a revision stands at the foot of its pages as the plan. ${code('trunkwright verify')} with the project file tells whether each signature still holds.`,
    },
  ]
}
