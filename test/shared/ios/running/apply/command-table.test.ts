import { describe, expect, it } from 'vitest'
import { findRow, type Mode } from '../../../../../shared/ios/running/apply/command-row'
import { commandTable, findIn } from '../../../../../shared/ios/running/apply/command-table'
import { wordsOf } from '../../../../../shared/ios/running/words'
import { blockExamples, commandExamples } from '../../../../helpers/running-config/command-examples'

const named = ({ in: mode, name }: (typeof commandTable)[number]): string => `${mode}: ${name.join(' ')}`
const examples = Object.entries(commandExamples) as [Mode, readonly string[]][]

describe('the table of commands', () => {
  it('has each command of a place once, and says where it is documented', () => {
    expect(new Set(commandTable.map(named)).size).toBe(commandTable.length)
    for (const { source } of commandTable) expect(source).toMatch(/\[[CTDKU]\]|^XD-\d+|^FC-\d+|^change-window/u)
  })

  it('knows every example, and has an example for every row', () => {
    const seen = new Set<unknown>()
    for (const [mode, lines] of examples) {
      for (const line of lines) {
        const found = findIn(mode, wordsOf(line))
        expect([line, found?.row.rest.test(found.rest.join(' '))]).toEqual([line, true])
        seen.add(found?.row)
      }
    }
    for (const [first, ...deeper] of Object.values(blockExamples).flat()) {
      seen.add(findIn('global', wordsOf(first ?? ''))?.row)
      for (const line of deeper) seen.add(findIn('voice service', wordsOf(line))?.row)
    }
    seen.add(findIn('global', wordsOf('dial-peer voice 1 voip'))?.row)
    expect(commandTable.filter((row) => !seen.has(row)).map(named)).toEqual([])
  })

  it('takes the row whose name says most', () => {
    const rows = commandTable.filter((row) => row.in === 'tls-profile')
    expect(findRow(rows, wordsOf('cn-san validate server'))?.identity).toBe('cn-san validate')
    expect(findRow(rows, wordsOf('cn-san 1 a.example.com'))?.identity).toBe('cn-san 1')
    expect(findIn('global', wordsOf('crypto isakmp key 6 abc address 10.1.1.1'))?.identity).toBe(
      findIn('global', wordsOf('crypto isakmp key abc address 10.1.1.1'))?.identity,
    )
  })
})
