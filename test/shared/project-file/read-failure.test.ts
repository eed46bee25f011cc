import { describe, expect, it } from 'vitest'
import { newProject } from '../../../shared/plan/new-project'
import { describeReadFailure } from '../../../shared/project-file/read-failure'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { withValueAt, type JsonPath } from '../../helpers/json-values'
import { plan } from '../../helpers/plan'

const good = plan({
  profiles: [{ name: 'A' }, { name: 'B' }],
  sipTrunks: [{ name: 'T', securityProfileId: 'A', destinations: [{ address: '10.0.0.1', port: 5060 }] }],
  farEnds: [{ name: 'F', hosts: [{ address: '10.0.0.2' }] }],
  h323Devices: [{ name: 'H' }],
  mgcpGateways: [{ domainName: 'M' }],
  sipRealms: [{ realm: 'R', userid: 'u' }],
  applicationUsers: [{ userid: 'U' }],
  asFound: { sipTrunks: [{ name: 'T' }] },
  checklist: { 'S1-1': { state: 'done' } },
})
const goodText = writeProject(good)

/** What the program says after the name of the file. */
function says(text: string): string {
  const result = readProject(text)
  return result.ok ? 'can be read' : describeReadFailure(result.failure).message
}
const saysWith = (path: JsonPath, replacement: unknown): string =>
  says(JSON.stringify(withValueAt(good, path, replacement)))

/** As typed in the file, where JSON.stringify would not write it. */
const saysWithKey = (json: string): string => says(goodText.replace('"name": "Plan"', `"name": "Plan", ${json}`))

it('the file that these tests spoil is good', () => {
  expect(says(goodText)).toBe('can be read')
  expect(saysWithKey('"x": 1')).toBe('can be read')
})

describe('not JSON', () => {
  it.each([
    ['', 'its beginning'],
    [' \n\t', 'its beginning'],
    ['{', 'its end'],
    ['[1,', 'its end'],
    ['nul', 'line 1, column 1'],
    ['{"format": }', 'line 1, column 12'],
    ['{\n  "format": "trunkwright-project",\n}', 'line 3, column 1'],
    ['{\r\n  "a": 1\r\n  "b": 2\r\n}', 'line 3, column 3'],
    ['{"a": position 99 }', 'line 1, column 7'],
    ['{} {}', 'line 1, column 4'],
    ['{"a": "two\nlines"}', 'line 1, column 11'],
    ['{"a": "\\x"}', 'line 1, column 8'],
    ['\ufeff{}', 'line 1, column 1'],
    ["{'a': 1}", 'line 1, column 2'],
    ['[NaN]', 'line 1, column 2'],
    ['<html>', 'line 1, column 1'],
    ['['.repeat(100_000), 'its end'],
  ])('%#: names the place', (text, place) => {
    expect(says(text)).toBe(`is damaged at ${place}: the text is not JSON`)
  })

  it('names the last place of a file that was cut short', () => {
    expect(says(goodText.slice(0, 1000))).toBe('is damaged at its end: the text is not JSON')
  })
})

describe('JSON of another kind', () => {
  const foreign = 'is not a Trunkwright project: it does not say "format": "trunkwright-project"'
  it.each(['[]', '0', 'null', 'true', '"trunkwright-project"', '{}', '[{"format":"trunkwright-project"}]'])(
    '%s is not ours',
    (text) => {
      expect(says(text)).toBe(foreign)
    },
  )

  it('nor is a format of another program, nor one of another kind', () => {
    expect(saysWith(['format'], 'drawing')).toBe(foreign)
    expect(saysWith(['format'], null)).toBe(foreign)
    expect(saysWith(['format'], ['trunkwright-project'])).toBe(foreign)
  })
})

describe('format version', () => {
  it('refuses a newer one, whatever else is in the file', () => {
    expect(saysWith(['version'], 3)).toBe('has format version 3, and this Trunkwright reads up to version 2')
    expect(says('{"format":"trunkwright-project","version":7}')).toMatch(/^has format version 7, /)
    const result = readProject('{"format":"trunkwright-project","version":3,"profiles":5}')
    expect(result).toEqual({ ok: false, failure: { kind: 'newer', version: 3, reads: 2 } })
  })

  it('takes no other for a version', () => {
    for (const version of [0, -1, 1.5, '1', '2', null, true]) {
      expect(saysWith(['version'], version)).toBe('is damaged at version: must be 2')
    }
    expect(saysWith(['version'], undefined)).toBe('is damaged at version: is missing')
  })
})

