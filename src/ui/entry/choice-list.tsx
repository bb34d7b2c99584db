import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Pictogram } from '../picture/pictogram.tsx'
import './choice-list.css'

export interface ChoiceOption {
  readonly value: string
  readonly label: ComponentChildren
  readonly text?: ComponentChildren
  readonly pictogram?: string
}

interface ListProps {
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  /** `row` for two or three short words; `list` for sentences; `grid` and `months` for many short ones. */
  readonly shape?: 'list' | 'row' | 'grid' | 'months'
  /** The question is already the title of the page: the label stays for screen readers only. */
  readonly isLabelHidden?: boolean
  readonly options: readonly ChoiceOption[]
}

export interface ChoiceListProps extends ListProps {
  readonly value: string | undefined
  readonly onChoose: (value: string) => void
}

export interface MultipleChoiceListProps extends ListProps {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

interface OptionProps {
  readonly option: ChoiceOption
  readonly kind: 'radio' | 'checkbox'
  readonly name: string
  readonly isChosen: boolean
  readonly onChange: () => void
}

const Option = ({ option, kind, name, isChosen, onChange }: OptionProps) => (
  <label class="choice">
    <input type={kind} name={name} value={option.value} checked={isChosen} onChange={onChange} />
    {option.pictogram && <Pictogram name={option.pictogram} />}
    <span class="choice-words">
      <span class="choice-label">{option.label}</span>
      {option.text && <span class="choice-text">{option.text}</span>}
    </span>
    <span class="choice-mark" />
  </label>
)

const Frame = (props: ListProps & { readonly id: string; readonly children: ComponentChildren }) => {
  const { label, hint, error, id, isLabelHidden, shape = 'list', children } = props
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset class="choices" aria-describedby={notes || undefined}>
      <legend class={isLabelHidden ? 'ds-sr-only' : 'field-label'}>{label}</legend>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="choices-options" data-shape={shape}>
        {children}
      </div>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Pictogram name="warning-circle" /> {error}
        </p>
      )}
    </fieldset>
  )
}

/** One of several, each a large tile; arrows move, as in any radio group. */
export function ChoiceList(props: ChoiceListProps) {
  const id = useId()
  const { options, value, onChoose } = props
  return (
    <Frame {...props} id={id}>
      {options.map((option) => (
        <Option
          option={option}
          kind="radio"
          name={id}
          isChosen={option.value === value}
          onChange={() => onChoose(option.value)}
        />
      ))}
    </Frame>
  )
}

/** Any number of several; the values come back in the order of the options. */
export function MultipleChoiceList(props: MultipleChoiceListProps) {
  const id = useId()
  const { options, values, onChange } = props
  const toggle = (value: string) =>
    onChange(options.map((option) => option.value).filter((each) => (each === value) !== values.includes(each)))
  return (
    <Frame {...props} id={id}>
      {options.map((option) => (
        <Option
          option={option}
          kind="checkbox"
          name={id}
          isChosen={values.includes(option.value)}
          onChange={() => toggle(option.value)}
        />
      ))}
    </Frame>
  )
}
