import { expect, it } from 'vitest'
import { newProject } from '../../../shared/plan/new-project'
import { factorySettings, predefinedProfile } from '../../../shared/plan/predefined'

it('SP-2: installation brings one profile without security', () => {
  expect(factorySettings).toEqual({
    name: 'Non Secure SIP Trunk Profile',
    description: '',
    securityMode: 'Non Secure',
    incomingTransport: 'TCP+UDP',
    outgoingTransport: 'TCP',
    digestAuthentication: false,
    noncePolicyTime: 600,
    x509SubjectName: '',
    incomingPort: 5060,
    applLevelAuthentication: false,
    acceptPresenceSubscription: false,
    acceptOutOfDialogRefer: false,
    acceptUnsolicitedNotification: false,
    allowReplaceHeader: false,
    transmitSecurityStatus: false,
    sipV150OutboundSdpOfferFiltering: 'Use Default Filter',
    allowChargingHeader: false,
  })
})

it('SP-2: a plan holds it as found on the cluster under its name', () => {
  const profile = predefinedProfile('p')
  expect(profile).toEqual({ id: 'p', predefined: true, asFoundName: factorySettings.name, ...factorySettings })
  expect(newProject('Plan', '', () => 'p').profiles).toEqual([profile])
})
