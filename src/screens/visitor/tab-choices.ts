/**
 * The language and the look a person chose, kept for as long as the tab is open and no longer: an update of the app, or a
 * page loaded again, must not take large text away from who needs it. Nothing else of a person is ever kept here.
 */
import { effect } from '@preact/signals'
import { textVariants, type TextVariant } from '../../domain/values/language.ts'
import { textVariant } from '../../ui/language/text-variant.ts'
import {
  colorScheme,
  hasMoreContrast,
  hasReducedMotion,
  textScale,
  textScales,
  type ColorScheme,
} from '../../ui/layout/display-preferences.ts'

type Memory = Pick<Storage, 'getItem' | 'setItem'>

const memoryKey = 'said-choices'
const colorSchemes: readonly ColorScheme[] = ['auto', 'light', 'dark']

const oneOf = <Value>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given)

function read(memory: Memory): Readonly<Record<string, unknown>> | undefined {
  try {
    const kept: unknown = JSON.parse(memory.getItem(memoryKey) ?? 'null')
    return typeof kept === 'object' && kept !== null ? { ...kept } : undefined
  } catch {
    return undefined
  }
}

/** The first language of the browser that the app speaks; French when there is none. */
export const variantOfBrowser = (languages: readonly string[]): TextVariant => {
  const spoken = languages.map((tag) => oneOf(['fr', 'en', 'ar'] as const, tag.toLowerCase().split('-')[0]))
  return spoken.find((language) => language !== undefined) ?? 'fr'
}

/** Puts back what was chosen in this tab; in a new tab, only the language of the browser is known. */
export function recallChoices(memory: Memory, languages: readonly string[]): void {
  const kept = read(memory)
  textVariant.value = oneOf(textVariants, kept?.variant) ?? variantOfBrowser(languages)
  textScale.value = oneOf(textScales, kept?.textScale) ?? 1
  colorScheme.value = oneOf(colorSchemes, kept?.colorScheme) ?? 'auto'
  hasMoreContrast.value = oneOf([true, false], kept?.hasMoreContrast)
  hasReducedMotion.value = kept?.hasReducedMotion === true
}

/** Follows the choices from now on. Returns how to stop. */
export const rememberChoices = (memory: Memory): (() => void) =>
  effect(() => {
    const chosen = {
      variant: textVariant.value,
      textScale: textScale.value,
      colorScheme: colorScheme.value,
      hasMoreContrast: hasMoreContrast.value,
      hasReducedMotion: hasReducedMotion.value,
    }
    try {
      memory.setItem(memoryKey, JSON.stringify(chosen))
    } catch {
      // A full or forbidden storage: the choice holds until the page is loaded again.
    }
  })
