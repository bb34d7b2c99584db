import type { TextVariant } from '../../domain/values/language.ts'
import { ignoreHeldKey, onStrike } from '../action/strike-guard.ts'
import { Pictogram } from '../picture/pictogram.tsx'
import { textVariant, textVariantFacts } from './text-variant.ts'
import { chooseTextVariant, wordsOf } from './words.ts'
import './language-choice.css'

const t = wordsOf('common')
const variants = Object.keys(textVariantFacts) as TextVariant[]

const Choice = ({ variant, onChosen }: { readonly variant: TextVariant; readonly onChosen?: () => void }) => {
  const { lang, dir, ownName } = textVariantFacts[variant]
  const isChosen = textVariant.value === variant
  const choose = onStrike(() => void chooseTextVariant(variant).then(onChosen))
  return (
    <button
      type="button"
      class="language"
      lang={lang}
      dir={dir}
      aria-pressed={isChosen}
      onClick={choose}
      onKeyDown={ignoreHeldKey}
    >
      <span>{ownName}</span>
      {isChosen && <Pictogram name="check-circle" />}
    </button>
  )
}

/** Each language in its own name and script: a person who cannot read this screen still finds theirs. */
export const LanguageChoice = ({ onChosen }: { readonly onChosen?: () => void }) => (
  <fieldset class="languages">
    <legend class="ds-sr-only">{t('language.title')}</legend>
    {variants.map((variant) => (
      <Choice variant={variant} {...(onChosen && { onChosen })} />
    ))}
  </fieldset>
)
