import { lineNames } from '../../shared/checklist/line-names'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import type { Project } from '../../shared/plan/project'
import { differencesOf } from '../../shared/changes/object-differences'
import { objectDifferences } from '../../shared/changes/project-diff'
import { jsonText } from '../../shared/text/json-text'
import { command } from './command'
import { today, type Context } from './context'
import { diffText } from './diff-text'
import { done, found, refused } from './outcome'
import { paintWith } from './paint'
import { pipedTwice, readProjectFile } from './read-project'

export const diffCommand = command({
  name: 'diff',
  says: 'Tells what differs between two project files; - is one that is piped in.',
  files: ['A', 'B'],
  options: { json: { says: 'Prints the differences as JSON.' } },
  exits: { 0: 'They hold the same.', 1: 'They differ.', 2: 'A file cannot be used.' },
  async run({ files, options }, context) {
    const twice = pipedTwice([files.A, files.B])
    if (twice !== '') return refused(twice)
    const before = await readProjectFile(files.A, context.input())
    if (!before.ok) return refused(before.failure)
    const after = await readProjectFile(files.B, context.input())
    if (!after.ok) return refused(after.failure)
    const objects = [...objectDifferences(before.value, after.value)]
    const same = objects.length === 0
    const says = options.json
      ? jsonText({ same, differences: differencesOf(objects) })
      : diffText(
          objects,
          { before: sideOf(before.value, context), after: sideOf(after.value, context) },
          paintWith(context.colours),
        )
    return same ? done(says) : found(says)
  },
})

const sideOf = (project: Project, context: Context) => ({
  project,
  lineName: lineNames(() => evaluateWhole(project, today(context))),
})
