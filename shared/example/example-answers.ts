import type { BundleFile } from '../text/bundle-file'
import axlH323Gateways from './answers/axl-h323-gateways.xml?raw'
import axlH323Trunks from './answers/axl-h323-trunks.xml?raw'
import axlProfiles from './answers/axl-profiles.xml?raw'
import axlRealms from './answers/axl-realms.xml?raw'
import ccmPubCallmanager from './answers/ccm-pub-callmanager.pem?raw'
import cube01RunningConfig from './answers/cube-01-running-config.txt?raw'
import runSqlDestinations from './answers/run-sql-destinations.txt?raw'
import runSqlNodes from './answers/run-sql-nodes.txt?raw'
import runSqlParameters from './answers/run-sql-parameters.txt?raw'
import runSqlTrunks from './answers/run-sql-trunks.txt?raw'
import runSqlUsers from './answers/run-sql-users.txt?raw'
import suppliersSaid from './answers/suppliers-said.csv?raw'

/**
 * What the cluster of the worked example and one of its gateways answer weeks after the plan was begun, as the kit brings
 * it: a folder to try `import` and `drift` with. Two trunks are told for the first time, and MTP Required of one has
 * moved. All of it is made up; the key of the certificate was thrown away.
 */
export const exampleAnswers: readonly BundleFile[] = [
  { path: 'axl-h323-gateways.xml', text: axlH323Gateways },
  { path: 'axl-h323-trunks.xml', text: axlH323Trunks },
  { path: 'axl-profiles.xml', text: axlProfiles },
  { path: 'axl-realms.xml', text: axlRealms },
  { path: 'ccm-pub-callmanager.pem', text: ccmPubCallmanager },
  { path: 'cube-01-running-config.txt', text: cube01RunningConfig },
  { path: 'run-sql-destinations.txt', text: runSqlDestinations },
  { path: 'run-sql-nodes.txt', text: runSqlNodes },
  { path: 'run-sql-parameters.txt', text: runSqlParameters },
  { path: 'run-sql-trunks.txt', text: runSqlTrunks },
  { path: 'run-sql-users.txt', text: runSqlUsers },
  { path: 'suppliers-said.csv', text: suppliersSaid },
]
