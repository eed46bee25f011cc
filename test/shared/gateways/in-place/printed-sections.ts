import type { PlanParts } from '../../../helpers/plan'
import type { SaidLine } from '../../../helpers/checklist'
import { filesOfPlan } from '../files'
import { readIos } from '../ios-reader'

export interface Section {
  path: string
  part: string
  title: string
  commands: string[]
}

const between = (rule: string) => new RegExp(`^! ${rule.repeat(76)}\\n`, 'mu')

/** Every section of every file of the plan that has something to paste. */
export function sectionsOf(parts: PlanParts): Section[] {
  return filesOfPlan(parts).flatMap(({ path, text }) => {
    let part = ''
    return text.split(between('=')).flatMap((piece, at) => {
      if (at % 2 === 1) {
        part = piece.replace(/\n! /gu, ' ').replace(/^! |\n$/gu, '')
        return []
      }
      const pieces = piece.split(between('-'))
      return pieces.flatMap((commands, place): Section[] => {
        const title = pieces[place - 1] ?? ''
        if (place % 2 === 1 || !/^! \d+\. /u.test(title)) return []
        const own = readIos(commands).commands
        return own.length === 0 ? [] : [{ path, part, title, commands: own }]
      })
    })
  })
}

/** The sections that a printed line names: `gateways/a.ios, its part U1, SRTP`. */
export function namedBy({ enter }: SaidLine, sections: readonly Section[]): Section[] {
  const [, path = '', part = '', section = ''] =
    /^File in the bundle = (\S+), its part ([^,]+?)(?:, (.*))?$/u.exec(enter.join('\n').split('\n')[0] ?? '') ?? []
  if (path === '') return []
  const titles: Readonly<Record<string, RegExp>> = {
    Prepare: /^Prepare:/u,
    'Rollback of Prepare': /^Rollback of Prepare/u,
    Tidy: /^Tidy:/u,
  }
  const title = titles[part] ?? new RegExp(part.startsWith('U') ? `, unit ${part}:` : `^Rollback ${part} of`, 'u')
  return sections.filter(
    (one) => one.path === path && title.test(one.part) && one.title.replace(/\n! +/gu, ' ').includes(section),
  )
}
