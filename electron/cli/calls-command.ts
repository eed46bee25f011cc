import { callTable, mostDevicesWithPairs, type Call } from '../../shared/calls/call-table'
import { callSentence } from '../../shared/calls/call-sentence'
import { jsonText } from '../../shared/text/json-text'
import { evaluateWhole } from '../../shared/evaluation/evaluator'
import { command } from './command'
import { today } from './context'
import { done, refused } from './outcome'
import { readProjectFile } from './read-project'
import { terminalText } from './terminal-text'

export const callsCommand = command({
  name: 'calls',
  says: 'Tells what a call between two ends will be, and why.',
  files: ['FILE'],
  options: {
    json: { says: 'Prints the calls as JSON.' },
    pairs: { says: `Lists pairs of devices also past ${mostDevicesWithPairs} devices.` },
  },
  exits: { 0: 'The calls are listed.', 2: 'The file cannot be used.' },
  async run({ files, options }, context) {
    const project = await readProjectFile(files.FILE)
    if (!project.ok) return refused(project.failure)
    const calls = [...callTable(evaluateWhole(project.value, today(context)), options.pairs)]
    return done(options.json ? jsonText({ calls: calls.map(row) }) : calls.map(sentence).join(''))
  },
})

/** As the interface fixes it. */
const row = ({ from, to, outcome, media, icon, sure, reasons }: Call) => ({
  from,
  to,
  outcome,
  media,
  icon,
  sure,
  because: reasons.map(({ id }) => id),
})

const sentence = (call: Call): string =>
  `${terminalText(`${call.from} – ${call.to}`)}\n  ${terminalText(callSentence(call))}\n`
