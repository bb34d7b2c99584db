import type { Session } from '../../device/session/session.ts'
import { Button } from '../../ui/action/button.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import { LinePart } from './parts/line-part.tsx'
import { OutboxPart } from './parts/outbox-part.tsx'
import { PlacePart } from './parts/place-part.tsx'
import { StoragePart } from './parts/storage-part.tsx'
import { VersionPart } from './parts/version-part.tsx'
import { VoicePart } from './parts/voice-part.tsx'
import { GlassPart } from './screen/glass-part.tsx'
import { useInspection } from './use-inspection.ts'
import { t } from './words.ts'

export interface MachineProps {
  /** `none` on a machine without a place at a site. */
  readonly session: Session | 'none'
  readonly onLeave: () => void
}

/** All that a technician asks of a machine, on one page. */
export const MachinePage = ({ session, onLeave }: MachineProps) => (
  <Page
    title={t('title')}
    lead={t('lead')}
    back={onLeave}
    hasHome={false}
    width="tiles"
    actions={
      <Button variant="secondary" pictogram="sign-out" onPress={onLeave}>
        {t('leave')}
      </Button>
    }
  >
    <div class="technician-parts">
      {session === 'none' ? <NoPlace /> : <EnrolledParts session={session} />}
      <VersionPart />
      <VoicePart />
      <GlassPart />
    </div>
  </Page>
)

function EnrolledParts({ session }: { readonly session: Session }) {
  const { inspection, hasFailed } = useInspection(session)
  return (
    <>
      <StoragePart isDurable={session.isStorageDurable} />
      <PlacePart session={session} />
      {hasFailed && (
        <Callout kind="danger" title={t('failed.title')}>
          <p>{t('failed.text')}</p>
        </Callout>
      )}
      {inspection && <OutboxPart unsent={inspection.unsent} now={session.now()} />}
      {inspection && <LinePart inspection={inspection} session={session} />}
    </>
  )
}

const NoPlace = () => (
  <>
    <StoragePart />
    <Callout kind="tip" title={t('place.title')}>
      <p>{t('place.none')}</p>
    </Callout>
  </>
)
