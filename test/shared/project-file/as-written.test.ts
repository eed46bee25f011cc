import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asWritten } from '../../../shared/project-file/as-written'
import { findLost } from '../../../shared/project-file/lost-in-json'
import { mayLose } from '../../../shared/project-file/may-lose'
import { readProject } from '../../../shared/project-file/read-project'
import { projectSchema } from '../../../shared/project-file/schema'
import { writeProject } from '../../../shared/project-file/write-project'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { bigProject } from '../../helpers/big-project'
import { draws } from '../../helpers/draws'
import { examplePlan } from '../../helpers/example-plan'

const fits = asWritten(projectSchema)

/** Some value of it is another, is gone, or stands elsewhere. */
function changed(value: unknown, random: () => number): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.1) {
    return [undefined, null, 7, '', 'text', '\u0001', '\ud800', Number.NaN, 1e999, true, [], {}][
      Math.floor(random() * 12)
    ]
  }
  if (Array.isArray(value)) {
    const at = Math.floor(random() * value.length)
    return value.length === 0 ? [changed(null, random)] : value.with(at, changed(value[at], random))
  }
  const entries = Object.entries(value)
  const at = Math.floor(random() * entries.length)
  const [key = 'x', inner] = entries[at] ?? []
  if (random() < 0.1) return Object.fromEntries([...entries, ['zz', 1]])
  if (random() < 0.1) return Object.fromEntries(entries.toReversed())
  return Object.fromEntries(entries.with(at, [key, changed(inner, random)]))
}

describe('a project that is as written', () => {
  it('is what the format reads from it, whatever else was changed', () => {
    let written = 0
    const doubles = fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true }))
    fc.assert(
      fc.property(
        fc.oneof(arbitraryProject(), fc.constantFrom(bigProject(3), examplePlan())),
        doubles,
        (project, all) => {
          const value: unknown = JSON.parse(writeProject(project))
          const next = (): number => all.next().value as number
          for (const each of [value, changed(value, next), changed(changed(value, next), next)]) {
            if (!fits(each)) continue
            written += 1
            expect(JSON.stringify(projectSchema.safeParse(each).data)).toBe(JSON.stringify(each))
          }
        },
      ),
      { numRuns: draws(300) },
    )
    expect(written).toBeGreaterThan(0)
    for (const text of [bigProject(3), examplePlan()].map(writeProject)) {
      expect(fits(JSON.parse(text))).toBe(true)
      expect(mayLose(text, JSON.parse(text))).toBe(false)
    }
  })

  it('holds nothing that no output could carry', () => {
    const text = (name: string) => JSON.stringify({ x: name })
    const list = asWritten(projectSchema.shape.checklist)
    expect(list(JSON.parse('{"__proto__":{}}'))).toBe(false)
    expect(readProject(text('\u0001')).ok).toBe(false)
  })
})

describe('a text that may lose something when it is read', () => {
  it.each([
    ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', false],
    ['{"a":1,"b":2,"a":3}', true],
    ['{"a":"{\\"b\\":1,\\"b\\":2}","b":"\\\\"}', false],
    ['[{"a":1},{"a":1,"b":[],"a":{}}]', true],
    ['{"a":123456789012345678}', true],
    ['{"a":1e400}', true],
    ['{"a":-12.5,"b":"1e400","c":true,"d":null}', false],
    ['{"a:b":"22:00","c":["::",{"d":":1"}]}', false],
    ['{"a":1,"a":2,"b":"\\u003a"}', true],
    ['{"a":[12345678901234567]}', true],
  ])('%s: %s', (text, may) => {
    expect(mayLose(text, JSON.parse(text))).toBe(may)
  })

  it('is every text in which something is found', () => {
    const key = fc.constantFrom('a', 'b', ':', '\\u003a', '\\u0061', 'c"', '\\\\', '')
    const scalar = fc.constantFrom(
      '1',
      '-0.5',
      '12345678901234567',
      '1E5',
      '"x"',
      '":"',
      '"\\u003A:1"',
      '"\\""',
      '"\\\\"',
      'true',
      'null',
    )
    const { value } = fc.letrec<{ value: string }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        scalar,
        fc.array(tie('value'), { maxLength: 3 }).map((each) => `[ ${each.join(' ,')} ]`),
        fc
          .array(fc.tuple(key, tie('value')), { maxLength: 4 })
          .map((each) => `{${each.map(([name, inner]) => `"${name.replace('"', '\\"')}": ${inner}`).join(',')}}`),
      ),
    }))
    fc.assert(
      fc.property(value, (text) => {
        if (!mayLose(text, JSON.parse(text))) expect(findLost(text)).toBeNull()
      }),
      { numRuns: draws(6000) },
    )
  })
})
