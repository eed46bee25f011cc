/** A file that is taken over as it is: the bundler puts its text into the program, so that nothing is read from disk. */
declare module '*?raw' {
  const text: string
  export default text
}
