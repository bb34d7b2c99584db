/** Hands a file to the browser, which asks where to put it or puts it among the downloads. Nothing leaves the computer. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser has taken the content by then; a kept address would keep it in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
