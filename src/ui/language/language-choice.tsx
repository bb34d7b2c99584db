import type { TextVariant } from '../../domain/values/language.ts'
import { ignoreHeldKey, onStrike } from '../action/strike-guard.ts'
import { Pictogram } from '../picture/pictogram.tsx'
import { textVariant, textVariantFacts } from './text-variant.ts'
import { chooseTextVariant, wordsOf } from './words.ts'
import './language-choice.css'

const t = wordsOf('common')
const variants = Object.keys(textVariantFacts) as TextVariant[]

/** The name of a variant in its own script: the same words in every file of strings. */
const ownName = (variant: TextVariant): string =>
  ({
    fr: t('language.own.fr'),
    'fr.easy-to-read': t('language.own.easy-to-read'),
    en: t('language.own.en'),
    ar: t('language.own.ar'),
  })[variant]

const Choice = ({ variant, onChosen }: { readonly variant: TextVariant; readonly onChosen?: () => void }) => {
  const { lang, dir } = textVariantFacts[variant]
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
      <span>{ownName(variant)}</span>
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
