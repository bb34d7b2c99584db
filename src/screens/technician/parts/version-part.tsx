import { useEffect, useState } from 'preact/hooks'
import { loadFingerprint } from '../../../device/content/fingerprint.ts'
import {
  appBuild,
  lookForUpdate,
  serviceWorkerStanding,
  type ServiceWorkerStanding,
} from '../../../device/session/app-version.ts'
import { protocolVersion } from '../../../domain/sync/protocol-version.ts'
import { Button } from '../../../ui/action/button.tsx'
import { Isolated } from '../../../ui/language/isolated.tsx'
import { formatNumber } from '../../../ui/language/number-format.ts'
import { announce } from '../../../ui/notice/announcer.tsx'
import { Facts, Part } from '../facts.tsx'
import { t } from '../words.ts'

interface Versions {
  readonly fingerprint: string
  readonly worker: ServiceWorkerStanding
}

const loadVersions = async (): Promise<Versions> => {
  const [fingerprint, worker] = await Promise.all([loadFingerprint().catch(() => '?'), serviceWorkerStanding()])
  return { fingerprint, worker }
}

/** What tells two machines that run the same thing from two that do not. */
export function VersionPart() {
  const [versions, show] = useState<Versions | undefined>()
  const load = () => void loadVersions().then(show)
  useEffect(load, [])
  const look = async () => {
    const isAnswered = await lookForUpdate()
    announce(t(isAnswered ? 'version.looked' : 'version.unanswered'))
    load()
  }
  const worker = versions?.worker ?? 'none'
  return (
    <Part title={t('version.title')}>
      <Facts
        facts={[
          { label: t('version.build'), value: <Isolated>{appBuild()}</Isolated> },
          { label: t('version.protocol'), value: formatNumber(protocolVersion) },
          { label: t('version.content'), value: <Isolated>{versions?.fingerprint ?? ''}</Isolated> },
          {
            label: t('version.worker'),
            value: t(`version.workers.${worker}`),
            standing: worker === 'active' ? 'well' : 'care',
          },
        ]}
      />
      <p>{t('version.text')}</p>
      <Button variant="secondary" pictogram="arrow-counter-clockwise" onPress={() => void look()}>
        {t('version.look')}
      </Button>
    </Part>
  )
}
