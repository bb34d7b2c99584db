import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { BookingOptions } from '../../domain/appointments/booking-messages.ts'
import {
  parseEmail,
  parseName,
  parsePhone,
  type Contact,
  type ContactChannel,
} from '../../domain/appointments/contact.ts'
import { textVariants, type TextVariant } from '../../domain/values/language.ts'
import { Button } from '../../ui/action/button.tsx'
import { ChoiceList } from '../../ui/entry/choice-list.tsx'
import { TextField } from '../../ui/entry/text-field.tsx'
import { textVariant } from '../../ui/language/text-variant.ts'
import { wordsOf } from '../../ui/language/words.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import type { BookingPerson } from './booking-office.ts'
import { t } from './words.ts'

/** What was typed, kept when somebody steps back. */
export interface PersonDraft {
  readonly name: string
  readonly channel: ContactChannel | undefined
  readonly email: string
  readonly phone: string
  readonly variant: TextVariant
}

export const emptyDraft = (): PersonDraft => ({
  name: '',
  channel: undefined,
  email: '',
  phone: '',
  variant: textVariant.peek(),
})

type Field = 'name' | 'channel' | 'email' | 'phone'
type Errors = Readonly<Partial<Record<Field, string>>>

export interface PersonPageProps {
  readonly options: BookingOptions
  readonly draft: PersonDraft
  /** The day and hour chosen, in words. */
  readonly slot?: string
  /** Until when the slot is kept, in words. */
  readonly keptUntil?: string | undefined
  /** An advisor writes for somebody else, and says in which words they are written to. */
  readonly isByDesk?: boolean
  /** Whoever waits for a slot must be written to. */
  readonly mustBeWritten?: boolean
  readonly title: string
  readonly onDraft: (draft: PersonDraft) => void
  readonly onReady: (person: BookingPerson) => void
  readonly onBack: () => void
}

function contactOf({ channel, email, phone }: PersonDraft): Contact | undefined {
  if (channel === 'none') return { channel }
  if (channel === 'email') {
    const address = parseEmail(email)
    return address === undefined ? undefined : { channel, address }
  }
  const number = channel === 'sms' ? parsePhone(phone) : undefined
  return number === undefined ? undefined : { channel: 'sms', number }
}

/** Everything that is wrong, at once. */
function errorsOf(draft: PersonDraft): Errors {
  const isEmailWrong = draft.channel === 'email' && parseEmail(draft.email) === undefined
  const isPhoneWrong = draft.channel === 'sms' && parsePhone(draft.phone) === undefined
  return {
    ...(parseName(draft.name) === undefined && { name: t('person.nameError') }),
    ...(draft.channel === undefined && { channel: t('person.channelError') }),
    ...(isEmailWrong && { email: t('person.emailError') }),
    ...(isPhoneWrong && { phone: t('person.phoneError') }),
  }
}

const channelsOf = ({ options, mustBeWritten }: PersonPageProps): readonly ContactChannel[] => [
  ...(options.email ? (['email'] as const) : []),
  ...(options.sms ? (['sms'] as const) : []),
  ...(mustBeWritten ? [] : (['none'] as const)),
]

/** The least that is needed: how to call the person, and how to write to them when they want to be written to. */
export function PersonPage(props: PersonPageProps) {
  const { draft, keptUntil, onDraft, onReady, onBack } = props
  const channels = channelsOf(props)
  const [only] = channels
  const chosen = { ...draft, channel: channels.length === 1 ? only : draft.channel }
  const isTried = useSignal(false)
  const form = useRef<HTMLFormElement>(null)
  const errors = isTried.value ? errorsOf(chosen) : {}
  useEffect(() => {
    if (isTried.value)
      form.current?.querySelector<HTMLElement>('[aria-invalid], fieldset:has(.field-error) input')?.focus()
  }, [isTried.value])
  const submit = (event: Event) => {
    event.preventDefault()
    const [name, contact] = [parseName(chosen.name), contactOf(chosen)]
    isTried.value = false
    if (name !== undefined && contact) return onReady({ name, contact, variant: chosen.variant })
    queueMicrotask(() => (isTried.value = true))
  }
  return (
    <Page
      title={props.title}
      kicker={props.slot}
      {...(keptUntil && { lead: t('person.kept', { time: keptUntil }) })}
      back={onBack}
      hasHome={false}
    >
      <form ref={form} class="appointment-form" noValidate onSubmit={submit}>
        <TextField
          label={t(props.isByDesk ? 'person.nameDesk' : 'person.name')}
          hint={t(props.isByDesk ? 'person.nameHintDesk' : 'person.nameHint')}
          value={draft.name}
          error={errors.name}
          onInput={(name) => onDraft({ ...draft, name })}
        />
        <ContactEntry {...props} draft={chosen} errors={errors} channels={channels} />
        {props.isByDesk && chosen.channel !== 'none' && <VariantChoice draft={draft} onDraft={onDraft} />}
        <p class="appointment-small">{t('person.forgotten')}</p>
        <Button pictogram="arrow-right" isForward isSubmit isWide>
          {t('person.next')}
        </Button>
      </form>
    </Page>
  )
}

interface ContactEntryProps extends Pick<PersonPageProps, 'draft' | 'onDraft' | 'isByDesk'> {
  readonly errors: Errors
  readonly channels: readonly ContactChannel[]
}

const channelWords = (channel: ContactChannel, isByDesk = false): string =>
  t(channel === 'none' && isByDesk ? 'person.channels.noneDesk' : `person.channels.${channel}`)

const ContactEntry = ({ draft, onDraft, errors, channels, isByDesk }: ContactEntryProps) => (
  <>
    {channels.length > 1 ? (
      <ChoiceList
        label={t(isByDesk ? 'person.channelDesk' : 'person.channel')}
        value={draft.channel}
        error={errors.channel}
        options={channels.map((value) => ({ value, label: channelWords(value, isByDesk) }))}
        onChoose={(channel) => onDraft({ ...draft, channel: channel as ContactChannel })}
      />
    ) : (
      channels[0] === 'none' && (
        <Callout kind="tip">{t(isByDesk ? 'person.noMessagesDesk' : 'person.noMessages')}</Callout>
      )
    )}
    {draft.channel === 'email' && (
      <TextField
        kind="email"
        label={t('person.email')}
        value={draft.email}
        error={errors.email}
        onInput={(email) => onDraft({ ...draft, email })}
      />
    )}
    {draft.channel === 'sms' && (
      <TextField
        kind="phone"
        label={t('person.phone')}
        hint={t('person.phoneHint')}
        value={draft.phone}
        error={errors.phone}
        onInput={(phone) => onDraft({ ...draft, phone })}
      />
    )}
  </>
)

const commonWords = wordsOf('common')

const ownNames: Readonly<Record<TextVariant, () => string>> = {
  fr: () => commonWords('language.own.fr'),
  'fr.easy-to-read': () => commonWords('language.own.easy-to-read'),
  en: () => commonWords('language.own.en'),
  ar: () => commonWords('language.own.ar'),
}

const VariantChoice = ({ draft, onDraft }: Pick<PersonPageProps, 'draft' | 'onDraft'>) => (
  <ChoiceList
    label={t('person.variant')}
    shape="row"
    value={draft.variant}
    options={textVariants.map((value) => ({ value, label: ownNames[value]() }))}
    onChoose={(variant) => onDraft({ ...draft, variant: variant as TextVariant })}
  />
)
