import type { Head } from '../ios/file-head'
import type { Section } from '../ios/ios-lines'
import type { Unit } from '../runbook/unit'

/** What one kind of device puts into the files of its box. */
export interface Work {
  head: Pick<Head, 'facts' | 'form' | 'cautions' | 'checks'> & {
    /** How this file is to be used besides. */
    use?: Head['use']
  }
  /** What changes no call yet. */
  prepare: readonly Section[]
  /** What is pasted while a unit runs. */
  ofUnit: (unit: Unit) => readonly Section[]
  /** Days later. */
  tidy: readonly Section[]
  back: {
    /** The same of its way back. */
    use?: Head['use']
    cautions: Head['cautions']
    ofUnit: (unit: Unit) => readonly Section[]
    /** Of what was prepared, once every unit is back. */
    prepare: readonly Section[]
  }
}

/** A unit of the run with its number in the checklist. */
export interface NumberedUnit {
  unit: Unit
  /** 1, 2, …: `U3` there, and `R3` its rollback. */
  number: number
}
