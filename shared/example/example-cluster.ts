import { clusterFields } from '../catalogue/cluster-fields'
import { defaultsOf } from '../plan/defaults'
import type { Cluster } from '../plan/project'
import { confirmed, planned } from './parts'
import { people } from './people'

/** Mixed mode is there; the phones follow later, which is a warning (S1-2). */
export const exampleCluster = (): Cluster => ({
  ...defaultsOf(clusterFields),
  name: 'ASHMERE-HQ',
  axlVersion: '14.0',
  nodes: [
    { name: 'ccm-pub.example.com', address: '192.0.2.11', publisher: true },
    { name: 'ccm-sub1.example.com', address: '192.0.2.12', publisher: false },
    { name: 'ccm-sub2.example.com', address: '192.0.2.13', publisher: false },
  ],
  mixedMode: confirmed(
    people.voice,
    '2026-09-14',
    'Cluster Security Mode shows 1, looked at together on the publisher.',
  ),
  phonesEncrypted: planned(
    people.voice,
    '2026-09-14',
    'Encrypted phone security profiles go out ward by ward until March.',
  ),
})
