import { useSignal } from '@preact/signals'
import { deskSessionAt } from '../../domain/queue/queue-state.ts'
import type { ServiceId } from '../../domain/values/ids.ts'
import { Button } from '../../ui/action/button.tsx'
import { MultipleChoiceList } from '../../ui/entry/choice-list.tsx'
import { textVariant } from '../../ui/language/text-variant.ts'
import { Dialog } from '../../ui/notice/dialog.tsx'
import type { DeskAtWork } from './desk-at-work.ts'
import { t } from './words.ts'

/** An advisor chooses for which of the desk's services people are called; opening the desk says it to everybody. */
export function ServicesDialog({ state, desk, now, ask }: DeskAtWork) {
  const isOpen = useSignal(false)
  const chosen = useSignal<readonly string[]>(desk.serviceIds)
  const services = state.site.services.filter(({ id }) => desk.serviceIds.includes(id))
  const show = () => {
    chosen.value = deskSessionAt(state, desk.id, now)?.serviceIds ?? desk.serviceIds
    isOpen.value = true
  }
  const close = () => (isOpen.value = false)
  const confirm = () => {
    close()
    void ask({ type: 'openDesk', deskId: desk.id, serviceIds: chosen.value as readonly ServiceId[] })
  }
  return (
    <>
      <Button variant="quiet" pictogram="list-checks" onPress={show}>
        {t('services.open')}
      </Button>
      <Dialog
        title={t('services.title')}
        isOpen={isOpen.value}
        onClose={close}
        actions={
          <Button pictogram="check" isUnavailable={chosen.value.length === 0} onPress={confirm}>
            {t('confirm')}
          </Button>
        }
      >
        <p>{t('services.text')}</p>
        <MultipleChoiceList
          label={t('services.list')}
          values={chosen.value}
          onChange={(values) => (chosen.value = values)}
          options={services.map(({ id, name, pictogram }) => ({
            value: id,
            label: name[textVariant.value],
            pictogram,
          }))}
        />
      </Dialog>
    </>
  )
}
