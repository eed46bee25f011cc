import { commandIds, commandOf } from '../../shared/contract/commands'
import { steps } from '../../shared/catalogue/steps'
import { shownKeys } from '../commands/keys'
import { markWords, type MarkKind } from '../status/mark-kind'

/** What a key does; `keys` as they are shown. */
export interface KeyRow {
  keys: readonly string[]
  does: string
}

/** Of the one table of commands; those that have no key are found with the palette. */
export const commandKeys: readonly KeyRow[] = commandIds.flatMap((id) => {
  const { keys, also, label } = commandOf(id)
  return keys === undefined ? [] : [{ keys: [keys, ...(also ?? [])].map(shownKeys), does: label }]
})

export const tableKeys: readonly KeyRow[] = [
  { keys: ['Arrows', 'Home', 'End', 'Page Up', 'Page Down'], does: 'Go to another cell; with Shift rows are selected' },
  { keys: ['Enter', 'F2'], does: 'Edit the cell, or open the row; typing edits it, too' },
  { keys: ['Esc'], does: 'Leave the cell as it was; then end the selection' },
  { keys: ['Space'], does: 'Check or uncheck the box; elsewhere select the row' },
  { keys: [shownKeys('CmdOrCtrl+A')], does: 'Select all rows' },
  { keys: [shownKeys('CmdOrCtrl+D')], does: 'Fill the first value down through the selected rows' },
  { keys: [shownKeys('CmdOrCtrl+C'), shownKeys('CmdOrCtrl+V')], does: 'Copy cells, and paste them from a spreadsheet' },
  { keys: ['Delete'], does: 'Delete the selected rows; Undo brings them back' },
]

export const nightKeys: readonly KeyRow[] = [
  { keys: ['Space'], does: 'The line is done' },
  { keys: ['1 … 9', '0'], does: 'Copy a value of the line; 0 copies the name of its object' },
  { keys: ['N'], does: 'Not as expected: write what was seen; at a hold point no-go' },
  { keys: ['E', 'D'], does: 'Add evidence by hand; take in what a device showed' },
  { keys: ['P'], does: 'Add a picture; one that is pasted or dropped is kept at the line, too' },
  { keys: ['S', 'L'], does: 'Skip the line; leave it and go on' },
  { keys: ['B', 'U'], does: 'Roll this unit back; take the last tick back' },
  { keys: ['F', 'Esc'], does: 'Find a line; back to the next one' },
]

/** The five steps, with what each is for. */
export const stepRows = steps.map(({ number, name, purpose }) => ({ number, name, purpose }))

/** In the order of their weight. */
const marks: Readonly<Record<MarkKind, string>> = {
  error: 'The change fails or does harm as it is planned. The plan is not ready until it is gone.',
  warning: 'Probably not meant. The plan can be ready; say why when it stays, by waiving it.',
  caution: 'A risk that somebody has to accept, or to clear with what the sentence names. It is printed.',
  advice: 'Worth knowing. It is printed and stops nothing.',
  waived: 'Seen and accepted by a person, with a reason and, if they said so, until a day.',
  done: 'Done, or as it has to be.',
  open: 'Still to be done, or not known yet.',
}
export const markRows = (Object.keys(marks) as MarkKind[]).map((kind) => ({
  kind,
  word: markWords[kind],
  says: marks[kind],
}))

/** Whose a rule is, by the beginning of its id. */
export const ruleRows: readonly { ids: string; says: string }[] = [
  {
    ids: 'OV, MG, HX, SP, PF, TF, S1 … S5',
    says: "Cisco's chapter on SIP trunk and gateway encryption, row by row, in our words.",
  },
  {
    ids: 'FC',
    says: "Found in the field: what public trouble reports and Cisco's other guides say makes such a change fail.",
  },
  { ids: 'CT', says: 'What certificates need on both sides: names, usages, dates, keys and chains.' },
  {
    ids: 'XD',
    says: "Beyond that: Cisco's other documents, the guides of others, and what we look for besides. Always advice, never an error.",
  },
]

/** Words of ours that stand for something that CUCM has no word for. */
export const wordRows: readonly { word: string; says: string }[] = [
  {
    word: 'As found',
    says: 'How the cluster is today, as it was read. What nobody read is empty, and is not guessed.',
  },
  { word: 'Far end', says: 'What a trunk reaches: its owner, hosts, ports, software and certificates.' },
  { word: 'Unit', says: 'Trunks and gateways that have to change together, tested and rolled back by themselves.' },
  { word: 'Wave', says: 'Units that are changed one after the other before the next hold point.' },
  { word: 'Rollback', says: 'The lines that bring a unit back to how it was found, exactly.' },
  {
    word: 'Frozen',
    says: 'A revision that is kept for good as it was: what two people sign, and what is compared later.',
  },
]
