import { paperSizes, type ExportForm } from '../../shared/contract/export-choices'
import { endingWords } from '../../shared/contract/export-endings'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import type { EvaluatedPlan } from '../../shared/evaluation/evaluated-plan'
import { readyBands } from '../../shared/document/words'
import { hasConflicts } from '../../shared/plan/conflicts'
import { hasOpenError, isOpenError } from '../../shared/rules/finding'
import { secretsSaid } from '../../shared/rules/secrets-said'
import { namesInWords } from '../../shared/text/words'
import { exportFormats, formatNames } from '../host/export/export-formats'
import { finalRefusal } from '../host/export/final-refusal'
import { picturesIn } from '../host/pictures/pictures-in'
import { truePath } from '../host/projects/file-tokens'
import { picturesBeside } from '../host/store/beside'
import { command } from './command'
import { today } from './context'
import { done, found, refused } from './outcome'
import { outputRefusal } from './output-refusal'
import { counted } from './sentence'
import { readProjectFile } from './read-project'
import { terminalText } from './terminal-text'

export const exportCommand = command({
  name: 'export',
  says: 'Writes the bundle for the change window, as an archive or a folder, or one form of the checklist.',
  files: ['FILE'],
  options: {
    out: { value: 'PATH', required: true, says: 'The file to write, or the folder.' },
    format: {
      value: 'F',
      choices: formatNames,
      says: 'zip: the bundle, unless another is given; dir: the bundle as a folder; pdf, html, md or csv: the checklist.',
    },
    paper: { value: 'P', choices: paperSizes, says: 'The paper of a PDF: a4, unless letter is given.' },
    force: { says: 'Replaces PATH where it exists.' },
  },
  exits: {
    0: 'It was written.',
    1: 'It was written, and is marked NOT READY: the plan has errors, or conflicts of a merge.',
    2: 'The file cannot be used, or nothing could be written.',
  },
  async run({ files, options }, context) {
    const { out, force, format = 'zip', paper = 'a4' } = options
    const project = await readProjectFile(files.FILE)
    if (!project.ok) return refused(project.failure)
    const plan = evaluateWhole(project.value, today(context))
    const { files: filesOf, write } = exportFormats[format]
    const missing: string[] = []
    const { pictureOf, left } = picturesIn(picturesBeside(await truePath(files.FILE)))
    const settings = { paper, pictureOf, onMissing: (characters: readonly string[]) => missing.push(...characters) }
    const target = { force, inputs: [files.FILE] }
    const written = await write(filesOf(plan, settings), out, target)
    if (!written.ok) return refused(outputRefusal(await finalRefusal(written.failure, format, out, target)))
    const says = `Wrote ${terminalText(out)}\n${withOtherEnding(out, format)}${withoutGlyph(missing)}${withoutPictures(left())}${withSecrets(plan)}`
    return hasOpenError(plan.findings) || hasConflicts(plan.project)
      ? found(says, notReady(files.FILE, plan))
      : done(says)
  },
})

/** A character that cannot be read on paper could be part of a name. */
function withoutGlyph(characters: readonly string[]): string {
  if (characters.length === 0) return ''
  const codes = characters.map((char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  return `In the PDF these characters stand as their code, because its fonts do not have them: ${codes.join(', ')}.\n`
}

/** Whoever opens it by its name is told that it is damaged. */
function withOtherEnding(out: string, form: ExportForm): string {
  const words = endingWords(out, form)
  return words === '' ? '' : `${words}\n`
}

function withoutPictures(names: readonly string[]): string {
  if (names.length === 0) return ''
  const which = namesInWords(names, 5)
  return `${terminalText(which)}: not in it, missing beside the project or changed; trunkwright check tells the lines.\n`
}

function withSecrets({ findings }: EvaluatedPlan): string {
  const said = secretsSaid(findings)
  return said === '' ? '' : `${terminalText(said)} trunkwright check tells the places.\n`
}

const mostErrors = 5

/** What was written all the same, and which errors are in the way. */
function notReady(file: string, { findings, project, ready }: EvaluatedPlan): string {
  const errors = findings.filter(isOpenError)
  const marked = `what was written is marked ${readyBands[ready]?.mark ?? ''}, because`
  if (hasConflicts(project)) return `${marked} a merge left conflicts in ${file}; trunkwright check lists them`
  const first = errors.slice(0, mostErrors).map(({ rule, objects }) => `${rule} on ${namesInWords(objects, 3)}`)
  const more = errors.length > mostErrors ? [`${errors.length - mostErrors} more`] : []
  const which = [...first, ...more].join('; ')
  return `${marked} ${file} has ${counted(errors.length, 'error')} that no waiver covers (${which}); trunkwright check tells what to do`
}
