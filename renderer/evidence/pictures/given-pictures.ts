/** Files that a person gave as pictures; what they are is told later, by what they hold. */
export const isPicture = ({ type, name }: File): boolean =>
  type.startsWith('image/') || /\.(?:png|jpe?g|webp|heic|gif|bmp)$/iu.test(name)

/** What is dropped or pasted, where all of it is pictures; else it is for others to take. */
export function picturesAmong(data: DataTransfer | null): File[] {
  const files = [...(data?.files ?? [])]
  return files.every(isPicture) ? files : []
}

/** As the host takes them. */
export const base64Of = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      resolve((reader.result as string).replace(/^[^,]*,/u, ''))
    }
    reader.onerror = () => {
      reject(new Error('the file cannot be read'))
    }
    reader.readAsDataURL(blob)
  })

export function blobOf(base64: string, type: string): Blob {
  const text = atob(base64)
  const bytes = Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return new Blob([bytes], { type })
}
