import { useState } from 'preact/hooks'
import { Button } from '../../ui/action/button.tsx'
import { TextField } from '../../ui/entry/text-field.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { announce } from '../../ui/notice/announcer.tsx'
import { t } from './words.ts'

export interface DoorProps {
  readonly code: string
  readonly onOpen: () => void
  readonly onLeave: () => void
}

const mostTries = 3

/** Asks for the site's code; after three others the page is left, and is to be called on purpose again. */
export function DoorPage({ code, onOpen, onLeave }: DoorProps) {
  const [typed, setTyped] = useState('')
  const [tries, setTries] = useState(0)
  const error = tries === 0 ? undefined : t('door.wrong')
  const submit = (event: Event) => {
    event.preventDefault()
    if (typed.replaceAll(/\s/g, '') === code) return onOpen()
    if (tries + 1 >= mostTries) return onLeave()
    setTries(tries + 1)
    setTyped('')
    return announce(t('door.wrong'))
  }
  return (
    <Page title={t('door.title')} lead={t('door.text')} back={onLeave} hasHome={false}>
      <form class="technician-form" onSubmit={submit} noValidate>
        <TextField
          kind="code"
          label={t('door.code')}
          hint={t('door.hint')}
          error={error}
          value={typed}
          onInput={setTyped}
        />
        <Button isSubmit isForward pictogram="arrow-right">
          {t('door.open')}
        </Button>
      </form>
    </Page>
  )
}
