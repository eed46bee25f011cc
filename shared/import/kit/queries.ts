/** A question to CUCM's database, and the name of the file that its answer is kept in. */
export interface KitQuery {
  name: string
  says: string
  sql: string
}

const words = (...parts: string[]): string => parts.join(' ')

/**
 * Each is one plain select of columns that public tools read. Where one is refused on a cluster, the others are not
 * touched by it.
 */
export const kitQueries: readonly KitQuery[] = [
  {
    name: 'profiles',
    says: 'SIP trunk security profiles',
    sql: words(
      'select sp.name as profile, sp.description, dsm.name as mode, tin.name as intransport, tout.name as outtransport,',
      'sp.digestauthall, sp.noncepolicytime, sp.incomingport, sp.applevelauth, sp.aclpresencesubscription, sp.acloodrefer,',
      'sp.aclunsolicitednotification, sp.aclallowreplace, sp.transmitsecuritystatus, sp.allowchargingheader,',
      'sp.x509subjectname from securityprofile sp',
      'left outer join typedevicesecuritymode dsm on dsm.enum = sp.tkdevicesecuritymode',
      'left outer join typetransport tin on tin.enum = sp.tktransport',
      'left outer join typetransport tout on tout.enum = sp.tktransport_out',
      'where sp.tksecuritypolicy in (1, 8) order by sp.name',
    ),
  },
  {
    name: 'trunks',
    says: 'SIP trunks, with profile, MTP, SRTP, what counts as secure, and OPTIONS ping',
    sql: words(
      'select d.name as trunk, d.description, sp.name as securityprofile, d.mtprequired, d.srtpallowed,',
      'cls.name as trafficsecure, pr.enableoutboundoptionsping as optionsping from device d',
      'left outer join securityprofile sp on sp.pkid = d.fksecurityprofile',
      'left outer join sipdevice sd on sd.fkdevice = d.pkid',
      'left outer join typesiptrunkcalllegsecurity cls on cls.enum = sd.tksiptrunkcalllegsecurity',
      'left outer join sipprofile pr on pr.pkid = d.fksipprofile where d.tkmodel = 131 order by d.name',
    ),
  },
  {
    name: 'destinations',
    says: 'Destinations of SIP trunks',
    sql: words(
      'select d.name as trunk, dest.address, dest.port from siptrunkdestination dest',
      'inner join sipdevice sd on sd.pkid = dest.fksipdevice inner join device d on d.pkid = sd.fkdevice',
      'where d.tkmodel = 131 order by d.name',
    ),
  },
  {
    name: 'parameters',
    says: 'Cluster mode, Cluster ID and the choices of ciphers',
    sql: words(
      'select paramname, paramvalue from processconfig where tkservice = 11 and paramname in',
      "('ClusterSecurityMode', 'ClusterID', 'TLSCipherPreference', 'SRTPCipherSelection')",
    ),
  },
  {
    name: 'users',
    says: 'Application users with their methods',
    sql: words(
      'select name as userid, acloodrefer, aclpresencesubscription, aclunsolicitednotification, aclallowreplace',
      'from applicationuser order by name',
    ),
  },
  { name: 'nodes', says: 'Nodes of the cluster', sql: 'select name as node from processnode' },
  {
    name: 'expressways',
    says: 'Expressways that the cluster knows',
    sql: 'select hostnameorip, x509subjectnameoraltname from expresswaycconfiguration',
  },
]
