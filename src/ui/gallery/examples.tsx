/** Each component at its most telling, for the eye, for axe and for the ruler. Words are samples, not the app's. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { Button } from '../action/button.tsx'
import { Buttons } from '../action/buttons.tsx'
import { SpeakButton } from '../action/speak-button.tsx'
import { Tile } from '../action/tile.tsx'
import { TileList } from '../action/tile-list.tsx'
import { ChoiceList, MultipleChoiceList } from '../entry/choice-list.tsx'
import { MonthYearField } from '../entry/month-year-field.tsx'
import { NumberField } from '../entry/number-field.tsx'
import { OnScreenKeyboard } from '../entry/on-screen-keyboard.tsx'
import { SearchField } from '../entry/search-field.tsx'
import { TextField } from '../entry/text-field.tsx'
import { LanguageChoice } from '../language/language-choice.tsx'
import { DisplaySettings } from '../layout/display-dialog.tsx'
import { showToast } from '../notice/announcer.tsx'
import { Badge } from '../notice/badge.tsx'
import { Callout, calloutKinds } from '../notice/callout.tsx'
import { DemonstrationRibbon } from '../notice/demonstration-ribbon.tsx'
import { IdleWarning } from '../notice/idle-warning.tsx'
import { OfflineNotice } from '../notice/offline-notice.tsx'
import { PlaceName } from '../notice/place-name.tsx'
import { Figure } from '../picture/figure.tsx'
import { ProgressRange } from '../picture/progress-range.tsx'
import { QrCode } from '../picture/qr-code.tsx'
import { DataTable } from '../table/data-table.tsx'
import { sampleWords } from './sample-words.ts'

const nothing = () => undefined

const ButtonExample = () => {
  const words = sampleWords()
  return (
    <Buttons>
      <Button pictogram="arrow-right" isForward onPress={() => showToast(words.sentence)}>
        {words.next}
      </Button>
      <Button variant="secondary" pictogram="clock" onPress={nothing}>
        {words.later}
      </Button>
      <Button variant="danger" pictogram="trash" onPress={nothing}>
        {words.remove}
      </Button>
      <Button variant="quiet" href="#/">
        {words.understand}
      </Button>
      <Button isUnavailable>{words.ticket}</Button>
      <SpeakButton onPress={nothing} isSpeaking={false} />
    </Buttons>
  )
}

const TileExample = () => {
  const words = sampleWords()
  return (
    <TileList>
      <Tile tone="strong" pictogram="ticket" title={words.ticket} text={words.ticketText} onPress={nothing} />
      <Tile pictogram="book-open" title={words.understand} note={<Badge status="draft" />} onPress={nothing} />
      <Tile tone="warm" pictogram="hand-heart" title={words.help} text={words.helpText} href="#/" />
    </TileList>
  )
}

const options = () => {
  const words = sampleWords()
  return [
    { value: 'alone', label: words.alone, pictogram: 'person' },
    { value: 'couple', label: words.couple, text: words.coupleText, pictogram: 'users' },
    { value: 'children', label: words.children, pictogram: 'baby' },
  ]
}

const ChoiceExample = () => {
  const words = sampleWords()
  const value = useSignal<string | undefined>('couple')
  const values = useSignal<readonly string[]>(['alone'])
  return (
    <>
      <ChoiceList
        label={words.question}
        hint={words.hint}
        options={options()}
        value={value.value}
        onChoose={(chosen) => (value.value = chosen)}
      />
      <MultipleChoiceList
        label={words.help}
        error={words.error}
        options={options()}
        values={values.value}
        onChange={(chosen) => (values.value = chosen)}
      />
    </>
  )
}

const NumberExample = () => {
  const words = sampleWords()
  const value = useSignal<number | undefined>(3)
  return (
    <NumberField
      label={words.question}
      hint={words.hint}
      unit={words.people}
      value={value.value}
      onChange={(typed) => (value.value = typed)}
      min={1}
      max={20}
    />
  )
}

const MonthExample = () => {
  const value = useSignal<string | undefined>('2024-03')
  return (
    <MonthYearField
      label={sampleWords().month}
      value={value.value}
      onChange={(chosen) => (value.value = chosen)}
      minYear={1990}
      maxYear={2026}
    />
  )
}

const SearchExample = () => {
  const value = useSignal('')
  return (
    <SearchField label={sampleWords().searchLabel} value={value.value} onInput={(typed) => (value.value = typed)} />
  )
}

/** Each kind brings its own keyboard; the last says what is wrong with what was written. */
const TextExample = () => {
  const words = sampleWords()
  const name = useSignal('')
  const code = useSignal('BCDF')
  const address = useSignal('amina@')
  return (
    <>
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={name.value}
        onInput={(typed) => (name.value = typed)}
      />
      <TextField kind="code" label={words.code} value={code.value} onInput={(typed) => (code.value = typed)} />
      <TextField
        kind="email"
        label={words.address}
        error={words.addressError}
        value={address.value}
        onInput={(typed) => (address.value = typed)}
      />
    </>
  )
}

