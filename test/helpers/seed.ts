import fc from 'fast-check'
import { draws, seed } from './draws'

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed, numRuns: draws(100) })
