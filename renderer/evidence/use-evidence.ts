import { sha256 } from '@noble/hashes/sha2.js'
import { computed, shallowRef } from 'vue'
import { hexOf } from '../../shared/certificates/der-values'
import type { EvaluatedPlan } from '../../shared/evaluation/evaluated-plan'
import { takeEvidence, type EvidenceSource, type TakenEvidence } from '../../shared/evidence/take-evidence'
import { decodedText } from '../../shared/text/decoded-text'
import type { Given } from '../import/ask'

/** What was given: a text, as it is known by its place in the list. */
export interface GivenEvidence extends EvidenceSource {
  id: string
}

/** A trace of an evening is smaller; each is read whole. */
const mostBytes = 64 << 20

interface Around {
  plan: () => EvaluatedPlan
  /** ISO 8601, UTC. */
  now: () => string
}

/** What devices showed, and what it says of the lines of the checklist, before it is taken. */
export function useEvidence({ plan, now }: Around) {
  const given = shallowRef<readonly GivenEvidence[]>([])
  const note = shallowRef('')

  async function add(more: readonly Given[]): Promise<void> {
    const files = more.flatMap((each) => each.files.map((file) => ({ ...file, id: `${each.id}/${file.name}` })))
    const size = files.reduce((sum, { blob }) => sum + blob.size, 0)
    note.value =
      size > mostBytes
        ? `That is more than ${String(mostBytes >> 20)} MB: nothing of it was read. Give the answers themselves.`
        : ''
    if (note.value !== '') return
    const read = await Promise.all(
      files.map(async ({ id, name, blob }) => ({
        ...{ id, name, device: '' },
        text: decodedText(new Uint8Array(await blob.arrayBuffer())),
      })),
    )
    given.value = [...given.value, ...read]
  }
  const taken = computed<TakenEvidence | null>(() =>
    given.value.length === 0
      ? null
      : takeEvidence(
          plan(),
          given.value.map(({ id, text, device = '' }) => ({ name: nameOf(id), text, device })),
          { now: now(), hashOf },
        ),
  )
  /** Two pastes have one name: they are told apart where both are there. */
  function nameOf(id: string): string {
    const name = given.value.find((each) => each.id === id)?.name ?? ''
    const alike = given.value.filter((each) => each.name === name)
    return alike.length < 2 ? name : `${name} ${String(alike.findIndex((each) => each.id === id) + 1)}`
  }
  const sources = computed(() =>
    given.value.map(({ id, device = '' }) => {
      const name = nameOf(id)
      const answers = taken.value?.report.answers.filter(({ source }) => source === name) ?? []
      return { id, name, device, answers, asksDevice: device !== '' || answers.some(isNowhere) }
    }),
  )

  return {
    ...{ given, note, sources, add },
    report: computed(() => taken.value?.report ?? null),
    /** Null where nothing would be written. */
    checklist: computed(() => {
      const after = taken.value?.project
      return after === undefined || after === plan().project ? null : after.checklist
    }),
    setDevice: (id: string, device: string) => {
      given.value = given.value.map((each) => (each.id === id ? { ...each, device } : each))
    },
    leaveOut: (id: string) => {
      given.value = given.value.filter((each) => each.id !== id)
    },
  }
}

const hashOf = (text: string): string => hexOf(sha256(new TextEncoder().encode(text)))

const isNowhere = ({ host, isRead }: { host: string; isRead: boolean }): boolean => isRead && host === ''

export type Evidence = ReturnType<typeof useEvidence>
