import { useEffect, useState } from 'preact/hooks'
import { route } from '../../ui/layout/route.ts'
import { ScreenFrame } from '../../ui/layout/screen-frame.tsx'
import { DemonstrationRibbon } from '../../ui/notice/demonstration-ribbon.tsx'
import { IdleWarning } from '../../ui/notice/idle-warning.tsx'
import { useScreenVoice } from '../speaking/use-screen-voice.ts'
import type { KioskMachine } from './kiosk-machine.ts'
import { KioskPages } from './kiosk-pages.tsx'

/** The kiosk's screen: the pages, the bar of aids, and the question asked before a visit left alone is wiped. */
export function Kiosk({ wake }: { readonly wake: Promise<KioskMachine> }) {
  const [machine, setMachine] = useState<KioskMachine | undefined>(undefined)
  const voice = useScreenVoice()
  useEffect(() => {
    wake.then(setMachine, () => undefined)
  }, [wake])
  const finish = () => void machine?.wipe()
  const idle = machine?.idle.value
  const [place] = route.value.path
  return (
    <>
      <ScreenFrame
        onSpeak={voice.toggle}
        isSpeaking={voice.isSpeaking.value}
        {...(place && { onFinish: finish })}
        notices={place === 'simulator' && <DemonstrationRibbon />}
      >
        <KioskPages key={machine?.visit.value ?? 0} session={machine?.session.value} onFinish={finish} />
      </ScreenFrame>
      {machine && idle?.phase === 'warning' && (
        <IdleWarning secondsLeft={idle.secondsLeft} onExtend={() => machine.stay()} onFinish={finish} />
      )}
    </>
  )
}
