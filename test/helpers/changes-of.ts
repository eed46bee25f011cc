import { evaluateWhole } from '../../shared/evaluation/evaluator'
import type { Changes } from '../../shared/changes/changes'
import type { Project } from '../../shared/plan/project'

/** The plan against what was found. */
export const changesOf = (project: Project): Changes => evaluateWhole(project, '2026-11-23').changes
