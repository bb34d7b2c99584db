import { OfflineNotice } from '../../ui/notice/offline-notice.tsx'
import { ScreenFrame } from '../../ui/layout/screen-frame.tsx'
import { useScreenVoice } from '../speaking/use-screen-voice.ts'
import { useNetwork } from './use-network.ts'
import { VisitorPages } from './visitor-pages.tsx'
import { t } from './words.ts'

/** The screen of a person's own phone or computer: the pages, the bar of aids, and what still works without a network. */
export function Visitor() {
  const voice = useScreenVoice()
  const isOnline = useNetwork()
  return (
    <ScreenFrame
      onSpeak={voice.toggle}
      isSpeaking={voice.isSpeaking.value}
      {...(!isOnline && { notices: <OfflineNotice text={t('offline')} /> })}
    >
      <VisitorPages />
    </ScreenFrame>
  )
}
