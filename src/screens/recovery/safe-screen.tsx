import { Component, type ComponentChildren } from 'preact'
import { wordsOf } from '../../ui/language/words.ts'
import { reloadLater } from './reload-later.ts'
import './safe-screen.css'

export interface SafeScreenProps {
  readonly children: ComponentChildren
  /** Starts the wait for the page to be loaded anew. @returns how to do it at once. */
  readonly recover?: () => () => void
}

const t = wordsOf('common')

/** Where in the code it happened, never the message: it could repeat what a person typed. */
const placesOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}${(error.stack ?? '').split('\n').filter(isFrame).slice(0, 5).join('')}` : ''
const isFrame = (line: string): boolean => /^\s*at |@/.test(line) && !line.includes('Error:')

/**
 * Stands around a whole screen: a failure nobody foresaw while drawing shows plain words instead of a blank glass, and the
 * page loads itself anew. The words use no component of the interface, which may be what failed.
 */
export class SafeScreen extends Component<SafeScreenProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }
  #reloadNow: () => void = () => undefined

  override componentDidCatch(error: unknown): void {
    if (this.state.hasFailed) return
    // oxlint-disable-next-line no-console -- where a technician looks first
    console.error(`screen: ${placesOf(error)}`)
    this.#reloadNow = (this.props.recover ?? reloadLater)()
    this.setState({ hasFailed: true })
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main class="stopped-screen" id="page">
        <div role="alert">
          <h1>{t('stopped.title')}</h1>
          <p>{t('stopped.text')}</p>
        </div>
        <button type="button" onClick={() => this.#reloadNow()}>
          {t('stopped.reload')}
        </button>
      </main>
    )
  }
}
