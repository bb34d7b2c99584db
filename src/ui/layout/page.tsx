import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { directionOf, type Language } from '../../domain/values/language.ts'
import { Button } from '../action/button.tsx'
import { wordsOf } from '../language/words.ts'
import { Brand } from './brand.tsx'
import { showWayBack } from './keyboard-shortcuts.ts'
import { goBack, navigate, route } from './route.ts'
import './page.css'

export interface PageProps {
  /** The one `h1`; also the title of the window, followed by the app's name. */
  readonly title: string
  /** One or two sentences under the title. */
  readonly lead?: ComponentChildren
  /** Of the title and the lead, when it may be another than the page's: words not translated yet. */
  readonly language?: Language
  /** A badge or a step count above the title. */
  readonly kicker?: ComponentChildren
  /** What back does; by default one step back on the trail. `none` on a start screen. */
  readonly back?: (() => void) | 'none'
  /** Home stands beside back unless the page is close to it. */
  readonly hasHome?: boolean
  /** Lines of text stay short; a board or a table takes the whole width. */
  readonly width?: 'text' | 'tiles' | 'whole'
  /** Buttons at the foot of the page. */
  readonly actions?: ComponentChildren
  readonly children?: ComponentChildren
}

const t = wordsOf('common')

/** On arrival the title takes the focus: a screen reader reads it, and a keyboard starts from the top. */
function useArrival(title: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { visit } = route.value
  const lastVisit = useRef(visit)
  const windowTitle = `${title} – ${t('app.name')}`
  useEffect(() => {
    document.title = windowTitle
  }, [windowTitle])
  useEffect(() => {
    if (visit > 1 || lastVisit.current !== visit) heading.current?.focus({ preventScroll: true })
    lastVisit.current = visit
  }, [visit])
  return heading
}

const Ways = ({ back = goBack, hasHome = true }: Pick<PageProps, 'back' | 'hasHome'>) =>
  back === 'none' ? (
    <Brand />
  ) : (
    <nav class="page-ways" aria-label={t('page.navigation')}>
      <Button variant="quiet" pictogram="arrow-left" onPress={back}>
        {t('page.back')}
      </Button>
      {hasHome && (
        <Button variant="quiet" pictogram="house-simple" onPress={() => navigate([])}>
          {t('page.home')}
        </Button>
      )}
    </nav>
  )

/** One screen: the ways back, its title, its content, what can be done at its foot. */
export function Page(props: PageProps) {
  const { title, lead, language, kicker, back = goBack, width = 'text', actions, children } = props
  const heading = useArrival(title)
  useEffect(() => showWayBack(back), [back])
  const own = language && { lang: language, dir: directionOf(language) }
  return (
    <main class="page" id="page" tabIndex={-1} data-width={width}>
      <header class="page-header">
        <Ways {...props} />
        {kicker && <div class="page-kicker">{kicker}</div>}
        <h1 ref={heading} tabIndex={-1} class="page-title" {...own}>
          {title}
        </h1>
        {lead && (
          <p class="page-lead" {...own}>
            {lead}
          </p>
        )}
      </header>
      <div class="page-main">{children}</div>
      {actions && <div class="page-actions buttons">{actions}</div>}
    </main>
  )
}
