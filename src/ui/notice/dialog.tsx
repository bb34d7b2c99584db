import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from '../action/button.tsx'
import { wordsOf } from '../language/words.ts'
import './dialog.css'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Asked by the close button, or by Escape. */
  readonly onClose: () => void
  readonly children?: ComponentChildren
  readonly actions?: ComponentChildren
}

const t = wordsOf('common')

/** A question or a set of choices over the page. The browser keeps the focus inside and gives it back at the end. */
export function Dialog({ title, isOpen, onClose, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (isOpen && !element?.open) element?.showModal()
    if (!isOpen && element?.open) element.close()
  }, [isOpen])
  const onCancel = (event: Event) => {
    event.preventDefault()
    onClose()
  }
  return (
    <dialog ref={dialog} class="ds-dialog dialog" aria-labelledby={titleId} onCancel={onCancel}>
      <div class="dialog-header">
        <h2 id={titleId}>{title}</h2>
        <Button variant="quiet" pictogram="x" isPictogramOnly onPress={onClose}>
          {t('dialog.close')}
        </Button>
      </div>
      <div class="dialog-main">{children}</div>
      {actions && <div class="dialog-actions buttons">{actions}</div>}
    </dialog>
  )
}
