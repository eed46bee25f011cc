/** Names of parameters whose values nobody should see. */
export const mayBeSecret = (name: string): boolean =>
  /passw|passphrase|passcode|secret|credential|communit|private|(?:^|[^a-z])(?:pin|pwd)(?:[^a-z]|$)|encryption ?key/iu.test(
    name,
  )
