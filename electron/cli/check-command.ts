import { lineNames } from '../../shared/checklist/line-names'
import { jsonText } from '../../shared/text/json-text'
import { windowAdvice } from '../../shared/checklist/front/window-advice'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import { compareFindings, hasOpenError } from '../../shared/rules/finding'
import { findingsReport } from '../../shared/evaluation/findings-report'
import { waiverOn } from '../../shared/evaluation/waivers'
import { troubledPictures } from '../host/pictures/check-pictures'
import { truePath } from '../host/projects/file-tokens'
import { checkText } from './check-text'
import { command } from './command'
import { today } from './context'
import { done, found, refused } from './outcome'
import { paintWith } from './paint'
import { picturesText } from './pictures-text'
import { readProjectFile } from './read-project'

export const checkCommand = command({
  name: 'check',
  says: 'Lists what is wrong with the plan, and what to do about it; and pictures that are no longer as they were kept.',
  files: ['FILE'],
  options: { json: { says: 'Prints the findings as JSON.' } },
  exits: { 0: 'No error is left unwaived.', 1: 'The plan has errors.', 2: 'The file cannot be used.' },
  async run({ files, options }, context) {
    const project = await readProjectFile(files.FILE)
    if (!project.ok) return refused(project.failure)
    const plan = evaluateWhole(project.value, today(context))
    const findings = [...plan.findings, ...windowAdvice(plan)].sort(compareFindings)
    const waiverOf = waiverOn(project.value.waivers, today(context))
    const pictures = troubledPictures(await truePath(files.FILE), project.value)
    const says = options.json
      ? jsonText({ ...findingsReport(project.value, findings), ...(pictures.length > 0 && { pictures }) })
      : picturesText(
          pictures,
          lineNames(() => plan),
        ) + checkText(plan, findings, waiverOf, paintWith(context.colours))
    return hasOpenError(findings) ? found(says) : done(says)
  },
})
