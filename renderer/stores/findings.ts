import { defineStore } from 'pinia'
import { computed } from 'vue'
import { evaluate } from '../../shared/rules/evaluate'
import { summarize } from '../../shared/rules/finding'
import { useOpenProjectStore } from './open-project'

/** What is wrong with the open project as it is now, saved or not. */
export const useFindingsStore = defineStore('findings', () => {
  const open = useOpenProjectStore()
  const today = () => new Date().toISOString().slice(0, 10)
  const findings = computed(() => (open.project ? evaluate(open.project, today()) : []))
  const summary = computed(() => summarize(findings.value))
  return { findings, summary }
})
