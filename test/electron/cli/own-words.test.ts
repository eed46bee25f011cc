import { describe, expect, it } from 'vitest'
import { allCommands } from '../../../electron/cli/commands'
import { commandHelp, generalHelp } from '../../../electron/cli/help'
import { steps } from '../../../shared/catalogue/steps'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { register } from '../../../shared/register/register'
import { bannedIn } from '../../helpers/banned-words'
import { bundleTexts } from '../../helpers/bundle-texts'
import { examplePlan } from '../../helpers/example-plan'
import { plan } from '../../helpers/plan'
import { richPlan } from '../../helpers/rich-plan'

/** What a script says to who maintains it is no text for users. */
const said = (path: string, text: string): string => (path.endsWith('.sh') ? text.replaceAll(/^\s*#.*$/gmu, '') : text)

describe('words that users did not understand are gone', () => {
  it.each([
    ['the worked example', examplePlan()],
    ['a plan with every kind of line', plan(richPlan)],
    ['a plan of which nothing was read', { ...examplePlan(), asFound: null }],
    ['an empty plan', plan()],
  ])('from every file of the bundle of %s', (_, project) => {
    const files = bundleTexts(evaluateWhole(project, '2026-11-23'))
    expect(files.length).toBeGreaterThan(3)
    const found = files.flatMap(({ path, text }) => bannedIn(said(path, text)).map((each) => `${path}: ${each}`))
    expect(found).toEqual([])
  })

  it('from the command line, the findings, the steps and the register', async () => {
    const all = await allCommands()
    const texts = [
      generalHelp(all),
      ...all.map(commandHelp),
      JSON.stringify([steps, register]),
      ...[examplePlan(), plan(richPlan)].map((project) =>
        JSON.stringify(evaluateWhole(project, '2026-11-23').findings),
      ),
    ]
    expect(texts.flatMap(bannedIn)).toEqual([])
  })

  it('and would be found', () => {
    expect(bannedIn('It is felt by A. Taken on by B. Nothing was taken down.')).toHaveLength(3)
    expect(bannedIn('A wave that is recorded, confirmed and rolled back.')).toEqual([])
  })
})
