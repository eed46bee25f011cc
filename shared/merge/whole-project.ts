import { list, orUnknown, record, type Fields } from '../catalogue/field'
import { partListNames, partLists, projectFields } from '../changes/project-parts'

const row = { label: '', help: '', register: [] }

/** The whole of a project as one group of settings: its lists of objects beside what it says of itself. */
export const wholeProject: Fields = {
  ...projectFields,
  // Null until somebody reads the cluster.
  ...(projectFields['asFound'] && { asFound: orUnknown(projectFields['asFound']) }),
  ...Object.fromEntries(partListNames.map((name) => [name, list({ ...row, fields: partLists[name].fields, max: 0 })])),
  checklist: record(row),
}