describe('wrong type or choice', () => {
  it.each<[JsonPath, unknown, string]>([
    [['name'], 4, 'name: must be text'],
    [['customer'], null, 'customer: must be text'],
    [['profiles'], {}, 'profiles: must be a list'],
    [['profiles', 1], null, 'profiles/1: must be an object'],
    [['profiles', 1], [], 'profiles/1: must be an object'],
    [['profiles', 1, 'incomingPort'], '5060', 'profiles/1/incomingPort: must be a number'],
    [['profiles', 1, 'digestAuthentication'], 'true', 'profiles/1/digestAuthentication: must be true or false'],
    [['sipTrunks', 0, 'securityProfileId'], 1, 'sipTrunks/0/securityProfileId: must be text'],
    [['sipTrunks', 0, 'destinations', 0, 'port'], null, 'sipTrunks/0/destinations/0/port: must be a number'],
    [['farEnds', 0, 'hosts', 0, 'certificateNames'], '', 'farEnds/0/hosts/0/certificateNames: must be a list'],
    [['farEnds', 0, 'hosts', 0, 'certificateNames'], [1], 'farEnds/0/hosts/0/certificateNames/0: must be text'],
    [['h323Devices', 0, 'ipsec', 'policy'], { a: 1 }, 'h323Devices/0/ipsec/policy/a: must be text'],
    [['asFound'], 5, 'asFound: must be an object'],
    [['checklist'], [], 'checklist: must be an object'],
    [['checklist', 'S1-1'], 'done', 'checklist/S1-1: must be an object'],
    [['revision'], 0, 'revision: must be at least 1'],
    [['revision'], 1.5, 'revision: must be a whole number'],
    [['revision'], 1e300, 'revision: must be at most 9007199254740991'],
    [['revision'], '1', 'revision: must be a number'],
    [
      ['profiles', 1, 'securityMode'],
      'Secured',
      'profiles/1/securityMode: must be one of "Non Secure", "Authenticated", "Encrypted"',
    ],
    [
      ['cluster', 'mixedMode', 'state'],
      7,
      'cluster/mixedMode/state: must be one of "unknown", "planned", "confirmed", "not needed"',
    ],
  ])('%j as %j', (path, replacement, sentence) => {
    expect(saysWith(path, replacement)).toBe(`is damaged at ${sentence}`)
  })

  it.each<JsonPath>([['id'], ['name'], ['profiles', 0, 'id'], ['sipTrunks', 0, 'id']])(
    'without it an object is another one: %s %s %s',
    (...path) => {
      expect(saysWith(path, undefined)).toBe(`is damaged at ${path.join('/')}: is missing`)
    },
  )

  it('every other missing setting takes its default', () => {
    for (const path of placesOf(good)) {
      const isIdentity = ['format', 'version', 'id', 'name'].includes(String(path[0])) || path.at(-1) === 'id'
      if (isIdentity || typeof path.at(-1) === 'number') continue
      expect([path, saysWith(path, undefined)]).toEqual([path, 'can be read'])
    }
  })

  it('says how many more places there are', () => {
    const once = withValueAt(good, ['customer'], 1)
    const twice = withValueAt(once, ['profiles', 0, 'name'], 1)
    const thrice = withValueAt(twice, ['waivers'], 1)
    expect(says(JSON.stringify(twice))).toBe('is damaged at customer: must be text (and at one more place)')
    expect(says(JSON.stringify(thrice))).toBe('is damaged at customer: must be text (and at 2 more places)')
  })
})

describe('numbers that JSON cannot write back', () => {
  it('refuses them where a row knows the key, and where none does', () => {
    const huge = goodText.replace('"incomingPort": 5060', '"incomingPort": 1e999')
    expect(says(huge)).toBe('is damaged at profiles/0/incomingPort: is a number too large to keep')
    expect(saysWithKey('"x": [-1e999]')).toBe('is damaged at x/0: is a number too large to keep')
  })
})

