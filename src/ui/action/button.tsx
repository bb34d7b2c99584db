import type { ComponentChildren } from 'preact'
import { Pictogram } from '../picture/pictogram.tsx'
import { ignoreHeldKey, onStrike } from './strike-guard.ts'
import './button.css'

export interface ButtonProps {
  readonly children: ComponentChildren
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly onPress?: () => void
  /** A hash address makes it a link that looks like a button. */
  readonly href?: string
  readonly pictogram?: string
  /** The pictogram stands after the words, for what goes forward. */
  readonly isForward?: boolean
  /** Shows the pictogram alone; the words remain for voices and screen readers. */
  readonly isPictogramOnly?: boolean
  /** Fills the width it is given. */
  readonly isWide?: boolean
  /** Stays readable and reachable, says it is unavailable, does nothing. */
  readonly isUnavailable?: boolean
  readonly isBusy?: boolean
  readonly isPressed?: boolean
  readonly isSubmit?: boolean
  readonly describedBy?: string
}

const dsVariants = { primary: 'primary', danger: 'primary', secondary: 'secondary', quiet: 'tertiary' } as const

const contentOf = ({ children, pictogram, isForward, isPictogramOnly }: ButtonProps) => {
  const picture = pictogram && <Pictogram name={pictogram} />
  const words = <span class={isPictogramOnly ? 'ds-sr-only' : 'button-words'}>{children}</span>
  return isForward ? [words, picture] : [picture, words]
}

/** A press, a link, or a submit; guarded against double strikes. */
export function Button(props: ButtonProps) {
  const { variant = 'primary', href, onPress, isUnavailable = false } = props
  const shared = {
    class: 'ds-button button',
    'data-variant': dsVariants[variant],
    'data-kind': variant,
    'data-color': variant === 'danger' ? 'danger' : 'accent',
    'data-wide': props.isWide,
    'data-pictogram-only': props.isPictogramOnly,
    'aria-describedby': props.describedBy,
    'aria-busy': props.isBusy,
    onKeyDown: ignoreHeldKey,
    onClick: onStrike(isUnavailable || props.isBusy ? undefined : onPress),
  }
  if (href !== undefined)
    return (
      <a href={href} {...shared}>
        {contentOf(props)}
      </a>
    )
  return (
    <button
      type={props.isSubmit ? 'submit' : 'button'}
      aria-disabled={isUnavailable || undefined}
      aria-pressed={props.isPressed}
      {...shared}
    >
      {contentOf(props)}
    </button>
  )
}
