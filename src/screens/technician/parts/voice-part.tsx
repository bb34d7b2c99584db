import { useEffect, useState } from 'preact/hooks'
import { deviceSpeaker } from '../../../device/speech/device-speaker.ts'
import { openSound } from '../../../device/speech/sound.ts'
import { voiceHere, type VoiceHere } from '../../../device/speech/voices-here.ts'
import type { Language } from '../../../domain/values/language.ts'
import { Button } from '../../../ui/action/button.tsx'
import { Buttons } from '../../../ui/action/buttons.tsx'
import { announce } from '../../../ui/notice/announcer.tsx'
import { Facts, Part } from '../facts.tsx'
import { t } from '../words.ts'

const languages: readonly Language[] = ['fr', 'en', 'ar']
type Voices = Readonly<Partial<Record<Language, VoiceHere>>>

async function hear(language: Language): Promise<void> {
  await openSound()
  const speaker = deviceSpeaker()
  await speaker.say([{ text: t(`voice.sample.${language}`), language }])
  if (speaker.isSilent.peek()) announce(t('voice.silent'))
}

/** Which voice says each language here, each to be heard. */
export function VoicePart() {
  const [voices, show] = useState<Voices>({})
  useEffect(() => {
    let isWanted = true
    for (const language of languages)
      void voiceHere(language).then((voice) => isWanted && show((before) => ({ ...before, [language]: voice })))
    return () => {
      isWanted = false
      deviceSpeaker().stop()
    }
  }, [])
  return (
    <Part title={t('voice.title')}>
      <Facts
        facts={languages.map((language) => {
          const voice = voices[language]
          return {
            label: t(`voice.language.${language}`),
            value: voice ? t(`voice.kinds.${voice}`) : t('voice.looking'),
            standing: voice && (voice === 'none' ? 'care' : 'well'),
          }
        })}
      />
      <p>{t('voice.text')}</p>
      <Buttons>
        {languages.map((language) => (
          <Button key={language} variant="secondary" pictogram="speaker-high" onPress={() => void hear(language)}>
            {t(`voice.hear.${language}`)}
          </Button>
        ))}
      </Buttons>
    </Part>
  )
}
