import type { ProfileChange } from '../changes/profile-changes'
import { say } from '../document/inline'
import { named, namesInWords } from '../text/words'
import type { ChecklistPlan } from './context'

/**
 * How names that are taken in a circle become free, for who enters them by hand: requests are withheld then.
 * @param nameThen what each goes by before the line
 */
export function inCircle(
  change: ProfileChange,
  { circles }: Pick<ChecklistPlan, 'circles'>,
  nameThen: (change: ProfileChange) => string,
) {
  const circle = circles.get(change) ?? []
  const [first] = circle
  if (first === undefined) return []
  const names = circle.map(nameThen)
  return [
    {
      id: 'SP-6',
      text: say`${namesInWords(names, names.length)} take each other's names. Give ${named(nameThen(first))} a name first that no profile has; then rename each whose new name has become free, that one last.`,
    },
  ]
}
