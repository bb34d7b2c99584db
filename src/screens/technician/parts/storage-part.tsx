import { useEffect, useState } from 'preact/hooks'
import { askPersistence, readPersistence, type Persistence } from '../../../device/session/persistence.ts'
import { Button } from '../../../ui/action/button.tsx'
import { announce } from '../../../ui/notice/announcer.tsx'
import { Facts, Part, type Fact } from '../facts.tsx'
import { sizeWords } from '../moments.ts'
import { t } from '../words.ts'

export interface StorageProps {
  /** Whether the machine keeps its tickets on its disk; absent where it has no place at a site and keeps none. */
  readonly isDurable?: boolean
}

interface Asked {
  readonly persistence?: Persistence
  readonly isRefused: boolean
}

function factsOf({ usedBytes, availableBytes, isPersisted }: Persistence, isDurable: boolean | undefined): Fact[] {
  const unknown = t('unknown')
  return [
    ...(isDurable === undefined
      ? []
      : [
          {
            label: t('storage.kept'),
            value: t(isDurable ? 'storage.onDisk' : 'storage.inMemory'),
            standing: isDurable ? ('well' as const) : ('care' as const),
          },
        ]),
    {
      label: t('storage.promise'),
      value: t(isPersisted ? 'storage.promised' : 'storage.notPromised'),
      standing: isPersisted ? 'well' : 'care',
    },
    { label: t('storage.used'), value: usedBytes === undefined ? unknown : sizeWords(usedBytes) },
    { label: t('storage.available'), value: availableBytes === undefined ? unknown : sizeWords(availableBytes) },
  ]
}

/** What the browser keeps for this machine, whether it promised to, and the button that asks it. */
export function StoragePart({ isDurable }: StorageProps) {
  const [{ persistence, isRefused }, show] = useState<Asked>({ isRefused: false })
  useEffect(() => {
    void readPersistence().then((read) => show({ persistence: read, isRefused: false }))
  }, [])
  const ask = async () => {
    const answered = await askPersistence()
    show({ persistence: answered, isRefused: !answered.isPersisted })
    announce(t(answered.isPersisted ? 'storage.explained' : 'storage.refused'))
  }
  return (
    <Part title={t('storage.title')}>
      {persistence && <Facts facts={factsOf(persistence, isDurable)} />}
      {isDurable === false && <p>{t('storage.memoryText')}</p>}
      {persistence && <p>{t(persistence.isPersisted ? 'storage.explained' : 'storage.risk')}</p>}
      {persistence && !persistence.isPersisted && (
        <Button variant="secondary" pictogram="shield-check" onPress={() => void ask()}>
          {t('storage.ask')}
        </Button>
      )}
      {isRefused && <p class="technician-refused">{t('storage.refused')}</p>}
    </Part>
  )
}
