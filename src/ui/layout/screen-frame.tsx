import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { LanguageDialog } from '../language/language-dialog.tsx'
import { wordsOf } from '../language/words.ts'
import { Announcer } from '../notice/announcer.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { DisplayDialog } from './display-dialog.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import { followShortcuts } from './keyboard-shortcuts.ts'
import './screen-frame.css'

export interface ScreenFrameProps {
  readonly children: ComponentChildren
  /** Speaks the screen, or stops when it is speaking. Absent where there is no voice. */
  readonly onSpeak?: () => void
  readonly isSpeaking?: boolean
  /** Ends the visit and wipes the screen, once confirmed. Absent on a personal phone. */
  readonly onFinish?: () => void
  readonly hasLanguageChoice?: boolean
  /** Stands over every page: the demonstration ribbon, the offline notice. */
  readonly notices?: ComponentChildren
}

type OpenDialog = 'language' | 'display' | 'finish' | 'none'

const t = wordsOf('common')

function SkipLink() {
  const skip = (event: MouseEvent) => {
    event.preventDefault()
    document.getElementById('page')?.focus()
  }
  return (
    <a class="skip" href="#page" onClick={skip} data-print="no">
      {t('page.skip')}
    </a>
  )
}

/** What stays while pages change: skip link, notices, the bar of aids, its dialogs, the one live region. */
export function ScreenFrame(props: ScreenFrameProps) {
  const { children, onSpeak, isSpeaking = false, onFinish, hasLanguageChoice = true, notices } = props
  const [open, setOpen] = useState<OpenDialog>('none')
  useEffect(() => followShortcuts(onSpeak), [onSpeak])
  const close = () => setOpen('none')
  return (
    <div class="frame">
      <SkipLink />
      {notices && <header class="frame-notices">{notices}</header>}
      <div class="frame-page">{children}</div>
      <BottomBar
        onSpeak={onSpeak}
        isSpeaking={isSpeaking}
        onLanguage={hasLanguageChoice ? () => setOpen('language') : undefined}
        onDisplay={() => setOpen('display')}
        onFinish={onFinish && (() => setOpen('finish'))}
      />
      <LanguageDialog isOpen={open === 'language'} onClose={close} />
      <DisplayDialog isOpen={open === 'display'} onClose={close} />
      {onFinish && <FinishDialog isOpen={open === 'finish'} onClose={close} onFinish={onFinish} />}
      <Announcer />
    </div>
  )
}
