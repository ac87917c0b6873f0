import { type DragEvent, useRef, useState } from 'react'

/** A file input that a file can be dropped on. `area`: for the label around the input. */
export function useDroppedFile(onChange?: (fileName: string | null) => void) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [fileName, setFileName] = useState<string | null>(null)
  const chosen = (name: string | null) => {
    setFileName(name)
    onChange?.(name)
  }
  const area = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      if (!input.current || event.dataTransfer.files.length === 0) return
      input.current.files = event.dataTransfer.files
      chosen(event.dataTransfer.files[0]?.name ?? null)
    },
  }
  return { input, over, fileName, chosen, area }
}
