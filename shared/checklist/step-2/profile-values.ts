import { applies } from '../../catalogue/field'
import { profileSettings, type ProfileSettings } from '../../catalogue/profile-fields'
import type { ProfileChange, ProfileSetting } from '../../changes/profile-changes'
import type { SettingChange } from '../../plan/setting-change'
import type { Checkline, EnterRow } from '../../document/document'
import { code, refer, say } from '../../document/inline'
import { factorySettings } from '../../plan/predefined'
import type { ChecklistPlan } from '../context'
import { enter, enterChange, idOf, shownValue, type LineDraft } from '../line'

type Change = SettingChange<ProfileSetting>

/** Always said, because the window changes the others when one of them is chosen (PF-8, PF-9, PF-21). */
const core: ReadonlySet<ProfileSetting> = new Set([
  'securityMode',
  'incomingTransport',
  'outgoingTransport',
  'incomingPort',
])

export const addingAction = say`Add the profile, enter these, save`
export const added = say`It stands in the list; every other field keeps its default (${refer('N4')}).`

/** Of a new profile only what differs from the default of the window needs a hand. */
export function valuesToAdd(change: ProfileChange, plan: ChecklistPlan): LineDraft {
  const { profile, settings } = change
  const chosen = settings.filter(({ setting, to }) => core.has(setting) || to !== factorySettings[setting])
  const entered = chosen.filter(({ field }) => applies(field, profile))
  return {
    id: idOf('step2', 'profiles', profile.id, 'values'),
    action: addingAction,
    enter: [enter(profileSettings.name.label, shownValue(profile.name)), ...entered.map(enterChange)],
    cautions: valueCautions(change, entered, plan),
    see: added,
    register: ['S2-2', 'PF-3', 'PF-21', 'PF-23'],
  }
}

/** What the window does not offer is left out, unless an old value of it has to go (SP-8). */
export function valuesToChange(change: ProfileChange, plan: ChecklistPlan): LineDraft {
  const { profile, settings, found } = change
  const entered = settings.filter(({ field, from }) => applies(field, profile) || from !== undefined)
  return {
    id: idOf('step2', 'profiles', profile.id, 'values'),
    action: found === null ? say`Enter all values, save` : say`Enter the new values, save`,
    enter: [...renameRow(change), ...entered.map(enterChange)],
    cautions: valueCautions(change, entered, plan),
    register: ['S2-4', ...(change.renamedFrom === null ? [] : (['SP-6'] as const))],
  }
}

const renameRow = ({ profile, renamedFrom }: ProfileChange): EnterRow[] =>
  renamedFrom === null ? [] : [enter(profileSettings.name.label, shownValue(profile.name), shownValue(renamedFrom))]

function valueCautions({ kind, profile }: ProfileChange, entered: readonly Change[], plan: ChecklistPlan) {
  const found = profileCautions(
    profile.id,
    settingFields.filter((field) => field !== 'name' || kind === 'added'),
    plan,
  )
  const port = entered.some(({ setting }) => setting === 'incomingPort') ? lineSidePort(profile.incomingPort) : []
  // What a finding says of one profile is the same of each, which many profiles say once.
  return port.length === 0 ? found : [...found.filter(({ id }) => id !== 'XD-8'), ...port]
}

export const settingFields = Object.keys(profileSettings) as (keyof ProfileSettings)[]

/** What the findings say about settings of a profile. */
export const profileCautions = (
  profileId: string,
  fields: readonly (keyof ProfileSettings)[],
  { cautionsAt }: ChecklistPlan,
): Checkline['cautions'] => cautionsAt(...fields.map((field) => `profiles/${profileId}/${field}`))

const lineSidePorts: readonly number[] = [5060, 5061]

/** XD-8: the plan cannot know whether there is an Expressway. */
const lineSidePort = (port: number): Checkline['cautions'] =>
  lineSidePorts.includes(port)
    ? [
        {
          id: 'XD-8',
          text: say`Where Expressway serves phones of this cluster, ${code(String(port))} clashes with its line side: there choose another port, on the far end too.`,
        },
      ]
    : []