const PlaceExample = () => (
  <p>
    <PlaceName name="Site de démonstration du centre (lieu fictif)" status="fictitious" />
  </p>
)

const NoticeExample = () => (
  <>
    <DemonstrationRibbon />
    <OfflineNotice />
    {calloutKinds.map((kind) => (
      <Callout kind={kind}>
        <p>{sampleWords().sentence}</p>
      </Callout>
    ))}
  </>
)

const BadgeExample = () => (
  <Buttons>
    <Badge status="fictitious" />
    <Badge status="draft" />
    <Badge status="official" />
  </Buttons>
)

const FigureExample = () => (
  <p>
    {sampleWords().sentence} <Figure>10</Figure> <Figure isExpired>1 234,50 €</Figure>
  </p>
)

const RangeExample = () => (
  <>
    <ProgressRange caption={sampleWords().caption} from={24} to={41} lowest={-10} highest={80} />
    <ProgressRange caption={sampleWords().caption} from={37} to={37} lowest={0} highest={80} />
  </>
)

const TableExample = () => {
  const words = sampleWords()
  const rows = [
    { title: words.ticket, text: words.ticketText, count: 1204 },
    { title: words.understand, text: words.understandText, count: 12 },
  ]
  return (
    <DataTable
      caption={words.homeLead}
      columns={[
        { label: words.question, cell: ({ title }) => title },
        { label: words.hint, cell: ({ text }) => text },
        { label: words.people, cell: ({ count }) => count, isNumber: true },
      ]}
      rows={rows}
      keyOf={({ title }) => title}
    />
  )
}

const QrExample = () => (
  <QrCode text="https://example.org/said/#/sheets/unique-number" label={sampleWords().ticketCaption} />
)

const IdleExample = () => {
  const isOpen = useSignal(false)
  const close = () => (isOpen.value = false)
  return (
    <>
      <Button variant="secondary" pictogram="hourglass" onPress={() => (isOpen.value = true)}>
        {sampleWords().later}
      </Button>
      {isOpen.value && <IdleWarning secondsLeft={41} onExtend={close} onFinish={close} />}
    </>
  )
}

export interface Example {
  readonly id: string
  /** Never shown on a person's own phone, which has its own. */
  readonly isForShared?: boolean
  readonly show: () => ComponentChildren
}

export const examples: readonly Example[] = [
  { id: 'button', show: () => <ButtonExample /> },
  { id: 'tile', show: () => <TileExample /> },
  { id: 'choice-list', show: () => <ChoiceExample /> },
  { id: 'number-field', show: () => <NumberExample /> },
  { id: 'month-year-field', show: () => <MonthExample /> },
  { id: 'text-field', show: () => <TextExample /> },
  { id: 'search-field', show: () => <SearchExample /> },
  {
    id: 'on-screen-keyboard',
    isForShared: true,
    show: () => <OnScreenKeyboard onText={nothing} onErase={nothing} onClose={nothing} />,
  },
  { id: 'notices', show: () => <NoticeExample /> },
  { id: 'badge', show: () => <BadgeExample /> },
  { id: 'place-name', show: () => <PlaceExample /> },
  { id: 'figure', show: () => <FigureExample /> },
  { id: 'progress-range', show: () => <RangeExample /> },
  { id: 'data-table', show: () => <TableExample /> },
  { id: 'qr-code', show: () => <QrExample /> },
  { id: 'idle-warning', show: () => <IdleExample /> },
  { id: 'language-choice', show: () => <LanguageChoice /> },
  { id: 'display-settings', show: () => <DisplaySettings /> },
]
