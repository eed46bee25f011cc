import { describe, expect, it } from 'vitest'
import { imported } from '../../helpers/import'
import { plan } from '../../helpers/plan'

/** What a column with this head brings to a trunk, beside its name and port. */
const read = (head: string, cell: string) => {
  const text = `Trunk Name,${head},Port\nSIP-A,${cell},5061\n`
  const [trunk] = imported(plan({}), { 'trunks.csv': text }).project.sipTrunks
  return { destinations: trunk?.destinations, description: trunk?.description }
}

describe('a head of several words for one thing', () => {
  it.each(['Dest. IP / FQDN', 'IP/Hostname', 'Destination IP or hostname', 'Destination / Dest IP'])(
    '%s is the address: no destination is left out',
    (head) => {
      expect(read(head, '192.0.2.1').destinations).toEqual([{ address: '192.0.2.1', port: 5061 }])
    },
  )

  it.each(['Site / use', 'Site / IP', 'FQDN / DNS', 'Host / profile'])(
    '%s may mean one thing or another, which a person says',
    (head) => {
      const { destinations, description } = read(head, '192.0.2.1')
      expect([destinations, description]).toEqual([[], ''])
    },
  )
})
