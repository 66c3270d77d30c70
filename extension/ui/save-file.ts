/** Gives the patron a JSON text as a file, without any permission. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has taken hold of the blob by the next task; keeping it would hold the whole export in memory.
  setTimeout(() => URL.revokeObjectURL(address))
}
