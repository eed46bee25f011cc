/** What step 4 shows: one at a time. */
export type Part = 'changes' | 'apply' | 'profiles' | 'sipTrunks' | 'h323Devices'

/** Where changes of what was found are made, by the second step of their paths: `asFound/sipTrunks/…`. */
export const partOfList = {
  changes: 'changes',
  profiles: 'profiles',
  planned: 'profiles',
  sipTrunks: 'sipTrunks',
  h323Devices: 'h323Devices',
} as const satisfies Record<string, Part>

const objects: readonly string[] = ['profiles', 'sipTrunks', 'h323Devices']

/** The part that has what a path names; null where any part will do. */
export function partOf(path: string): Part | null {
  const [head = '', list = ''] = path.split('/')
  if (objects.includes(head)) return 'changes'
  return head === 'asFound' && Object.hasOwn(partOfList, list) ? partOfList[list as keyof typeof partOfList] : null
}
