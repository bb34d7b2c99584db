import type { SiteAppointment } from '../../../domain/appointments/site-messages.ts'
import type { PriorityClass } from '../../../domain/queue/ticket.ts'
import { Button } from '../../../ui/action/button.tsx'
import { Dialog } from '../../../ui/notice/dialog.tsx'
import { t } from './words.ts'

export interface ArrivalDialogProps {
  readonly appointment: SiteAppointment | undefined
  readonly onArrive: (appointment: SiteAppointment, priority: PriorityClass) => void
  readonly onClose: () => void
}

/** The card goes first with an appointment too; a desk asks for it as a kiosk does, and writes down no reason. */
export const ArrivalDialog = ({ appointment, onArrive, onClose }: ArrivalDialogProps) => (
  <Dialog
    title={t('arrivalTitle', { name: appointment?.name ?? t('erased') })}
    isOpen={appointment !== undefined}
    onClose={onClose}
    actions={
      appointment && (
        <>
          <Button onPress={() => onArrive(appointment, 'ordinary')}>{t('withoutCard')}</Button>
          <Button
            variant="secondary"
            pictogram="identification-card"
            onPress={() => onArrive(appointment, 'legal-priority')}
          >
            {t('withCard')}
          </Button>
        </>
      )
    }
  >
    <p>{t('arrivalText')}</p>
  </Dialog>
)
