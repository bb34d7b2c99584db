import type { SiteAppointment } from '../../../domain/appointments/site-messages.ts'
import { localTimeAt } from '../../../domain/values/local-time.ts'
import { Button } from '../../../ui/action/button.tsx'
import { Dialog } from '../../../ui/notice/dialog.tsx'
import { t } from './words.ts'

export interface CancelDialogProps {
  readonly appointment: SiteAppointment | undefined
  readonly timeZone: string
  readonly onCancel: (appointment: SiteAppointment, step: 'excuse' | 'revoke') => void
  readonly onClose: () => void
}

/** Who cancels is asked each time: the person is told so, and the figures of the service are not the person's. */
export const CancelDialog = ({ appointment, timeZone, onCancel, onClose }: CancelDialogProps) => (
  <Dialog
    title={t('cancelTitle', {
      name: appointment?.name ?? t('erased'),
      time: appointment ? localTimeAt(appointment.start, timeZone) : '',
    })}
    isOpen={appointment !== undefined}
    onClose={onClose}
    actions={
      appointment && (
        <>
          <Button variant="secondary" onPress={() => onCancel(appointment, 'excuse')}>
            {t('byPerson')}
          </Button>
          <Button variant="danger" onPress={() => onCancel(appointment, 'revoke')}>
            {t('byService')}
          </Button>
        </>
      )
    }
  >
    <p>{t('cancelText')}</p>
  </Dialog>
)
