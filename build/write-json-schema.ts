import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonText } from '../shared/text/json-text'
import { projectJsonSchema } from '../shared/project-file/json-schema'
import { root } from './targets'

/** For editors: `npm run schema` after a change of the catalogue; a test tells when it was forgotten. */
writeFileSync(join(root, 'shared', 'project-file', 'trunkwright.schema.json'), jsonText(projectJsonSchema()))
