/**
 * Its own types are those of Node's streams too, which nothing in here may know: this is as much of it as is used.
 */
declare module 'papaparse/papaparse.js' {
  interface Parsed {
    data: string[][]
    errors: { type: string; code: string; row?: number }[]
  }
  const papa: { parse: (text: string, options: { delimiter: string; preview?: number }) => Parsed }
  export default papa
}
