import { useRef, useState } from 'preact/hooks'
import { Button } from '../../../../ui/action/button.tsx'
import { t } from '../../words.ts'

export interface FileEntryProps {
  readonly isReading: boolean
  readonly onFile: (file: File) => void
}

/** A file chosen, or dropped on the frame. It is read here and goes nowhere. */
export function FileEntry({ isReading, onFile }: FileEntryProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0]
    if (file && !isReading) onFile(file)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer?.files)
  }
  const onDragOver = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <section class="manager-section">
      <h2>{t('laboratory.fileTitle')}</h2>
      <p>{t('laboratory.fileText')}</p>
      <div
        class="file-drop"
        data-over={isOver}
        onDrop={onDrop}
        onDragOver={onDragOver}
        onDragLeave={() => setOver(false)}
      >
        <Button pictogram="folder-open" isBusy={isReading} onPress={() => input.current?.click()}>
          {t('laboratory.file')}
        </Button>
        <span>{t('laboratory.drop')}</span>
        {/* The button speaks the app's language; the browser's own does not. */}
        <input
          ref={input}
          hidden
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(event) => {
            take(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
        />
      </div>
    </section>
  )
}
