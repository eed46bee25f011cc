import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { jsonText } from '../../../shared/text/json-text'
import { projectJsonSchema } from '../../../shared/project-file/json-schema'

it('the JSON Schema that editors read is that of the catalogue; npm run schema writes it anew', () => {
  const file = join(import.meta.dirname, '../../../shared/project-file/trunkwright.schema.json')
  expect(readFileSync(file, 'utf8')).toBe(jsonText(projectJsonSchema()))
})
