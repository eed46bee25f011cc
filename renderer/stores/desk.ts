import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { deskOf, mainCell, rowOfCertificate, type DeskCell, type DeskRow } from '../../shared/trust/desk'
import { matrixOf } from '../../shared/trust/host-matrix'
import { trustedBy, whoCanCall } from '../../shared/trust/who-can-call'
import { useEvaluationStore } from './evaluation'
import { usePlaceStore } from './navigation'

/** A certificate by its id, a missing one by its use. */
export const placeOf = ({ certificate, use }: DeskCell): string => certificate?.id ?? use

/** The certificate desk: who holds what, and which of them is looked at. */
export const useDeskStore = defineStore('desk', () => {
  const evaluation = useEvaluationStore()
  const place = usePlaceStore()
  const desk = computed(() => deskOf(evaluation.plan.index, evaluation.findings))
  const matrix = computed(() => matrixOf(whoCanCall(evaluation.plan.index)))
  const trusted = computed(() => trustedBy(evaluation.plan.index))
  /** Without a place of its own it is the holder itself: then the worst of its certificates is shown. */
  const chosen = shallowRef<{ key: string; place: string | null } | null>(null)

  const rows = computed(() => desk.value.groups.flatMap((group) => group.rows))
  const row = computed<DeskRow | undefined>(
    () => rows.value.find(({ key }) => key === chosen.value?.key) ?? rows.value[0],
  )
  const cell = computed(() => {
    if (!row.value) return undefined
    return row.value.cells.find((each) => placeOf(each) === chosen.value?.place) ?? mainCell(row.value)
  })
  function choose(key: string, chosenCell?: DeskCell): void {
    chosen.value = { key, place: chosenCell ? placeOf(chosenCell) : null }
    const id = cell.value?.certificate?.id
    place.focus(id === undefined ? null : `certificates/${id}`)
  }
  /** Where a finding or an undo brings to. */
  function show(id: string): void {
    const holder = rowOfCertificate(desk.value, id)
    if (holder)
      choose(
        holder.key,
        holder.cells.find(({ certificate }) => certificate?.id === id),
      )
  }
  return { desk, matrix, trusted, chosen, row, cell, choose, show }
})
