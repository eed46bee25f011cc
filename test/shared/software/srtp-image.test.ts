import { expect, it } from 'vitest'
import { namesSrtpImage } from '../../../shared/software/srtp-image'

it.each([
  'c3745-adventerprisek9-mz.124-6.T.bin',
  'c3845-adventerprisek9_ivs-mz.124-24.T5.bin',
  'c2800nm-advipservicesk9-mz.151-4.M10.bin',
  'flash:C2800NM-ADVIPSERVICESK9-MZ.151-4.M10.bin',
  'c2900-universalk9-mz.SPA.157-3.M4b.bin',
  'isr4300-universalk9.17.09.04a.SPA.bin',
  'Cisco IOS Software, C2900 Software (C2900-UNIVERSALK9-M), Version 15.7(3)M4b',
  'Advanced IP Services',
  'Cisco 2821, ADVANCED ENTERPRISE SERVICES',
  'advanced  enterprise\nservices',
])('MG-6: %j shows a feature set that carries SRTP', (image) => {
  expect(namesSrtpImage(image)).toBe(true)
})

it.each([
  '',
  ' ',
  'c2800nm-ipvoicek9-mz.124-24.T5.bin',
  'c2800nm-ipbase-mz.124-24.T5.bin',
  'c2800nm-spservicesk9-mz.151-4.M10.bin',
  'c2800nm-advsecurityk9-mz.151-4.M10.bin',
  'c3745-entservicesk9-mz.124-6.T.bin',
  'c2800nm-advipservices-mz.bin',
  'isr4300-universalk9_npe.17.09.04a.SPA.bin',
  'C2900-UNIVERSALK9_NPE-mz.SPA.157-3.M4b.bin',
  'Advanced Security',
  'Enterprise Services',
  'IP Services',
  'Advanced Services',
  '15.7(3)M',
])('MG-6: %j does not', (image) => {
  expect(namesSrtpImage(image)).toBe(false)
})
