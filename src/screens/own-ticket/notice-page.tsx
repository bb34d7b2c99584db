import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { parseEmail, parsePhone, type Contact } from '../../domain/appointments/contact.ts'
import type { Notices, NoticeWay } from '../../domain/queue/turn-notice-messages.ts'
import { Button } from '../../ui/action/button.tsx'
import { ChoiceList } from '../../ui/entry/choice-list.tsx'
import { TextField } from '../../ui/entry/text-field.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import { refusalWords, t } from './notice-words.ts'
import './own-ticket.css'

export interface NoticePageProps {
  readonly notices: Notices
  readonly isBusy: boolean
  readonly refusal?: string | undefined
  readonly onAsk: (contact: Contact) => void
  readonly onBack: () => void
}

function contactOf(way: NoticeWay, typed: string): Contact | undefined {
  if (way === 'email') {
    const address = parseEmail(typed)
    return address === undefined ? undefined : { channel: 'email', address }
  }
  const number = parsePhone(typed)
  return number === undefined ? undefined : { channel: 'sms', number }
}

/** What it is for, what is kept and for how long, and one line to write. What is typed lives here and goes with the page. */
export function NoticePage({ notices, isBusy, refusal, onAsk, onBack }: NoticePageProps) {
  const { ways, peopleBefore } = notices
  const way = useSignal<NoticeWay>(ways.includes('sms') ? 'sms' : 'email')
  const typed = useSignal('')
  const isTried = useSignal(false)
  const form = useRef<HTMLFormElement>(null)
  const contact = contactOf(way.value, typed.value)
  useEffect(() => {
    if (isTried.value) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [isTried.value])
  const submit = (event: Event) => {
    event.preventDefault()
    isTried.value = false
    if (contact) return onAsk(contact)
    queueMicrotask(() => (isTried.value = true))
  }
  const choose = (chosen: string) => {
    way.value = chosen as NoticeWay
    typed.value = ''
    isTried.value = false
  }
  return (
    <Page title={t('title')} lead={t('lead', { count: peopleBefore })} back={onBack} hasHome={false}>
      <form ref={form} class="notice-form" noValidate onSubmit={submit}>
        {ways.length > 1 && (
          <ChoiceList
            label={t('way')}
            shape="row"
            value={way.value}
            options={ways.map((value) => ({ value, label: t(`ways.${value}`) }))}
            onChoose={choose}
          />
        )}
        <AddressField
          key={way.value}
          way={way.value}
          value={typed.value}
          isWrong={isTried.value && !contact}
          onInput={(value) => (typed.value = value)}
        />
        {refusal !== undefined && <Callout kind="danger">{refusalWords(refusal)}</Callout>}
        <div class="notice-consent">
          <p>{t('consent.agree')}</p>
          <ul>
            {(['kept', 'unseen', 'anytime'] as const).map((each) => (
              <li key={each}>{t(`consent.${each}`)}</li>
            ))}
          </ul>
        </div>
        <p class="own-ticket-note">{t('mayFail')}</p>
        <Button pictogram="bell" isSubmit isWide isBusy={isBusy}>
          {t('confirm')}
        </Button>
      </form>
    </Page>
  )
}

interface AddressFieldProps {
  readonly way: NoticeWay
  readonly value: string
  readonly isWrong: boolean
  readonly onInput: (value: string) => void
}

const AddressField = ({ way, value, isWrong, onInput }: AddressFieldProps) =>
  way === 'email' ? (
    <TextField
      kind="email"
      label={t('email')}
      value={value}
      error={isWrong ? t('emailError') : undefined}
      onInput={onInput}
    />
  ) : (
    <TextField
      kind="phone"
      label={t('phone')}
      hint={t('phoneHint')}
      value={value}
      error={isWrong ? t('phoneError') : undefined}
      onInput={onInput}
    />
  )
