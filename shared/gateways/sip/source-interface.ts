import { ours, placeholder } from '../../ios/ios-values'

/** Which interface the device signals from is not in the plan. */
export const sourceInterface = placeholder(
  'SIGNALLING_INTERFACE',
  ours('interface with the address that CUCM knows the gateway by'),
)
