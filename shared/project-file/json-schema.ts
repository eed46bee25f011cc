import { z } from 'zod'
import { projectSchema } from './schema'

/** The format as JSON Schema, draft 2020-12, for editors that check and complete while a file is typed. */
export const projectJsonSchema = (): Record<string, unknown> => ({
  title: 'Trunkwright project',
  ...z.toJSONSchema(projectSchema, { io: 'input' }),
})