describe('texts that no output can hold', () => {
  it.each([
    ['U+0000', '\\u0000'],
    ['U+001B', '\\u001b'],
    ['U+FFFE', '\ufffe'],
    ['U+FFFF', '\\uffff'],
    ['U+D83D', '\\ud83d'],
    ['U+DD12', 'a\\udd12\\ud83d'],
  ])('refuses %s in a value and in a key', (code, typed) => {
    const sentence = `has the character ${code}, which no output can hold`
    expect(saysWithKey(`"x": {"y": ["ok", "${typed}"]}`)).toBe(`is damaged at x/y/1: ${sentence}`)
    expect(says(goodText.replace('"address": "10.0.0.1"', `"address": "${typed}"`))).toBe(
      `is damaged at sipTrunks/0/destinations/0/address: ${sentence}`,
    )
    expect(saysWithKey(`"${typed}": 1`)).toContain(`: ${sentence}`)
  })

  it('takes a pair of surrogates, tab and line ends', () => {
    expect(saysWithKey('"x": "\\ud83d\\udd12 \\t\\r\\n", "\\ud83d\\udd12\\n": 1')).toBe('can be read')
  })

  it('shows nothing of a key that would disturb a terminal, and only so much of it', () => {
    expect(saysWithKey('"a\\u001b[31m\\u202e\\u0007": {"b": "\\u0000"}')).toBe(
      'is damaged at a\\u001b[31m?\\u0007: has the character U+001B, which no output can hold',
    )
    const long = says(JSON.stringify(withValueAt(good, ['checklist', 'k'.repeat(9999)], 1)))
    expect(long).toBe(`is damaged at checklist/${'k'.repeat(60)}…: must be an object`)
  })
})

describe('what was made to exhaust or to mislead the program', () => {
  it('refuses __proto__ as a key, at any level', () => {
    const sentence = 'a key may not be called __proto__'
    expect(saysWithKey('"__proto__": {"name": "x"}')).toBe(`is damaged at __proto__: ${sentence}`)
    expect(saysWithKey('"x": [{"__proto__": 1}]')).toBe(`is damaged at x/0/__proto__: ${sentence}`)
    expect(says(goodText.replace('"S1-1": {', '"__proto__": {'))).toBe(`is damaged at checklist/__proto__: ${sentence}`)
  })

  it.each([
    ['lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('refuses %s nested 100,000 deep', (_, json) => {
    expect(saysWithKey(`"x": ${json}`)).toMatch(/^is damaged at x(\/[0a]){32}: is nested more than 32 levels deep$/)
  })

  it('takes what is nested less', () => {
    expect(saysWithKey(`"x": ${'['.repeat(31)}${']'.repeat(31)}`)).toBe('can be read')
  })

  it('refuses a number of 100,000 digits, most of which would be lost', () => {
    expect(saysWithKey(`"x": 0.${'1'.repeat(100_000)}`)).toBe(
      'is damaged at x: is a number with more digits than can be kept',
    )
    expect(saysWithKey(`"x": ${'1'.repeat(100_000)}`)).toBe('is damaged at x: is a number too large to keep')
  })
})

describe('ids that stand twice', () => {
  it.each(['profiles', 'sipTrunks', 'h323Devices', 'mgcpGateways', 'sipRealms', 'applicationUsers'] as const)(
    'in %s: the second one is named',
    (list) => {
      const [first] = good[list]
      expect(saysWith([list], [first, { ...first, id: 'other' }, first])).toBe(
        `is damaged at ${list}/2/id: is the id of another object of this list`,
      )
    },
  )

  it('may stand in two lists', () => {
    expect(saysWith(['sipTrunks', 0, 'id'], 'A')).toBe('can be read')
  })
})

it('every failure has a remedy in one plain sentence', () => {
  const project = newProject('Plan', '', () => 'id')
  for (const spoilt of [{}, { ...project, version: 3 }, { ...project, name: 1 }]) {
    const result = readProject(JSON.stringify(spoilt))
    if (result.ok) throw new Error('it can be read')
    expect(describeReadFailure(result.failure).remedy).toMatch(/^[A-Z][^!]{15,120}\.$/)
  }
})

/** Every place of a value, at any depth. */
function placesOf(value: unknown, at: JsonPath = []): JsonPath[] {
  if (typeof value !== 'object' || value === null) return []
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return keys.flatMap((key) => {
    const path = [...at, key]
    return [path, ...placesOf((value as Record<PropertyKey, unknown>)[key], path)]
  })
}
