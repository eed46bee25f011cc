import { checklistEntryFields } from '../catalogue/work-fields'
import { isSameValue } from '../changes/same-value'
import { defaultsOf } from '../plan/defaults'
import { pictureLine, picturesIn, withPictures, type PictureRecord } from '../plan/pictures'
import type { ChecklistEntry, Project } from '../plan/project'
import { byCodeUnit } from '../text/order'
import { own } from '../text/own'
import type { Three } from './merge-values'

type Sides = Three<Project> | { base: null; ours: Project; theirs: Project }

/**
 * Pictures at a line of the checklist are merged one by one, whatever else was changed at it: each says itself who put it
 * there. Lines that both sides changed have the pictures of both on all sides then, so that they differ in the rest alone.
 */
export function withBothPictures<Three extends Sides>({ base, ours, theirs }: Three): Three {
  const lists = { base: { ...base?.checklist }, ours: { ...ours.checklist }, theirs: { ...theirs.checklist } }
  for (const id of Object.keys(ours.checklist)) {
    const three = { base: own(lists.base, id), ours: own(lists.ours, id), theirs: own(lists.theirs, id) }
    const pictures = bothPictures(three)
    if (!pictures || !three.ours || !three.theirs) continue
    const put = (entry: ChecklistEntry) => ({ ...entry, evidence: withPictures(entry.evidence, pictures) })
    lists.base[id] = put(three.base ?? defaultsOf(checklistEntryFields))
    lists.ours[id] = put(three.ours)
    lists.theirs[id] = put(three.theirs)
  }
  return {
    base: base && { ...base, checklist: lists.base },
    ours: { ...ours, checklist: lists.ours },
    theirs: { ...theirs, checklist: lists.theirs },
  } as Three
}

/** Null where the line is not changed on both sides, or all have the same pictures. */
function bothPictures({ base, ours, theirs }: Three<ChecklistEntry | undefined>): PictureRecord[] | null {
  if (!ours || !theirs || [ours, theirs].some((side) => isSameValue(side, base)) || isSameValue(ours, theirs))
    return null
  const [before, mine, other] = [picturesOf(base), picturesOf(ours), picturesOf(theirs)]
  if (mine.size + other.size === 0) return null
  const kept = [...before.values()].filter(({ hash }) => mine.has(hash) && other.has(hash))
  const added = [...mine.keys(), ...other.keys()].filter((hash) => !before.has(hash))
  const records = [...new Set(added)].map((hash) => firstOf([mine.get(hash), other.get(hash)]))
  return [...kept, ...records.flatMap((each) => each ?? []).sort(inTime)]
}

const picturesOf = (entry: ChecklistEntry | undefined): ReadonlyMap<string, PictureRecord> =>
  new Map(picturesIn(entry?.evidence ?? '').map((each) => [each.hash, each]))

/** The same whichever side is which. */
const inTime = (a: PictureRecord, b: PictureRecord): number =>
  byCodeUnit(a.on, b.on) || byCodeUnit(pictureLine(a), pictureLine(b))

/** Both may have put it there: it is the one of who was first. */
const firstOf = (records: readonly (PictureRecord | undefined)[]): PictureRecord | undefined =>
  records.filter((each) => each !== undefined).sort(inTime)[0]
