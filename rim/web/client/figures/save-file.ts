/** Gives the reader a file that is made here. */
export function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the browser reads it a moment later
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
