/** A file of a bundle that is text. */
export interface BundleFile {
  /** Below the folder of the bundle, with `/` between names. */
  path: string
  text: string
}
